/**
 * What statistics say when there is nothing to say: no district, one, none measured, all alike, all islands, shares of 0
 * or 1, counts of 0 or millions. Each refuses with its reason or answers a finite number; none throws.
 */
import { describe, expect, test } from 'vitest'
import { suggestRadiusM } from '#api/analytics/clusters/cluster-radius.ts'
import { dbscan } from '#api/analytics/clusters/dbscan.ts'
import { hdbscan } from '#api/analytics/clusters/hdbscan.ts'
import { kernelDensity } from '#api/analytics/clusters/kernel-density.ts'
import { spaceTimeScan } from '#api/analytics/clusters/space-time-scan.ts'
import { differenceInDifferences, pooledDifference } from '#api/analytics/evaluation/difference-in-differences.ts'
import { weightedDisplacementDifference, weightedDisplacementQuotient } from '#api/analytics/evaluation/displacement.ts'
import { interruptedSeries } from '#api/analytics/evaluation/interrupted-series.ts'
import { placeboInference } from '#api/analytics/evaluation/placebo-inference.ts'
import { minimumDetectableRatio, rateRatio } from '#api/analytics/evaluation/rate-ratio.ts'
import { flagUpstream } from '#api/analytics/flag/upstream-flag.ts'
import { plainGrievance } from '#api/analytics/flag/upstream-posterior.ts'
import {
  climatology,
  empiricalBayesForecasts,
  exponentialSmoothing,
  harveyFernandes,
  persistence,
} from '#api/analytics/forecast/forecasts.ts'
import {
  auc,
  averagePrecision,
  calibration,
  compareAuc,
  confusion,
  reliability,
} from '#api/analytics/forecast/metrics.ts'
import { brierAny, crps, intervalScore, logScore } from '#api/analytics/forecast/scores.ts'
import { benjaminiHochberg } from '#api/analytics/numeric/benjamini-hochberg.ts'
import { negativeBinomialModel, poissonModel } from '#api/analytics/numeric/glm.ts'
import { createRandom } from '#api/analytics/numeric/random.ts'
import { indexConsistency } from '#api/analytics/risk/index-consistency.ts'
import { indexUncertainty } from '#api/analytics/risk/index-uncertainty.ts'
import { goalposts, leaveOneOutShift, percentileRanks, riskIndex, riskScore } from '#api/analytics/risk/risk-index.ts'
import { betweenVariance } from '#api/analytics/small-areas/between-variance.ts'
import {
  smoothRates,
  smoothRatesLocally,
  smoothShares,
  standardiseRates,
} from '#api/analytics/small-areas/empirical-bayes.ts'
import { fayHerriot } from '#api/analytics/small-areas/fay-herriot.ts'
import { rateExceedance, ratePosterior } from '#api/analytics/small-areas/gamma-posterior.ts'
import { incidentRate } from '#api/analytics/small-areas/rates.ts'
import { smallAreaShares } from '#api/analytics/small-areas/small-area-shares.ts'
import { smoothVariances } from '#api/analytics/small-areas/smooth-variances.ts'
import { randomDraws } from '#api/analytics/spatial/conditional-permutation.ts'
import type { Position } from '#api/analytics/spatial/distance.ts'
import { emergingHotspots } from '#api/analytics/spatial/emerging-hotspots.ts'
import { geary } from '#api/analytics/spatial/geary.ts'
import { detectHotspots } from '#api/analytics/spatial/gi-star.ts'
import { lisa } from '#api/analytics/spatial/lisa.ts'
import { moran } from '#api/analytics/spatial/moran.ts'
import { moranPermutation, randomOrders } from '#api/analytics/spatial/moran-permutation.ts'
import { bandNeighbours, nearestNeighbours, queenNeighbours } from '#api/analytics/spatial/weights.ts'
import { cusum, cusumLimit, cusumReference } from '#api/analytics/surveillance/cusum.ts'
import { ears } from '#api/analytics/surveillance/ears.ts'
import { farrington } from '#api/analytics/surveillance/farrington.ts'
import { mannKendall, seasonalKendall } from '#api/analytics/surveillance/mann-kendall.ts'
import { answerBounds } from '#api/analytics/survey/answer-bounds.ts'
import { representativeness } from '#api/analytics/survey/representativeness.ts'
import { surveyShare } from '#api/analytics/survey/survey.ts'
import { surveyChange } from '#api/analytics/survey/survey-change.ts'
import { psuSumsOf, strataOf, surveyRatio } from '#api/analytics/survey/survey-respondents.ts'
import { wilsonInterval } from '#api/analytics/survey/wilson.ts'
import { expectFinite } from './finite.ts'
import { grid } from './some-map.ts'

