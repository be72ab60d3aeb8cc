/**
 * Twenty places where libraries disagree or are wrong, one named test each. Where it is cheap the wrong answer is worked
 * out beside ours and must differ: a test that a wrong implementation would pass proves nothing.
 */
import { describe, expect, test } from 'vitest'
import { dbscan } from '#api/analytics/clusters/dbscan.ts'
import { differenceInDifferences } from '#api/analytics/evaluation/difference-in-differences.ts'
import { weightedDisplacementQuotient } from '#api/analytics/evaluation/displacement.ts'
import { shrunkenGrievance } from '#api/analytics/flag/upstream-posterior.ts'
import { climatology, harveyFernandes, persistence } from '#api/analytics/forecast/forecasts.ts'
import { crps, skill } from '#api/analytics/forecast/scores.ts'
import { benjaminiHochberg } from '#api/analytics/numeric/benjamini-hochberg.ts'
import { gammaCdf, gammaQuantile } from '#api/analytics/numeric/gamma.ts'
import { negativeBinomialModel, poissonModel } from '#api/analytics/numeric/glm.ts'
import { twoSidedP } from '#api/analytics/numeric/normal.ts'
import { createRandom } from '#api/analytics/numeric/random.ts'
import { clusterSe } from '#api/analytics/numeric/sandwich.ts'
import { smoothRatesLocally } from '#api/analytics/small-areas/empirical-bayes.ts'
import { fayHerriot } from '#api/analytics/small-areas/fay-herriot.ts'
import { incidentRate } from '#api/analytics/small-areas/rates.ts'
import { randomDraws } from '#api/analytics/spatial/conditional-permutation.ts'
import { haversineM, type Position } from '#api/analytics/spatial/distance.ts'
import { emergingCategory, emergingHotspots } from '#api/analytics/spatial/emerging-hotspots.ts'
import { detectHotspots } from '#api/analytics/spatial/gi-star.ts'
import { lisa } from '#api/analytics/spatial/lisa.ts'
import { moran } from '#api/analytics/spatial/moran.ts'
import { ears } from '#api/analytics/surveillance/ears.ts'
import { mannKendall } from '#api/analytics/surveillance/mann-kendall.ts'
import { effectiveSample, kornGraubardInterval } from '#api/analytics/survey/korn-graubard.ts'
import { surveyRatio } from '#api/analytics/survey/survey-respondents.ts'
import { column, inputOf, jsonOf, linesOf, rowsOf, shapesOf } from './reference/case.ts'

const crime = shapesOf('columbus').map(({ properties }) => Number(properties.CRIME))
const columbus = inputOf('weights_columbus')
const chain = (n: number) => Array.from({ length: n }, (_, i) => [i - 1, i + 1].filter((j) => j >= 0 && j < n))
const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length

describe('surveys', () => {
  test('trap 1: a domain keeps the clusters where nobody belongs to it', () => {
    const rows = rowsOf('apiclus1')
    const sample = rows.map((row) => ({ stratum: 'all', psu: row.dnum!, weight: Number(row.pw) }))
    const inside = rows.map((row) => row.stype === 'H')
    const y = rows.map((row, i) => (inside[i] ? Number(row.api00) : null))
    const ours = surveyRatio(sample, y)!
    const filtered = surveyRatio(
      sample.filter((_, i) => inside[i]),
      y.filter((value) => value !== null),
    )!
    const [, high] = inputOf('survey_api_clus1').no_fpc.by_stype.se
    expect(ours.se).toBeCloseTo(high, 8)
    expect(Math.abs(filtered.se / high - 1)).toBeGreaterThan(1e-4)
  })

  test('trap 2: a share of 0 or 1 keeps an interval', () => {
    for (const share of [0, 1]) {
      const { nStar } = effectiveSample(share, 0, 40, 20)
      const { lo, hi } = kornGraubardInterval(share, nStar)
      expect([lo, hi].every(Number.isFinite)).toBe(true)
      expect(hi - lo).toBeGreaterThan(0.05)
    }
    // The plain formula p(1-p)/V is 0/0.
    expect((0 * 1) / 0).toBeNaN()
  })

  test('trap 3: an effective sample larger than the sample is capped', () => {
    const { nEffDf, nStar } = effectiveSample(0.5, 0.25 / 900, 300, 200)
    expect(nEffDf).toBeGreaterThan(800)
    expect(nStar).toBe(300)
    const [capped, loose] = [kornGraubardInterval(0.5, nStar), kornGraubardInterval(0.5, nEffDf)]
    expect(capped.hi - capped.lo).toBeGreaterThan(1.5 * (loose.hi - loose.lo))
  })
})

