/**
 * The reference cases of autocorrelation, emerging hot spots and alerts: our code against spdep and surveillance.
 */
import { describe, expect, test } from 'vitest'
import { benjaminiHochberg } from '#api/analytics/numeric/benjamini-hochberg.ts'
import { twoSidedP } from '#api/analytics/numeric/normal.ts'
import { createRandom, type Random } from '#api/analytics/numeric/random.ts'
import { standardiseRates } from '#api/analytics/small-areas/empirical-bayes.ts'
import { type PermutationDraws, randomDraws } from '#api/analytics/spatial/conditional-permutation.ts'
import { emergingCategory, emergingHotspots } from '#api/analytics/spatial/emerging-hotspots.ts'
import { geary } from '#api/analytics/spatial/geary.ts'
import { detectHotspots } from '#api/analytics/spatial/gi-star.ts'
import { lisa } from '#api/analytics/spatial/lisa.ts'
import { type Moran, moran } from '#api/analytics/spatial/moran.ts'
import { moranPermutation, randomOrders } from '#api/analytics/spatial/moran-permutation.ts'
import { cusum, cusumReference, cusumRunLength } from '#api/analytics/surveillance/cusum.ts'
import { EARS_BASELINE, ears } from '#api/analytics/surveillance/ears.ts'
import { farrington } from '#api/analytics/surveillance/farrington.ts'
import { column, expectedOf, expectNear, inputOf, jsonOf, linesOf, rowsOf, shapesOf } from './case.ts'

const crime = shapesOf('columbus').map(({ properties }) => Number(properties.CRIME))
const columbus = inputOf('weights_columbus')
const north = shapesOf('nc_sids').map(({ properties }) => properties)
const freemanTukey = north.map(
  ({ SID74: x, BIR74: n }) => Math.sqrt(1000) * (Math.sqrt(x / n) + Math.sqrt((x + 1) / n)),
)

describe('moran_columbus', () => {
  const expected = expectedOf('moran_columbus')

  test.each([
    ['queen_W', 'queen', 'row-standardised'],
    ['queen_B', 'queen', 'binary'],
    ['rook_W', 'rook', 'row-standardised'],
    ['knn4_W', 'knn4', 'row-standardised'],
    ['band_0_6_zero_policy_W', 'band_0_6', 'row-standardised'],
  ] as const)('%s', (name, weights, style) => {
    const block = expected[name]
    const random = moran(crime, columbus[weights], style)
    const normal = moran(crime, columbus[weights], style, 'normality')
    expectMoran(random, normal, block)
  })

  test('Geary', () => {
    const { C, E, Var, z, p_greater } = expected.geary_queen_W
    expectNear(geary(crime, columbus.queen), { c: C, expectation: E, variance: Var, z, pGreater: p_greater })
  })

  test('permutation', () => {
    const { nsim, rank_p_greater, mc_mean, mc_sd } = expected.permutation_queen_W
    const got = moranPermutation(crime, columbus.queen, randomOrders(createRandom(1), nsim))
    if (got.status !== 'ok') throw new Error('expected a test')
    expect(Math.abs(got.pGreater - rank_p_greater)).toBeLessThan(0.002)
    expect(Math.abs(got.mean - mc_mean)).toBeLessThan(0.002)
    expect(Math.abs(got.sd / mc_sd - 1)).toBeLessThan(0.02)
  })
})

function expectMoran(random: Moran, normal: Moran, block: any) {
  const { I, expectation, variance, z, p } = block.randomisation_greater
  expectNear(random, { i: I, expectation, variance, z, pGreater: p })
  for (const [got, want] of [
    [random, block.randomisation_two_sided],
    [normal, block.normality_two_sided],
  ] as const) {
    expectNear(got, { i: want.I, expectation: want.expectation, variance: want.variance, z: want.z, pTwoSided: want.p })
  }
}

test('lisa_columbus: conditional moments and quadrants', () => {
  const { Ii, E, Var, Z, p, p_BH, quadrant } = expectedOf('lisa_columbus').conditional_W
  const got = lisa(crime, columbus.queen).map((each) => {
    if (each.status !== 'ok') throw new Error('every district has neighbours')
    return each
  })
  for (const [name, values] of Object.entries({ i: Ii, expectation: E, variance: Var, z: Z, p, pAdjusted: p_BH })) {
    expectNear(
      got.map((each) => each[name as 'i']),
      values,
      1e-6,
      name,
    )
  }
  expect(got.map((each) => each.quadrant)).toEqual(quadrant.map((name: string) => name.toLowerCase()))
})

test('lisa_columbus: total moments, all values dealt over the map', () => {
  const { Ii, E, Var, Z, p, quadrant } = expectedOf('lisa_columbus').total_W
  const got = lisa(crime, columbus.queen, undefined, 'total')
  for (const [name, values] of Object.entries({ i: Ii, expectation: E, variance: Var, z: Z, p })) {
    expectNear(
      got.map((each) => each.status === 'ok' && each[name as 'i']),
      values,
      1e-6,
      name,
    )
  }
  expect(got.map((each) => each.status === 'ok' && each.quadrant)).toEqual(
    quadrant.map((name: string) => name.toLowerCase()),
  )
})

