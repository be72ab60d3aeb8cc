/** The risk index of every district, opened to its parts, with how sure it is of its own ranking. */
import { indexConsistency } from '#api/analytics/risk/index-consistency.ts'
import {
  goalposts,
  LEAST_WEIGHT_PRESENT,
  ranksDescending,
  riskIndex as scoreOf,
} from '#api/analytics/risk/risk-index.ts'
import { riskIndexContributions } from '#api/analytics/risk/risk-index-contributions.ts'
import {
  indicatorScores,
  indicatorSensitivity,
  measuredFrom,
  pillarScores,
  type RiskModel,
} from '#api/analytics/risk/risk-model.ts'
import type { GapReason } from '#api/contract/estimates.ts'
import type { Scope } from '#api/contract/filters.ts'
import {
  type Aggregation,
  type PillarId,
  type PillarWeights,
  pillarIds,
  type RiskIndex,
  type RiskRow,
  usualWeights,
} from '#api/contract/risk-index.ts'
import type { RiskIndicatorId } from '#api/contract/risk-indicators.ts'
import type { RiskWarning } from '#api/contract/statements/risk.ts'
import { remembered } from '#api/mirror/answer-cache.ts'
import type { Mirror } from '#api/mirror/mirror.ts'
import { atlas } from '#api/queries/atlas.ts'
import { calculate } from '#api/workers/calculate.ts'
import { answeredAs } from '../answered-as.ts'
import { reproduce } from '../reproduce.ts'
import { type Quantity, type RiskInputs, riskInputs } from './risk-inputs.ts'

type Key = { scope: Scope; weights: PillarWeights; aggregation: Aggregation; draws: number; seed: number }
type Indicator = { id: RiskIndicatorId; pillar: PillarId; part: number; source: number; isChange: boolean }

/** How high it is counts twice as much as whether it rises; the two courts of opinion on justice count alike. */
const indicators: readonly Indicator[] = [
  { id: 'violence-rate', pillar: 'violence', part: 2, source: 0, isChange: false },
  { id: 'violence-change', pillar: 'violence', part: 1, source: 0, isChange: true },
  { id: 'grievance-share', pillar: 'grievance', part: 2, source: 1, isChange: false },
  { id: 'grievance-change', pillar: 'grievance', part: 1, source: 1, isChange: true },
  { id: 'safe-after-dark', pillar: 'unsafe', part: 1, source: 2, isChange: false },
  { id: 'trust-police', pillar: 'distrust', part: 1, source: 3, isChange: false },
  { id: 'trust-courts', pillar: 'distrust', part: 1, source: 4, isChange: false },
  { id: 'open-sites', pillar: 'environment', part: 1, source: 5, isChange: false },
]
const highIsSafe = (id: RiskIndicatorId): boolean =>
  id === 'safe-after-dark' || id === 'trust-police' || id === 'trust-courts'
/** A source's quantity now stands at 2 s, before it at 2 s + 1. */
const placeOf = (source: number): number => 2 * source

function modelOf(reference: RiskInputs['reference']): RiskModel {
  return {
    pillars: pillarIds.length,
    measures: indicators.map(({ id, pillar, part, source, isChange }) => {
      const then = reference[source]
      const posts = goalposts((isChange ? then?.changes : then?.levels) ?? [])
      return {
        pillar: pillarIds.indexOf(pillar),
        part,
        quantity: placeOf(source),
        less: isChange ? placeOf(source) + 1 : null,
        highIsSafe: highIsSafe(id),
        posts,
      }
    }),
  }
}

/** What is measured does not change with weights or seeds. */
const inputsOf = remembered(async (mirror: Mirror, scope: Scope) => {
  const all = (await atlas(mirror, scope.asOf)).at('district')
  const inputs = await riskInputs(
    mirror,
    scope,
    all.map((place) => place.pcode),
  )
  return { all, inputs, model: modelOf(inputs.reference) }
})