describe('maps', () => {
  test("trap 4: local smoothing uses the neighbourhood's own mean for every member", () => {
    const rows = rowsOf('nc_sids')
    const { queen } = inputOf('weights_nc')
    const { geoda_true, geoda_false } = inputOf('eb_nc').local_queen
    const ours = smoothRatesLocally(column(rows, 'SID74'), column(rows, 'BIR74'), queen)
    ours.forEach((each, i) => {
      expect(each!.rate).toBeCloseTo(geoda_true.est[i], 12)
    })
    const unlike = ours.filter((each, i) => Math.abs(each!.rate - geoda_false.est[i]) > 1e-6)
    expect(unlike.length).toBeGreaterThan(50)
  })

  test('trap 5: quadrants by the sign of the lag, the folded p one-sided, and enough rounds for the correction', () => {
    const skewed = [0, 12, 0, 0, 3.5, 1, 0, 0, 0, 0, 0, 0]
    const z = skewed.map((value) => value - mean(skewed))
    const lag = chain(12).map((list) => mean(list.map((j) => z[j]!)))
    const [sixth] = lisa(skewed, chain(12)).slice(5)
    // Its neighbours lie above the mean of values, but below the mean of lags.
    expect(sixth?.status === 'ok' && sixth.quadrant).toBe('low-high')
    expect(lag[5]! - mean(lag)).toBeLessThan(0)
    const got = lisa(crime, columbus.queen, (n) => randomDraws(createRandom(1), n, 199))
    const folded = got.map((each) => (each.status === 'ok' ? each.pFolded! : 1))
    expect(Math.max(...folded)).toBeLessThanOrEqual(101 / 200)
    expect(Math.min(...folded)).toBeGreaterThanOrEqual(1 / 200)
    // 500 districts, one of them as significant as 999 rounds can say: it cannot survive; 9 999 rounds can say it.
    const alone = (rounds: number) =>
      benjaminiHochberg(Array.from({ length: 500 }, (_, i) => (i === 0 ? 1 / (rounds + 1) : 0.5)))[0]!
    expect(alone(999)).toBeGreaterThan(0.05)
    expect(alone(9999)).toBeLessThanOrEqual(0.05)
  })

  test('trap 6: an island is not tested, neither NaN nor 0, and does not count', () => {
    const neighbours = [...chain(12), []]
    const values = [1, 2, 3, 9, 8, 7, 1, 2, 4, 6, 3, 2, 10]
    expect(lisa(values, neighbours)[12]).toEqual({ status: 'not_tested', reason: 'no-neighbours' })
    expect(detectHotspots(values, neighbours)[12]).toEqual({ status: 'not_tested', reason: 'no-neighbours' })
    expect(moran(values, neighbours)).toMatchObject({ status: 'ok', n: 12 })
    const results = detectHotspots(values, neighbours)
    const tested = results.flatMap((each) => (each.status === 'ok' ? [each.p] : []))
    expect(tested).toHaveLength(12)
    const counted = benjaminiHochberg([...tested, 1])
    expect(results[0]?.status === 'ok' && results[0].pAdjusted).not.toBe(counted[0])
  })

  test('trap 7: antimeridian', () => {
    const points: Position[] = [
      [179.9995, 10],
      [-179.9998, 10],
      [179.9998, 10.0002],
      [-179.9996, 10.0001],
      [0, 10],
    ]
    expect([...dbscan(points, 150, 3).labels]).toEqual([1, 1, 1, 1, 0])
    expect(haversineM([179.9, 0], [-179.9, 0])).toBeCloseTo(22239.0, 0)
    const flat = Math.abs(179.9 - -179.9) * 111_195
    expect(flat).toBeGreaterThan(1e7)
  })

  test('trap 8: one sphere, not the ellipsoid', () => {
    const north = haversineM([0, 0], [0, 1])
    expect(north).toBeCloseTo((6_371_008.8 * Math.PI) / 180, 6)
    // WGS84's meridian degree at the equator is 110 574 m.
    expect(Math.abs(north / 110_574 - 1)).toBeGreaterThan(0.005)
  })

  test('trap 9: the point itself counts towards the least number', () => {
    const points: Position[] = [
      [0, 0],
      [0, 0.001],
      [0, 0.002],
    ]
    expect(dbscan(points, 150, 3).core).toEqual([false, true, false])
    expect(dbscan(points, 150, 4).clusterCount).toBe(0)
    expect(dbscan(points, 150, 2).core).toEqual([true, true, true])
  })

  test('trap 10: Gi* with the population deviation and the district itself', () => {
    const values = [9, 8, 1, 1, 1]
    const [first] = detectHotspots(values, chain(5))
    const spread = (divisor: number) => Math.sqrt(values.reduce((sum, x) => sum + (x - 4) ** 2, 0) / divisor)
    const z = (s: number) => (17 - 8) / (s * Math.sqrt((5 * 2 - 4) / 4))
    expect(first?.status === 'ok' && first.z).toBeCloseTo(z(spread(5)), 12)
    expect(Math.abs(z(spread(4)) - z(spread(5)))).toBeGreaterThan(0.1)
    const withoutSelf = (8 - 4) / (spread(5) * Math.sqrt((5 * 1 - 1) / 4))
    expect(Math.abs(withoutSelf - z(spread(5)))).toBeGreaterThan(0.1)
  })
})

