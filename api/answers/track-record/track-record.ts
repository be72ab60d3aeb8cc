/** The track record: the flag, and simpler ways of guessing, held against what happened; the arithmetic runs in a thread. */
import { median } from 'd3-array'
import { FEWEST_EVENTS_FOR_AUC } from '#api/analytics/forecast/metrics.ts'
import type { Judged, TrackResult } from '#api/analytics/forecast/track-record.ts'
import type { TrackRecord } from '#api/contract/track-record.ts'
import { type ScoreId, scoreIds } from '#api/contract/track-scores.ts'
import { remembered } from '#api/mirror/answer-cache.ts'
import type { Mirror } from '#api/mirror/mirror.ts'
import { heldMonths } from '#api/queries/held-months.ts'
import { type SourceSpan, sourceSpans } from '#api/queries/source-spans.ts'
import { calculate } from '#api/workers/calculate.ts'
import { addMonths, countMonths, firstDayOf } from '#data/schema/period.ts'
import { answeredAs } from '../answered-as.ts'
import { reproduce } from '../reproduce.ts'
import { FLAG_RULE } from '../upstream/flag-history.ts'
import { endOf } from '../upstream/flag-moments.ts'
import { workBegun } from '../upstream/work-begun.ts'
import { type BackCase, type BackTest, backTest } from './track-cases.ts'
import { verdictOf } from './track-verdict.ts'

type Key = { asOf: string | null; horizon: number; seed: number; draws: number }
const withFlag: readonly ScoreId[] = scoreIds
/** Where nobody was asked: the steadied rate on trial against the others. */
const withoutFlag: readonly ScoreId[] = ['smoothed-rate', 'base-rate', 'persistence', 'neighbours']

export const trackRecord = remembered(
  async (mirror: Mirror, { asOf, horizon, seed, draws }: Key): Promise<TrackRecord> => {
    const test = await backTest(mirror, { asOf, horizon })
    const { origins, training, cases, isAsked, stepMonths } = test
    const names = isAsked ? withFlag : withoutFlag
    const isScored = (each: BackCase): boolean => (training[each.origin]?.length ?? 0) > 0
    const scored = cases.filter(isScored)
    const spells = (fits: (each: BackCase) => boolean): BackCase[] => spellsOf(test, scored.filter(fits), horizon)
    const onsets = spells(({ onset }) => onset).length
    const input = {
      names: [...names],
      baseRate: 'base-rate',
      isProbability: isAsked,
      cases: cases.map(({ district, origin, onset, called, scores }) => ({
        district,
        origin,
        onset,
        called,
        scores: names.map((name) => scores[name] ?? 0),
      })),
      training,
      episodes: onsets,
      seed,
      draws,
    }
    const result = await calculate('track-record', input, { horizon, seed, draws })
    const [trial = 'smoothed-rate'] = names
    const falseFlags = spells(({ called, onset }) => called === true && !onset)
    const districtYears = (scored.length * stepMonths) / 12
    const seen = spells(({ called, onset }) => called === true && onset)
    const held = await heldMonths(mirror, asOf)
    const asKnownThen = origins.filter((origin) => origin.asOf !== null).length
    const [from, to] = [held.firstMonth ?? '2000-01', held.lastMonth ?? '2000-12']
    const begunAfter = await workBegun(mirror, { toDate: firstDayOf(addMonths(to, 1)), asOf })
    const isActedOn = ({ district, origin }: BackCase): boolean => {
      const month = origins[origin]?.month ?? to
      return begunAfter(district, { day: endOf(month).slice(0, 10), month }).length > 0
    }
    const known = { onsets, isAsked, scoredOrigins: result.scoredOrigins, horizon, trial }
    return {
      ...(await answeredAs(mirror, { from, to, asOf })),
      rule: FLAG_RULE,
      horizon,
      verdict: verdictOf(result, known),
      trial,
      origins: {
        total: origins.length,
        scored: result.scoredOrigins,
        first: origins[0]?.month ?? null,
        last: origins.at(-1)?.month ?? null,
        step: stepMonths === 1 ? 'month' : 'quarter',
        asKnownThen,
        vintage: asKnownThen > 0 && asKnownThen === origins.length ? 'as-known-then' : 'as-known-now',
      },
      sourcesChanged: changedIn(await sourceSpans(mirror, { asOf }), test, horizon),
      per: test.per,
      cases: result.cases,
      notTested: test.notTested,
      onsets,
      onsetCases: scored.filter(({ onset }) => onset).length,
      enoughOnsets: onsets >= FEWEST_EVENTS_FOR_AUC,
      fewestOnsets: FEWEST_EVENTS_FOR_AUC,
      scores: scoresOf(result, names),
      asItIs: result.asItIs,
      comparisons: result.comparisons.flatMap(({ against, brier: { difference, lo, hi, skill }, ...rest }) => {
        const id = idOf(against, names)
        return id === null ? [] : [{ against: id, brier: { difference, lo, hi, skill }, ...rest }]
      }),
      best: idOf(result.best, names),
      lead: { medianQuarters: median(seen, ({ lead }) => lead ?? Number.NaN) ?? null, onsetsSeen: seen.length },
      falseFlags: {
        total: falseFlags.length,
        acted: falseFlags.filter(isActedOn).length,
        districtYears,
        perDistrictYear: isAsked && districtYears > 0 ? falseFlags.length / districtYears : null,
      },
      reproduce: reproduce({ seed, draws }),
    }
  },
)

/** Months by which a source may be late at either end and still have reported throughout. */
const quietMonths = 3

/** Sources that began or ended while the test ran, counting the year looked back on and the quarters looked ahead to. */
function changedIn(spans: readonly SourceSpan[], { origins }: BackTest, horizon: number): SourceSpan[] {
  const [first, last] = [origins[0]?.month, origins.at(-1)?.month]
  if (first === undefined || last === undefined) return []
  const [from, to] = [addMonths(first, quietMonths - 11), addMonths(last, 3 * horizon - quietMonths)]
  return spans.filter(
    ({ firstMonth, lastMonth }) => (firstMonth > from || lastMonth < to) && firstMonth <= addMonths(last, 3 * horizon),
  )
}

const idOf = (name: string | null, names: readonly ScoreId[]): ScoreId | null => names.find((id) => id === name) ?? null

const scoresOf = ({ scores }: TrackResult, names: readonly ScoreId[]): TrackRecord['scores'] =>
  scores.flatMap(({ name, cut, auc, averagePrecision, fitted, brier, logLoss, calibration, reliability }) => {
    const id = idOf(name, names)
    const judged: Judged | null =
      brier === undefined || logLoss === undefined || reliability === undefined
        ? null
        : { brier, logLoss, calibration: calibration ?? null, reliability }
    if (id === null) return []
    const area = auc === null ? null : { value: auc.auc, lo: auc.lo, hi: auc.hi }
    return [{ id, cut, auc: area, averagePrecision, probabilities: judged, fittedOrigins: fitted }]
  })

/** The first case of each run in a district: what is seen again within the horizon is the same rise, or the same false flag. */
function spellsOf({ origins }: BackTest, cases: readonly BackCase[], horizon: number): BackCase[] {
  const last = new Map<string, string>()
  return cases.filter(({ district, origin }) => {
    const month = origins[origin]?.month
    if (month === undefined) return false
    const before = last.get(district)
    last.set(district, month)
    return before === undefined || countMonths(before, month) - 1 > 3 * horizon
  })
}