const draws = (n: number) => randomDraws(createRandom(1), n, 19)
const none = (n: number): null[] => Array.from({ length: n }, () => null)
const same = (n: number, value: number): number[] => Array.from({ length: n }, () => value)
const reasonsOf = (list: readonly { status: string; reason?: string }[]) =>
  list.map((each) => (each.status === 'ok' ? 'ok' : each.reason))

const maps = {
  'no district': { values: [], neighbours: [] },
  'one district': { values: [3], neighbours: [[]] },
  'two neighbours': { values: [3, 9], neighbours: [[1], [0]] },
  'nothing measured': { values: none(12), neighbours: grid(4, 3) },
  'one of twelve measured': { values: [4, ...none(11)], neighbours: grid(4, 3) },
  'all alike': { values: same(12, 7), neighbours: grid(4, 3) },
  'all zero': { values: same(12, 0), neighbours: grid(4, 3) },
  'all islands': { values: Array.from({ length: 12 }, (_, i) => i), neighbours: same(12, 0).map((): number[] => []) },
  'one apart': { values: [...same(11, 1), 1e9], neighbours: grid(4, 3) },
  'huge values': { values: Array.from({ length: 12 }, (_, i) => 1e15 + i), neighbours: grid(4, 3) },
  'tiny values': { values: Array.from({ length: 12 }, (_, i) => i * 1e-200), neighbours: grid(4, 3) },
} as const

describe.each(Object.entries(maps))('a map: %s', (name, { values, neighbours }) => {
  test('every spatial statistic answers or refuses', () => {
    expectFinite(detectHotspots(values, neighbours, draws))
    expectFinite(lisa(values, neighbours, draws))
    expectFinite(lisa(values, neighbours, undefined, 'total'))
    expectFinite([moran(values, neighbours), geary(values, neighbours)])
    expectFinite(moranPermutation(values, neighbours, randomOrders(createRandom(1), 19)))
    expectFinite(
      emergingHotspots(
        values.map((value) => Array.from({ length: 12 }, () => value)),
        neighbours,
      ),
    )
    const refused = name !== 'one apart' && name !== 'huge values' && name !== 'tiny values'
    if (refused) for (const { status } of lisa(values, neighbours)) expect(status).toBe('not_tested')
  })

  test('smoothing and the index', () => {
    expectFinite([smoothRates(values, values), smoothShares(values, values), standardiseRates(values, values)])
    expectFinite(smoothRatesLocally(values, values, neighbours))
    const posts = goalposts(values)
    expectFinite(values.map((value) => riskScore(value, posts)))
    expectFinite(percentileRanks(values))
    expectFinite(indexConsistency([values, values]))
  })
})

test('reasons are the right ones', () => {
  const { values, neighbours } = maps['all alike']
  expect(new Set(reasonsOf(detectHotspots(values, neighbours)))).toEqual(new Set(['constant']))
  expect(new Set(reasonsOf(lisa(values, neighbours)))).toEqual(new Set(['constant']))
  expect(moran(values, neighbours)).toEqual({ status: 'not_tested', reason: 'constant' })
  const alone = maps['all islands']
  expect(new Set(reasonsOf(detectHotspots(alone.values, alone.neighbours)))).toEqual(new Set(['no-neighbours']))
  expect(moran(alone.values, alone.neighbours)).toEqual({ status: 'not_tested', reason: 'no-neighbours' })
  const missing = maps['nothing measured']
  expect(new Set(reasonsOf(detectHotspots(missing.values, missing.neighbours)))).toEqual(new Set(['no-data']))
})