describe('patterns over time', () => {
  const rows = rowsOf('flu_bybw_4weekly')
  const cube = rows.map((row) =>
    Array.from({ length: 26 }, (_, t) => (Number(row[`p${t + 1}`]) / Number(row.pop)) * 1e5),
  )
  const got = emergingHotspots(cube, jsonOf('flu_bybw_neighbours')).map((each) => {
    if (each.status !== 'ok') throw new Error('every district is tested')
    return each
  })

  test('trap 11: the correction runs over the whole cube, not slice by slice', () => {
    const bySlice = Array.from({ length: 26 }, (_, t) => benjaminiHochberg(got.map(({ z }) => twoSidedP(z[t]!))))
    const sliced = got.map(({ z }, i) => z.map((value, t) => (bySlice[t]![i]! <= 0.05 ? Math.sign(value) : 0)))
    expect(got.map(({ states }) => states)).toEqual(inputOf('ehsa_flu').state)
    expect(got.map(({ states }) => states)).not.toEqual(sliced)
  })

  test("trap 12: categories after Esri, not after a package's shortcut", () => {
    // Nine cold periods and a hot last one: a sum of significances would call it anything but oscillating.
    expect(emergingCategory([-1, -1, -1, -1, -1, -1, -1, -1, -1, 1], 3, 0.001)).toBe('oscillating_hot')
    // Hot 9 of 10 times but not now: historical, although its last z is above 0.
    expect(emergingCategory([1, 1, 1, 1, 1, 1, 1, 1, 1, 0], 0, 1)).toBe('historical_hot')
    for (const { state, trend_z, trend_p, category } of inputOf('ehsa_truth_table')) {
      expect(emergingCategory(state, trend_z, trend_p)).toBe(category)
    }
  })

  test('trap 13: Mann-Kendall with ties and the continuity correction', () => {
    const y = [1, 1, 2, 2, 2, 3, 3, 4, 5, 5]
    const got = mannKendall(y)
    if (got.status !== 'ok') throw new Error('expected a trend')
    const untied = (10 * 9 * 25) / 18
    expect(got.variance).toBeCloseTo(untied - (3 * (2 * 9) + 3 * 2 * 11) / 18, 12)
    expect(got.z).toBeCloseTo((got.s - 1) / Math.sqrt(got.variance), 12)
    expect(Math.abs(got.z - (got.s - 1) / Math.sqrt(untied))).toBeGreaterThan(0.01)
    expect(Math.abs(got.z - got.s / Math.sqrt(got.variance))).toBeGreaterThan(0.01)
  })

  test('trap 14: C3 adds how far C2 stood above its baseline, not the observed count', () => {
    const counts = [3, 5, 4, 6, 5, 4, 5, 4, 6, 5, 9, 11, 12, 5]
    const { c2, c3 } = ears(counts)
    const t = 12
    const sum = [10, 11, 12].reduce((held, at) => held + Math.max(0, c2[at]!.statistic - 1), 0)
    expect(c3[t]!.statistic).toBeCloseTo(sum, 12)
    const observed = [10, 11, 12].reduce((held, at) => held + Math.max(0, counts[at]! - 1), 0)
    expect(Math.abs(c3[t]!.statistic - observed)).toBeGreaterThan(1)
  })
})