/** As spdep 1.2-7 deals: the same other district may come twice. Ours never does, so its figures are compared this way alone. */
const withReplacement = (random: Random, n: number, rounds: number): PermutationDraws => ({
  rounds,
  draw: (_round, k) => Array.from({ length: k }, () => random.integerBelow(n - 1)),
})

test('lisa_columbus: conditional permutation, to Monte-Carlo error', () => {
  const { perm_W, conditional_W } = expectedOf('lisa_columbus')
  const { nsim, mean, var: variance, p_sim } = perm_W
  const own = lisa(crime, columbus.queen, (n) => randomDraws(createRandom(42), n, nsim))
  const asTheirs = lisa(crime, columbus.queen, (n) => withReplacement(createRandom(42), n, nsim))
  crime.forEach((_, i) => {
    const [each, same] = [own[i]!, asTheirs[i]!]
    if (each.status !== 'ok' || same.status !== 'ok') throw new Error('every district has neighbours')
    // Two independent runs: four standard errors of their difference.
    const spread = 4 * Math.SQRT2 * Math.sqrt(variance[i] / nsim)
    expect(Math.abs(same.drawnMean! - mean[i])).toBeLessThan(spread)
    expect(Math.abs(same.drawnVariance! / variance[i] - 1)).toBeLessThan(0.12)
    const tail = p_sim[i] / 2
    const apart = Math.abs(Math.min(1, 2 * same.pFolded!) - p_sim[i])
    expect(apart).toBeLessThan(2 * (4 * Math.SQRT2 * Math.sqrt((tail * (1 - tail)) / nsim) + 2 / nsim))
    expect(Math.abs(each.drawnMean! - conditional_W.E[i])).toBeLessThan(spread)
    expect(Math.abs(each.drawnVariance! / conditional_W.Var[i] - 1)).toBeLessThan(0.08)
  })
})

test('perm_columbus: global Moran with the fixed orders', () => {
  const { R, global_I, global_larger, global_p_greater, column: name } = expectedOf('perm_columbus')
  const orders = linesOf('perm_columbus_global')
  const values = shapesOf('columbus').map(({ properties }) => Number(properties[name]))
  const got = moranPermutation(values, columbus.queen, { rounds: R, order: (round) => orders[round]! })
  expectNear(got, { i: global_I, larger: global_larger, pGreater: global_p_greater }, 1e-9)
})

test('perm_columbus: LISA with the fixed permutations', () => {
  const expected = expectedOf('perm_columbus')
  const orders = linesOf('perm_columbus_conditional')
  const got = lisa(crime, columbus.queen, () => ({ rounds: expected.R, draw: (round) => orders[round]! }))
  expectNear(
    got.map((each) => each.status === 'ok' && each.i),
    expected.Ii,
    1e-9,
  )
  expect(got.map((each) => each.status === 'ok' && each.larger)).toEqual(expected.larger)
  expectNear(
    got.map((each) => each.status === 'ok' && each.pFolded),
    expected.p_folded,
    1e-9,
  )
})

describe('hotspot_nc: Moran and LISA', () => {
  const expected = expectedOf('hotspot_nc')
  const { queen } = inputOf('weights_nc')

  test('raw and transformed rates', () => {
    for (const [values, block] of [
      [north.map(({ SID74, BIR74 }) => SID74 / BIR74), expected.raw_rate],
      [freemanTukey, expected.freeman_tukey],
    ] as const) {
      expectMoran(moran(values, queen), moran(values, queen, 'row-standardised', 'normality'), block)
    }
  })

  test('empirical-Bayes standardised rates', () => {
    const z = standardiseRates(
      north.map(({ SID74 }) => SID74),
      north.map(({ BIR74 }) => BIR74),
    )
    expectNear(z, expected.EBI.z)
    expectNear(moran(z, queen), { i: expected.EBI.I })
  })

  test('LISA on transformed rates', () => {
    const { Ii, E, Z, Var, p, quadrant } = expected.lisa_ft_conditional_W
    const got = lisa(freemanTukey, queen)
    expectNear(
      got.map((each) => each.status === 'ok' && each.expectation),
      E,
    )
    expectNear(
      got.map((each) => each.status === 'ok' && each.z),
      Z,
    )
    expectNear(
      got.map((each) => each.status === 'ok' && each.i),
      Ii,
    )
    expectNear(
      got.map((each) => each.status === 'ok' && each.variance),
      Var,
    )
    expectNear(
      got.map((each) => each.status === 'ok' && each.p),
      p,
    )
    expect(got.map((each) => each.status === 'ok' && each.quadrant)).toEqual(
      quadrant.map((name: string) => name.toLowerCase()),
    )
  })
})

