/**
 * What a digest tells: how the country or a district stands, and what changed between two moments, out of the answers the page
 * itself is made of, as people see them who are not signed in.
 */
import type { CommitmentRow } from '#api/contract/commitments.ts'
import type { DigestNews, Imported, PromiseTold } from '#api/contract/digest-news.ts'
import type { Deps } from '#api/deps.ts'
import { figuresFor } from '#api/protection/imprecise.ts'
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

export async function digestNews(deps: Asking, { district, since, until: asked }: DigestKey): Promise<DigestNews> {
  const { mirror, clock } = deps
  const now = clock.now().toISOString()
  const end = asked ?? now
  // As known then is as known now where nothing came in since, and that has been worked out already.
  const until = (await importedBetween(mirror, { since: end, until: now })).length === 0 ? null : asked
  const isHere = ({ pcode }: { pcode: string }): boolean => district === null || pcode === district
  const imports = await importedBetween(mirror, { since, until: end })
  // The flag and the comparisons follow from imports alone: where none came, nothing of them changed.
  const isSame = imports.length === 0
  const [places, rows, fired, promised] = await Promise.all([
    atlas(mirror, until),
    flagRows(mirror, until),
    inbox(mirror, null),
    promises(deps, { district, since, until: end }),
  ])
  const here = rows.filter(isHere)
  return {
    place: district === null ? null : { pcode: district, name: places.byPcode.get(district)?.name ?? district },
    since,
    until: end,
    headline: district === null ? await ofCountry(deps, until) : (here[0]?.headline ?? null),
    states: countStates(here),
    turns: isSame ? [] : turnsOf(await flagRows(mirror, since), here),
    alerts: fired.groups.flatMap(({ groupId, ruleName, finding }) => {
      const alerts = fired.rows.filter(
        (alert) => alert.groupId === groupId && isHere(alert) && alert.firedAt > since && alert.firedAt <= end,
      )
      return alerts.length === 0 ? [] : [{ ruleName, watch: finding, alerts }]
    }),
    comparisons: isSame ? [] : await comparisonsOf(mirror, { since, until, district }),
    promises: promised,
    imports: imports.flatMap(({ what, ...each }): Imported[] => (what === 'taken-back' ? [] : [{ what, ...each }])),
    takenBack: imports.find(({ what }) => what === 'taken-back')?.imports ?? 0,
  }
}

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