describe('counts and comparisons', () => {
  test('trap 15: the gamma quantile at large counts', () => {
    for (const count of [1200, 12_000, 1_200_000]) {
      const x = gammaQuantile(0.025, count, 1)
      expect(Math.abs(gammaCdf(x, count, 1) / 0.025 - 1)).toBeLessThan(1e-9)
      const { lo, hi } = incidentRate(count, 1e7, 1)
      expect(lo! < (count / 1e7) * 1e5 && hi! > (count / 1e7) * 1e5).toBe(true)
    }
  })

  test('trap 16: a negative binomial without overdispersion falls back to Poisson', () => {
    const y = [4, 5, 5, 6, 5, 4, 6, 5, 5, 5]
    const x = y.map((_, i) => [1, i])
    const [wide, plain] = [negativeBinomialModel(y, x), poissonModel(y, x)]
    if (wide.status !== 'ok' || plain.status !== 'ok') throw new Error('expected models')
    expect(wide.model.theta).toBeNull()
    expect(wide.model.estimate).toEqual(plain.model.estimate)
  })

  test('trap 17: the small-sample factors of clustered errors', () => {
    const rows = rowsOf('epil_did').map((row) => ({
      unit: row.id!,
      treated: row.trt === '1',
      after: row.post === '1',
      count: Number(row.y),
      exposure: Number(row.w),
    }))
    const design = rows.map(({ treated, after }) => [1, Number(treated), Number(after), Number(treated && after)])
    const fit = poissonModel(
      rows.map(({ count }) => count),
      design,
      rows.map(({ exposure }) => Math.log(exposure)),
    )
    if (fit.status !== 'ok') throw new Error('expected a model')
    const units = rows.map(({ unit }) => unit)
    const plain = clusterSe(fit.model.bread, fit.model.scores, units, 'none')[3]!
    const adjusted = clusterSe(fit.model.bread, fit.model.scores, units)[3]!
    const factor = Math.sqrt((59 / 58) * ((118 - 1) / (118 - 4)))
    expect(adjusted / plain).toBeCloseTo(factor, 10)
    const did = differenceInDifferences(rows)
    expect(did.status === 'ok' && did.errors === 'CR1' && did.se).toBeCloseTo(adjusted, 10)
    const few = differenceInDifferences(rows.filter(({ unit }) => Number(unit) < 10 || Number(unit) > 45))
    expect(few.status === 'ok' && few.errors).toBe('CR2')
  })

  test('trap 18: skill against persistence alone overstates', () => {
    const rows = linesOf('salm_states_4weekly').slice(1)
    const series = rows[0]!.slice(1).map((_, state) => rows.map((row) => row[state + 1]!))
    const totals = { ours: 0, persistence: 0, climatology: 0 }
    for (let t = 26; t < rows.length; t++) {
      for (const counts of series) {
        const past = counts.slice(0, t)
        totals.ours += crps(harveyFernandes(past), counts[t]!)
        totals.persistence += crps(persistence(past), counts[t]!)
        totals.climatology += crps(climatology(past), counts[t]!)
      }
    }
    const over = skill(totals.ours, totals.persistence)!
    const real = skill(totals.ours, totals.climatology)!
    expect(over).toBeGreaterThan(0.2)
    expect(real).toBeLessThan(0.06)
  })

  test('trap 19: the change itself is shrunk, not only the level', () => {
    const rows = rowsOf('flag_synthetic')
    const read = (share: string, se: string) =>
      rows.map((row) => ({ share: Number(row[share]), variance: Number(row[se]) ** 2 }))
    const [now, then] = [read('g_cur', 'se_cur'), read('g_prev', 'se_prev')]
    const { default_eb, cG, delta, cV } = inputOf('flag_synthetic')
    const got = shrunkenGrievance(now, then, { cG, delta, cV })
    const levelsOnly = (each: typeof now) => {
      const fit = fayHerriot(
        each.map(({ share }) => share),
        each.map(({ variance }) => variance),
      )
      return fit.status === 'ok' ? fit.model.areas.map(({ estimate }) => estimate) : []
    }
    const difference = levelsOnly(now).map((level, i) => level - levelsOnly(then)[i]!)
    got.forEach(({ change }, i) => {
      expect(change!.estimate).toBeCloseTo(default_eb.delta_eblup[i], 6)
    })
    const unlike = got.filter(({ change }, i) => Math.abs(change!.estimate - difference[i]!) > 0.005)
    expect(unlike.length).toBeGreaterThan(rows.length / 2)
  })

  test('trap 20: no displacement quotient where the treated area did not improve', () => {
    const got = weightedDisplacementQuotient(
      { before: 50, after: 55 },
      { before: 40, after: 45 },
      { before: 500, after: 510 },
    )
    expect(got).toMatchObject({ status: 'not_tested', reason: 'no-success' })
    // The quotient would read 1.05, "diffusion exceeds the effect", of an effect that is none.
    expect((45 / 510 - 40 / 500) / (55 / 510 - 50 / 500)).toBeCloseTo(1.05, 2)
  })
})