describe('ehsa_flu', () => {
  const expected = expectedOf('ehsa_flu')
  const rows = rowsOf('flu_bybw_4weekly')
  const cube = rows.map((row) =>
    Array.from({ length: 26 }, (_, t) => (Number(row[`p${t + 1}`]) / Number(row.pop)) * 1e5),
  )
  const got = emergingHotspots(cube, jsonOf('flu_bybw_neighbours')).map((each) => {
    if (each.status !== 'ok') throw new Error('every district is tested')
    return each
  })

  test('bins, trends and categories', () => {
    expectNear(
      got.map(({ z }) => z),
      expected.z,
    )
    expect(got.map(({ states }) => states)).toEqual(expected.state)
    expectNear(
      got.map(({ trendS }) => trendS),
      expected.trend.S,
    )
    expectNear(
      got.map(({ trendVariance }) => trendVariance),
      expected.trend.varS,
    )
    expectNear(
      got.map(({ trendZ }) => trendZ),
      expected.trend.z,
    )
    expectNear(
      got.map(({ trendP }) => trendP),
      expected.trend.p,
    )
    expect(got.map(({ category }) => category)).toEqual(expected.category)
    expect([got.length, got[0]!.z.length]).toEqual([expected.n, expected.T])
    for (const [category, count] of Object.entries(expected.counts)) {
      expect(got.filter((each) => each.category === category)).toHaveLength(count as number)
    }
    const adjusted = benjaminiHochberg(got.flatMap(({ z }) => z.map(twoSidedP)))
    const smallest = adjusted.reduce<number>((least, p) => Math.min(least, p!), 1)
    expect(Math.abs(smallest / expected.p_BH_min - 1)).toBeLessThan(1e-6)
  })

  test('each period alone is the classical Gi*', () => {
    const slices = Array.from({ length: expected.T }, (_, t) =>
      detectHotspots(
        cube.map((row) => row[t]!),
        jsonOf('flu_bybw_neighbours'),
      ),
    )
    expectNear(
      cube.map((_, i) => slices.map((slice) => (slice[i]!.status === 'ok' ? slice[i]!.z : null))),
      expected.per_slice_gistar_z,
    )
  })
})

test.each(expectedOf('ehsa_truth_table') as any[])(
  'ehsa_truth_table: $label',
  ({ state, trend_z, trend_p, category }) => {
    expect(emergingCategory(state, trend_z, trend_p)).toBe(category)
  },
)

describe('alerts_salmNewport', () => {
  const expected = expectedOf('alerts_salmNewport')
  const counts = column(rowsOf('salmNewport_weekly'), 'count')

  test.each([
    ['C1', 'c1'],
    ['C2', 'c2'],
  ] as const)('%s', (name, ours) => {
    const { first_index, upperbound, alarm, alpha, baseline } = expected[name]
    const points = ears(counts, false, alpha)[ours]
    expect(baseline).toBe(EARS_BASELINE)
    expect(points.slice(0, first_index).every((point) => point === null)).toBe(true)
    expectNear(
      points.slice(first_index).map((point) => point!.upper),
      upperbound,
    )
    expect(points.slice(first_index).map((point) => Number(point!.alarm))).toEqual(alarm)
  })

  test('C3 from its definition', () => {
    const { first_index, C2_first_index, C2_stat, C3_stat, alarm_gt2, baseline } = expected.C3_definition
    expect(baseline).toBe(EARS_BASELINE)
    const { c2, c3 } = ears(counts)
    expectNear(
      c2.slice(C2_first_index).map((point) => point!.statistic),
      C2_stat,
    )
    expectNear(
      c3.slice(first_index).map((point) => point!.statistic),
      C3_stat,
    )
    expect(c3.slice(first_index).map((point) => Number(point!.alarm))).toEqual(alarm_gt2)
  })

  test('Farrington flexible', () => {
    const { range_first_index, upperbound, expected: mean, alarm } = expected.farrington
    const got = farrington(
      counts,
      upperbound.map((_: unknown, k: number) => range_first_index + k),
    )
    expectNear(
      got.map((point) => (point.status === 'ok' ? point.upper : null)),
      upperbound,
      1e-4,
    )
    expectNear(
      got.map((point) => (point.status === 'ok' ? point.expected : null)),
      mean,
      1e-4,
    )
    expect(got.map((point) => Number(point.status === 'ok' && point.alarm))).toEqual(alarm)
  })
})

test('cusum_salmNewport', () => {
  const expected = expectedOf('cusum_salmNewport')
  const counts = column(rowsOf('salmNewport_weekly'), 'count')
  const mu0 = counts.slice(0, 104).reduce((sum, count) => sum + count, 0) / 104
  const k = cusumReference(mu0, 2 * mu0)
  expectNear([mu0, k], [expected.mu0, expected.k])
  expectNear(cusum(counts.slice(104), k, null).sums, expected.S)
  expectNear(cusumRunLength(4, 5, 3), expected.arl_h5_k4_theta3)
  expectNear(cusumRunLength(4, 5, 6), expected.arl_h5_k4_theta6)
})