describe('surveys', () => {
  const sampleOf = (n: number, psus: number) =>
    Array.from({ length: n }, (_, i) => ({ stratum: 'all', psu: String(i % psus), weight: 1 }))

  test.each([0, 1])('everybody answers %d', (answer) => {
    const sample = sampleOf(60, 12)
    const sums = psuSumsOf(sample, same(60, answer))
    const got = surveyShare(sums, strataOf(sample))
    expectFinite(got)
    expect(got.share).toBe(answer)
    expect(got.hi! - got.lo!).toBeGreaterThan(0.01)
    expectFinite(surveyChange(sums, sums, strataOf(sample)))
    expectFinite([wilsonInterval(answer, 60), answerBounds(answer * 60, (1 - answer) * 60, 0)])
  })

  test('nobody, one person, one cluster, every stratum lonely, weights far apart', () => {
    const lonely = sampleOf(40, 4).map((unit) => ({ ...unit, stratum: unit.psu }))
    const uneven = sampleOf(40, 8).map((unit, i) => ({ ...unit, weight: i === 0 ? 1e9 : 1e-3 }))
    for (const [sample, answers] of [
      [sampleOf(5, 5), none(5)],
      [sampleOf(1, 1), [1]],
      [sampleOf(40, 1), same(40, 1)],
      [lonely, lonely.map((_, i) => i % 2)],
      [uneven, uneven.map((_, i) => i % 2)],
    ] as const) {
      expectFinite(surveyShare(psuSumsOf(sample, answers), strataOf(sample)))
      expectFinite(surveyRatio(sample, answers))
    }
    expect(surveyShare([], []).status).toBe('not_tested')
    expect(answerBounds(0, 0, 0)).toBeNull()
  })

  test('shrinking: nobody asked, one district, all at 0 or 1, no differences', () => {
    const asked = (share: number) => ({ share, n: 100, nEff: 70, deff: 1.4 })
    for (const shares of [[], none(5), [0.3], same(5, 0), same(5, 1), same(5, 0.4), [0, 1, 0, 1, 0.5]]) {
      const samples = shares.map((share) => (share === null ? null : asked(share)))
      expectFinite([smallAreaShares(samples), smoothVariances(samples)])
    }
    expectFinite(fayHerriot([0.1, 0.2, 0.9, 0.4], [1e-12, 1e-12, 0.5, 1e6]))
    expect(fayHerriot([], []).status).toBe('not_tested')
    expect(betweenVariance([], [], 'paule-mandel')).toBeNull()
  })

  test('who was asked: nobody, one group, a group that lives nowhere', () => {
    expect(representativeness([]).status).toBe('not_tested')
    expectFinite(representativeness([{ group: 'all', count: 9, populationShare: 1 }]))
    expectFinite(
      representativeness([
        { group: 'a', count: 9, populationShare: 0 },
        { group: 'b', count: 0, populationShare: 1 },
      ]),
    )
  })
})

describe('counts', () => {
  test('rates, ratios and posteriors from nothing to millions', () => {
    for (const count of [0, 1, 9, 12_345, 8_000_000]) {
      expectFinite(incidentRate(count, 1e7, 1))
      expectFinite(incidentRate(count, 0, 1))
      for (const prior of [
        { a: 0, b: 0 },
        { a: 0, b: 0.001 },
        { a: 1e-15, b: 0.001 },
        { a: 10, b: 0.001 },
      ]) {
        expectFinite([ratePosterior(count, 1e7, prior), rateExceedance(count, 1e7, prior, 0.002)])
      }
      for (const before of [0, 1, 5000]) {
        expectFinite([rateRatio(Math.min(count, 20_000), 1, before, 3), minimumDetectableRatio(before, 12, 1)])
      }
    }
    expect(incidentRate(null, null, 1).status).toBe('not_tested')
  })

  test('series: empty, short, constant, all missing, one spike', () => {
    for (const series of [[], [1], same(30, 0), same(30, 5), [...same(29, 0), 1e6]]) {
      expectFinite([mannKendall(series), seasonalKendall(series), cusum(series, 2, 5)])
      expectFinite([ears(series), ears(series, false)])
      expectFinite(farrington(series, [series.length - 1, 300]))
      expectFinite(interruptedSeries(series, 14))
      if (series.length === 0) continue
      const forecasts = [persistence, climatology, harveyFernandes, exponentialSmoothing].map((method) =>
        method(series),
      )
      for (const forecast of [...forecasts, ...empiricalBayesForecasts([series, series])]) {
        expectFinite(
          [0, 3, 40].map((y) => [
            crps(forecast, y),
            logScore(forecast, y),
            brierAny(forecast, y),
            intervalScore(forecast, y),
          ]),
        )
      }
    }
    expect(mannKendall(none(20)).status).toBe('not_tested')
    expectFinite([cusumReference(0.01, 0.02), cusumLimit(1, 0.2)])
  })

  test('models: columns that say the same, a split, zeros only', () => {
    const rows = Array.from({ length: 12 }, (_, i) => [1, i < 6 ? 0 : 1])
    for (const y of [same(12, 0), rows.map(([, after]) => after! * 5), same(12, 3), same(12, 1e7)]) {
      expectFinite([poissonModel(y, rows), negativeBinomialModel(y, rows)])
      expectFinite(
        poissonModel(
          y,
          rows.map(([one, after]) => [one!, after!, 2 * after!]),
        ),
      )
    }
    const cell = (count: number) => ({ count, exposure: 10 })
    expectFinite(pooledDifference(cell(0), cell(3), cell(4), cell(5)))
    expectFinite(differenceInDifferences([]))
    for (const count of [0, 4]) {
      expectFinite(
        differenceInDifferences(
          Array.from({ length: 16 }, (_, i) => ({
            unit: String(i >> 1),
            treated: i < 8,
            after: i % 2 === 0,
            count,
            exposure: 1,
          })),
        ),
      )
    }
    const nothing = { before: 0, after: 0 }
    expectFinite(weightedDisplacementQuotient(nothing, nothing, nothing))
    expectFinite(weightedDisplacementDifference(nothing, nothing, nothing, nothing))
    expectFinite(placeboInference(same(9, 0), [2], createRandom(1)))
  })
})

