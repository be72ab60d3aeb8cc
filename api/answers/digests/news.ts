/**
 * What a digest tells: how the country or a district stands, and what changed between two moments, out of the answers the page
 * itself is made of, as people see them who are not signed in.
 */
import type { Alerts } from '#api/contract/alerts.ts'
import type { CommitmentRow } from '#api/contract/commitments.ts'
import type { DigestNews, FiredRule, Imported, PromiseTold } from '#api/contract/digest-news.ts'
import type { Deps } from '#api/deps.ts'
import { figuresFor } from '#api/protection/imprecise.ts'
import { seenByAnybody } from '#api/protection/seen-by.ts'
import { atlas } from '#api/queries/atlas.ts'
import { importedBetween } from '#api/queries/imported-between.ts'
import { incidentSpan } from '#api/queries/incident-span.ts'
import { scopeOf, usualIndicator } from '#api/queries/scope.ts'
import { commitments } from '../action-plan/commitments.ts'
import { planScope } from '../action-plan/day-asked-for.ts'
import { inbox } from '../alerts/inbox.ts'
import { rollUp } from '../roll-up/roll-up.ts'
import { comparisonsOf } from './comparisons.ts'
import { countStates, flagRows, turnsOf } from './turns.ts'

type Asking = Pick<Deps, 'mirror' | 'clock'>
/** `until`: null for now. */
export type DigestKey = { district: string | null; since: string; until: string | null }

export async function digestNews(asking: Asking, { district, since, until: asked }: DigestKey): Promise<DigestNews> {
  const deps = { clock: asking.clock, mirror: await seenByAnybody(asking.mirror) }
  const { mirror, clock } = deps
  const now = clock.now().toISOString()
  const end = asked ?? now
  // As known then is as known now where nothing came in since, and that has been worked out already.
  const until = (await importedBetween(mirror, { since: end, until: now })).length === 0 ? null : asked
  const places = await atlas(mirror, until)
  const place = district === null ? null : { pcode: district, name: places.byPcode.get(district)?.name ?? district }
  const isGone = district !== null && !places.byPcode.has(district)
  const told = { place, isGone, since, until: end }
  if (isGone) return { ...told, ...nothing }
  const imports = await importedBetween(mirror, { since, until: end })
  // The flag and the comparisons follow from imports alone: where none came, nothing of them changed.
  const isSame = imports.length === 0
  const isHere = ({ pcode }: { pcode: string }): boolean => district === null || pcode === district
  const rows = (await flagRows(mirror, until)).filter(isHere)
  return {
    ...told,
    headline: district === null ? await ofCountry(deps, until) : (rows[0]?.headline ?? null),
    states: countStates(rows),
    turns: isSame ? [] : turnsOf(await flagRows(mirror, since), rows),
    alerts: firedIn(await inbox(mirror, null), { isHere, since, until: end }),
    comparisons: isSame ? [] : await comparisonsOf(mirror, { since, until, district }),
    promises: await promises(deps, { district, since, until: end }),
    imports: imports.flatMap(({ what, ...each }): Imported[] => (what === 'taken-back' ? [] : [{ what, ...each }])),
    takenBack: imports.find(({ what }) => what === 'taken-back')?.imports ?? 0,
  }
}

const nothing = {
  headline: null,
  states: countStates([]),
  turns: [],
  alerts: [],
  comparisons: [],
  promises: { overdue: 0, newlyLate: [], kept: [] },
  imports: [],
  takenBack: 0,
}

type Fired = { isHere: (alert: { pcode: string }) => boolean; since: string; until: string }

const firedIn = ({ groups, rows }: Alerts, { isHere, since, until }: Fired): FiredRule[] =>
  groups.flatMap(({ groupId, ruleName, finding }) => {
    const alerts = rows.filter(
      (alert) => alert.groupId === groupId && isHere(alert) && alert.firedAt > since && alert.firedAt <= until,
    )
    return alerts.length === 0 ? [] : [{ ruleName, watch: finding, alerts }]
  })

/** The figure the nation's page begins with: of answers, where anybody was asked. */
async function ofCountry({ mirror }: Asking, until: string | null): Promise<DigestNews['headline']> {
  const scope = await scopeOf(mirror, until === null ? {} : { asOf: until })
  const isAsked = (await usualIndicator(mirror, until)) !== null
  if (!isAsked && (await incidentSpan(mirror, until)) === null) return null
  return figuresFor('anonymous', await rollUp(mirror, { scope, of: isAsked ? 'answers' : 'incidents' })).finding
}

async function promises(
  deps: Asking,
  { district, since, until }: { district: string | null; since: string; until: string },
): Promise<DigestNews['promises']> {
  const place = district === null ? {} : { pcodes: [district] }
  const knownAt = async (asOf: string, where: { pcodes?: string[] }): Promise<readonly CommitmentRow[]> => {
    const scope = await planScope(deps, { ...where, on: asOf.slice(0, 10), asOf })
    return (await commitments(deps.mirror, { scope, states: null, owner: null })).rows
  }
  const [then, rows] = await Promise.all([knownAt(since, {}), knownAt(until, place)])
  const before = new Map(then.map((row) => [row.commitmentId, row]))
  return {
    overdue: rows.filter(({ overdue }) => overdue).length,
    newlyLate: rows
      .filter(({ commitmentId, overdue }) => overdue && before.get(commitmentId)?.overdue !== true)
      .map((row) => told(row, row.dueOn)),
    kept: rows
      .filter(({ commitmentId, state }) => state === 'done' && before.get(commitmentId)?.state !== 'done')
      .map((row) => told(row, row.doneOn)),
  }
}

const told = ({ promise, owner, districtName }: CommitmentRow, on: string | null): PromiseTold => ({
  promise,
  owner,
  districtName,
  on,
})
