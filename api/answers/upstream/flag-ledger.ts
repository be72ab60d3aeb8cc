/**
 * The flag ledger: each flag and watch dated, with what was known when it was raised, what was done, and what came after. What was
 * known is never worked out again with later records; what came after is told as known now.
 */
import { median } from 'd3-array'
import type { UpstreamTier } from '#api/analytics/flag/upstream-reasons.ts'
import type { FlagLedger, FlagLedgerRow } from '#api/contract/flag-ledger.ts'
import { upstreamQuery } from '#api/contract/upstream.ts'
import { remembered } from '#api/mirror/answer-cache.ts'
import type { Mirror } from '#api/mirror/mirror.ts'
import { atlas } from '#api/queries/atlas.ts'
import { heldMonths } from '#api/queries/held-months.ts'
import { recordSeqAt } from '#api/queries/record-seq-at.ts'
import { addMonths, firstDayOf } from '#data/schema/period.ts'
import { answeredAs } from '../answered-as.ts'
import { flagReason } from './district-statements.ts'
import { afterwardsOf } from './flag-afterwards.ts'
import { type Assessed, FLAG_RULE, flagHistory } from './flag-history.ts'
import { flagOutcome } from './flag-outcome.ts'
import { violence } from './violence.ts'
import { workBegun } from './work-begun.ts'

const strength: Record<UpstreamTier, number> = { watch: 1, 'confirmed-watch': 2, flag: 3 }
const strengthOf = (tier: UpstreamTier | null): number => (tier === null ? 0 : strength[tier])
const { cG, delta } = upstreamQuery.pick({ cG: true, delta: true }).parse({})

type Key = { pcodes: readonly string[] | null; asOf: string | null }

export const flagLedger = remembered(async (mirror: Mirror, { pcodes: asked, asOf }: Key): Promise<FlagLedger> => {
  const places = await atlas(mirror, asOf)
  const [{ pcodes, assessed }, recorded, { firstMonth, lastMonth }] = await Promise.all([
    flagHistory(mirror, { asOf, cG, delta }),
    violence(mirror, { asOf }),
    heldMonths(mirror, asOf),
  ])
  const [from, to] = [firstMonth ?? '2000-01', lastMonth ?? '2000-12']
  const toDate = firstDayOf(addMonths(to, 1))
  const begunAfter = await workBegun(mirror, { toDate, asOf })
  const moments = assessed.flatMap(({ moment }) => (moment.asOf === null ? [] : [moment.asOf]))
  const seqs = new Map((await recordSeqAt(mirror, { moments })).map(({ moment, seq }) => [moment, seq]))
  const shown = new Set(places.districtsIn(asked).map((place) => place.pcode))

  const rows = pcodes.flatMap((pcode, i) =>
    shown.has(pcode) ? spellsOf(assessed, i).flatMap((spell) => rowOf(spell, pcode, i)) : [],
  )

  function rowOf({ first, last, waves }: Spell, pcode: string, i: number): FlagLedgerRow[] {
    const { moment, inputs } = first
    const then = first.assessments[i]
    const district = inputs.districts[i]
    if (then?.tier == null || district === undefined) return []
    const { upstream, respond, sustain } = then
    if (upstream === null || respond === null || sustain === null) return []
    const { count, exposure } = district.told
    const before = count === null || exposure === null ? null : count / exposure
    const after = afterwardsOf({
      recorded,
      pcode,
      exposure,
      after: moment.month,
      lastStood: last.moment.month,
      cV: inputs.cV,
      before,
    })
    const begun = begunAfter(pcode, { day: moment.endedOn, month: moment.month })
    const name = places.byPcode.get(pcode)?.name ?? pcode
    const row = {
      pcode,
      name,
      tier: then.tier,
      raised: { waveId: moment.waveId, endedOn: moment.endedOn },
      stoodUntil: { waveId: last.moment.waveId, endedOn: last.moment.endedOn },
      waves,
      vintage: moment.vintage,
      known: {
        asOf: moment.asOf,
        seq: moment.asOf === null ? null : (seqs.get(moment.asOf) ?? null),
        probabilities: { upstream, respond, sustain },
        watch: then.watch,
        violence: {
          incidents: count,
          rate: before === null ? null : before * 100_000,
          high: inputs.cV === null ? null : inputs.cV * 100_000,
        },
        reasons: then.reasons.map((reason) => flagReason(reason, { unheard: [], fewest: mirror.fewestRespondents })),
      },
      ...after,
      acted: begun.length > 0,
      interventions: begun,
    }
    return [{ ...row, finding: flagOutcome(row) }]
  }

  const flags = rows.filter((row) => row.tier === 'flag')
  const leads = flags.flatMap(({ afterwards }) => afterwards.leadQuarters ?? [])
  return {
    ...(await answeredAs(mirror, { from, to, asOf })),
    rule: FLAG_RULE,
    assessed: assessed.reduce((sum, { assessments }) => sum + assessments.filter((a) => a.upstream !== null).length, 0),
    waves: assessed.map(({ moment: { waveId, endedOn, asOf: then, vintage } }) => ({
      waveId,
      endedOn,
      asOf: then,
      vintage,
    })),
    summary: {
      flaggedAndActed: outcomesOf(flags.filter((row) => row.acted)),
      flaggedNotActed: outcomesOf(flags.filter((row) => !row.acted)),
      watched: outcomesOf(rows.filter((row) => row.tier !== 'flag')),
      medianLeadQuarters: median(leads) ?? null,
    },
    total: rows.length,
    rows: rows.sort(
      (a, b) =>
        b.raised.endedOn.localeCompare(a.raised.endedOn) ||
        strengthOf(b.tier) - strengthOf(a.tier) ||
        b.known.probabilities.upstream - a.known.probabilities.upstream,
    ),
  }
})

type Spell = { first: Assessed; last: Assessed; waves: string[] }

/** A row begins where the tier rises, and stands until the tier is gone or rises again. */
function spellsOf(assessed: readonly Assessed[], i: number): Spell[] {
  const spells: Spell[] = []
  let before = 0
  for (const each of assessed) {
    const now = strengthOf(each.assessments[i]?.tier ?? null)
    const open = spells.at(-1)
    if (now > before) spells.push({ first: each, last: each, waves: [each.moment.waveId] })
    else if (now > 0 && open !== undefined) {
      open.last = each
      open.waves.push(each.moment.waveId)
    }
    before = now
  }
  return spells
}

const outcomesOf = (rows: readonly FlagLedgerRow[]) => ({
  total: rows.length,
  onset: rows.filter(({ outcome }) => outcome === 'onset').length,
  avertedOrFalse: rows.filter(({ outcome }) => outcome === 'averted-or-false').length,
  pending: rows.filter(({ outcome }) => outcome === 'pending').length,
})