describe('points', () => {
  const places: Record<string, Position[]> = {
    none: [],
    one: [[10, 10]],
    'a pile on one spot': same(40, 5).map((): Position => [5, 5]),
    'at the pole': Array.from({ length: 40 }, (_, i): Position => [i * 9 - 180, 89.9999]),
    'along the 180th meridian': Array.from({ length: 40 }, (_, i): Position => [i % 2 === 0 ? 180 : -180, i * 1e-4]),
    'the whole globe': Array.from({ length: 40 }, (_, i): Position => [((i * 97) % 360) - 180, ((i * 31) % 180) - 90]),
  }
  test.each(Object.entries(places))('%s', (name, points) => {
    for (const radius of [0, 150, 30_000_000]) expectFinite(dbscan(points, radius, 3))
    expectFinite([hdbscan(points, 3), suggestRadiusM(points, 3)])
    expectFinite(kernelDensity(points, { west: 4, south: 4, east: 6, north: 6, columns: 5, rows: 5 }))
    expectFinite([nearestNeighbours(points, 3), bandNeighbours(points, 1000)])
    const times = points.map((_, i) => i % 12)
    for (const prospective of [true, false]) {
      const options = { radiusM: 50_000, longestWindow: 4, prospective, draws: 3 }
      expectFinite(spaceTimeScan(points, times, 12, options, createRandom(1)))
    }
    const { clusterCount } = dbscan(points, 150, 3)
    const together = ['a pile on one spot', 'at the pole', 'along the 180th meridian'].includes(name)
    expect(clusterCount).toBe(together ? 1 : 0)
  })

  test('shapes: none, one, two parts that touch a third', () => {
    const square = (x: number, y: number) => [
      [x, y],
      [x + 1, y],
      [x + 1, y + 1],
      [x, y + 1],
      [x, y],
    ]
    expect(queenNeighbours([])).toEqual([])
    expect(
      queenNeighbours([
        { type: 'MultiPolygon', coordinates: [[square(0, 0)], [square(5, 5)]] },
        { type: 'Polygon', coordinates: [square(6, 6)] },
        { type: 'Polygon', coordinates: [square(20, 20)] },
      ]),
    ).toEqual([[1], [0], []])
  })
})

describe('the index and the flag', () => {
  test('the index with one pillar, all missing, all at the ends', () => {
    for (const scores of [[50], [null], [0], [100], [null, null, 30], [100, 100, 100]]) {
      expectFinite(riskIndex(scores, same(scores.length, 1)))
    }
    for (const rows of [[], [[50, null]], [[null], [null]], same(4, 0).map(() => [100, 0])]) {
      const weights = same(rows[0]?.length ?? 1, 1)
      expectFinite([leaveOneOutShift(rows, weights), indexUncertainty(() => rows, weights, createRandom(1), 9)])
    }
  })

  test('grievances known exactly, and districts about which nothing is known', () => {
    const thresholds = { cG: 0.4, delta: 0.05, cV: 0.001 }
    for (const share of [0, 0.4, 1]) {
      for (const variance of [0, 1e-300, 0.25]) {
        for (const previous of [null, { share, variance: 0 }, { share: 0.4, variance }]) {
          const got = plainGrievance({ share, variance }, previous, thresholds)
          expectFinite(got)
          expect(got.pG >= 0 && got.pG <= 1).toBe(true)
        }
      }
    }
    const nothing = {
      current: null,
      previous: null,
      baseline: null,
      count: null,
      exposure: null,
      coverageMonths: 0,
      inclusionRed: false,
      previousState: null,
    }
    expect(flagUpstream([], thresholds)).toEqual([])
    for (const { state } of flagUpstream([nothing, nothing], thresholds)) expect(state).toBe('not_tested')
  })

  test('scores of a forecast that never varies, or of an outcome that never comes', () => {
    for (const [p, events] of [
      [same(10, 0.3), same(10, 0).map((_, i) => i < 3)],
      [same(10, 0), same(10, 0).map(() => false)],
      [same(10, 1), same(10, 0).map(() => true)],
      [
        [0, 1, 0, 1],
        [true, false, true, false],
      ],
    ] as const) {
      expectFinite([auc(p, events), compareAuc(p, p, events), averagePrecision(p, events)])
      expectFinite([confusion(p, events, 0.5), calibration(p, events), reliability(p, events)])
    }
    // Said 0.3 ten times, happened three times: nothing to correct. Said 0 and all came: off by one.
    expect(
      reliability(
        same(10, 0.3),
        same(10, 0).map((_, i) => i < 3),
      ).ece,
    ).toBeCloseTo(0, 12)
    expect(
      reliability(
        same(10, 0),
        same(10, 0).map(() => true),
      ).ece,
    ).toBe(1)
    expect(benjaminiHochberg([])).toEqual([])
  })
})