/** Before doubt: what each district's score is made of. */
const scoredOf = remembered(async (mirror: Mirror, { scope, weights }: Pick<Key, 'scope' | 'weights'>) => {
  const { all, inputs, model } = await inputsOf(mirror, scope)
  const weighed = pillarIds.map((id) => weights[id])
  const known = inputs.quantities.map((sources) => sources.flatMap(({ now, before }) => [now, before]))
  const values = known.map((row) =>
    measuredFrom(
      row.map((q) => q?.value ?? null),
      model.measures,
    ),
  )
  const scores = values.map((row) => indicatorScores(row, model.measures))
  const pillars = scores.map((row) => pillarScores(row, model))
  return { all, inputs, model, weighed, known, values, scores, pillars, whole: pillars.map((r) => scoreOf(r, weighed)) }
})

/** The draws, once for every choice of districts shown and of the score ranked by. A district without a score has no part in them. */
const doubtOf = remembered(async (mirror: Mirror, { scope, weights, draws, seed }: Omit<Key, 'aggregation'>) => {
  const { known, whole, model, weighed } = await scoredOf(mirror, { scope, weights })
  const districts = known.map((row, i) => row.map((q) => (whole[i]?.status === 'ok' ? (q?.known ?? null) : null)))
  return calculate(
    'risk-index-uncertainty',
    { districts, model, weights: weighed, draws, seed },
    { question: 'risk-index', to: scope.to, draws, seed },
  )
})

export const riskIndex = remembered(async (mirror: Mirror, key: Key): Promise<RiskIndex> => {
  const { scope: asked, weights, aggregation, draws, seed } = key
  // The index has its own kinds, sources, indicators and districts: the filter's places only choose the rows.
  const scope: Scope = {
    ...asked,
    from: asked.to,
    fromDate: '',
    level: 'district',
    pcodes: null,
    kinds: null,
    sources: null,
    indicator: '',
    group: {},
  }
  const { all, inputs, model, weighed, values, scores, pillars, whole } = await scoredOf(mirror, { scope, weights })
  const ranks = ranksDescending(whole.map((index) => (index.status === 'ok' ? index[aggregation] : null)))
  const scored = whole.filter((index) => index.status === 'ok').length
  const unsure = draws === 0 || scored === 0 ? [] : await doubtOf(mirror, { scope, weights, draws, seed })
  const shown = new Set((await atlas(mirror, scope.asOf)).districtsIn(asked.pcodes).map((place) => place.pcode))
  const sensitivity = indicatorSensitivity(scores, model, weighed, aggregation)
  const { doubleCounted, opposed, itemRest } = indexConsistency(
    indicators.map((_, k) => scores.map((row) => row[k] ?? null)),
  )

  const rowOf = (place: (typeof all)[number], i: number): RiskRow[] => {
    const index = whole[i]
    if (index === undefined || !shown.has(place.pcode)) return []
    const own = pillars[i] ?? []
    const parts = riskIndexContributions(own, weighed)
    const doubt = unsure[i]
    const sure = doubt?.status === 'ok' && index.status === 'ok' ? doubt : null
    const rankable = sure !== null && sure.rank.hi - sure.rank.lo <= scored / 2
    return [
      {
        pcode: place.pcode,
        name: place.name,
        // The sum of its parts as written, so that whoever adds them up again finds the score to the last digit.
        score:
          parts.status === 'ok'
            ? { conservative: sumOf(parts.conservative), arithmetic: sumOf(parts.arithmetic) }
            : null,
        reason: index.status === 'ok' ? null : index.reason,
        weightPresent: index.weightPresent,
        rank: rankable ? (ranks[i] ?? null) : null,
        rankReason: rankable
          ? null
          : index.status !== 'ok'
            ? index.reason
            : sure === null
              ? 'not-tested'
              : 'wide-interval',
        uncertainty: sure === null ? null : { score: sure.score, rank: sure.rank, topTenth: sure.topTenth },
        pillars: pillarIds.map((id, p) => {
          const score = own[p] ?? null
          const arithmetic = parts.status === 'ok' ? (parts.arithmetic[p] ?? null) : null
          const conservative = parts.status === 'ok' ? (parts.conservative[p] ?? null) : null
          return {
            id,
            score,
            weight: score === null || index.weightPresent === 0 ? null : (weighed[p] ?? 0) / index.weightPresent,
            contribution: arithmetic === null || conservative === null ? null : { conservative, arithmetic },
            components: indicators.flatMap((indicator, k) => {
              if (indicator.pillar !== id) return []
              const sources = inputs.quantities[i]?.[indicator.source]
              return [componentOf(indicator, sources, values[i]?.[k] ?? null, scores[i]?.[k] ?? null)]
            }),
          }
        }),
      },
    ]
  }
  const rows = all.flatMap(rowOf)
  const { referenceMonths } = inputs
  return {
    ...(await answeredAs(mirror, asked)),
    aggregation,
    weights,
    usualWeights,
    leastWeightPresent: LEAST_WEIGHT_PRESENT,
    indicators: indicators.map(({ id, pillar, part }, k) => {
      const posts = model.measures[k]?.posts ?? null
      const isFlat = posts !== null && posts.high <= posts.low
      return {
        id,
        pillar,
        part,
        highIsSafe: highIsSafe(id),
        goalposts: isFlat ? null : posts,
        reason: posts === null ? ('no-data' as const) : isFlat ? ('constant' as const) : null,
        meanRankShift: sensitivity[k]?.meanShift ?? null,
      }
    }),
    reference: referenceMonths,
    warnings: [
      ...doubleCounted.flatMap(({ first, second, correlation }): RiskWarning[] => {
        const [one, two] = [indicators[first], indicators[second]]
        if (one === undefined || two === undefined) return []
        return [{ code: 'double-counted', first: one.id, second: two.id, correlation }]
      }),
      ...opposed.flatMap((k): RiskWarning[] => {
        const indicator = indicators[k]
        return indicator === undefined
          ? []
          : [{ code: 'opposed', indicator: indicator.id, correlation: itemRest[k] ?? 0 }]
      }),
    ],
    total: rows.length,
    scored: rows.filter((row) => row.score !== null).length,
    ranksTo: scored,
    rows,
    reproduce: reproduce({ seed, draws }),
  }
})

const sumOf = (parts: readonly (number | null)[]): number => parts.reduce<number>((sum, part) => sum + (part ?? 0), 0)

function componentOf(
  { id, isChange }: Indicator,
  sources: { now: Quantity; before: Quantity | null } | undefined,
  value: number | null,
  score: number | null,
): RiskRow['pillars'][number]['components'][number] {
  const now = sources?.now
  const before = sources?.before
  const missing: GapReason = now?.reason ?? (isChange ? (before?.reason ?? 'no-data') : 'no-data')
  const { lo, hi } = isChange ? changeInterval(now, before) : { lo: now?.lo ?? null, hi: now?.hi ?? null }
  return {
    id,
    value,
    lo: value === null ? null : lo,
    hi: value === null ? null : hi,
    precision:
      now?.precision === 'hidden' || (isChange && before?.precision === 'hidden') ? 'hidden' : (now?.precision ?? null),
    score,
    reason: score !== null ? null : value === null ? missing : 'constant',
    asked: now?.asked ?? null,
  }
}

/** Two independent measurements: half widths add as squares (Zou & Donner 2008 Stat Med 27:1693, MOVER). */
function changeInterval(now: Quantity | undefined, before: Quantity | null | undefined) {
  if (now?.value == null || before?.value == null) return { lo: null, hi: null }
  if (now.lo === null || now.hi === null || before.lo === null || before.hi === null) return { lo: null, hi: null }
  const change = now.value - before.value
  return {
    lo: change - Math.hypot(now.value - now.lo, before.hi - before.value),
    hi: change + Math.hypot(now.hi - now.value, before.value - before.lo),
  }
}
