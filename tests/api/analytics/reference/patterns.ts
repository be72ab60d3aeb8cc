/**
 * The reference cases of autocorrelation, emerging hot spots and alerts: our code against spdep and surveillance.
 */
import { describe, expect, test } from 'vitest'
import { cusum, cusumReference, cusumRunLength } from '#api/analytics/cusum.ts'
import { ears } from '#api/analytics/ears.ts'
import { emergingCategory, emergingHotspots } from '#api/analytics/emerging-hotspots.ts'
import { standardiseRates } from '#api/analytics/empirical-bayes.ts'
import { lisa } from '#api/analytics/lisa.ts'
import { moran } from '#api/analytics/moran.ts'
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
    const { I, expectation, variance, z, p } = block.randomisation_greater
    expectNear(random, { i: I, expectation, variance, z, pGreater: p, pTwoSided: block.randomisation_two_sided.p })
    expectNear(normal, { variance: block.normality_two_sided.variance, pTwoSided: block.normality_two_sided.p })
  })
})

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

test('perm_columbus: LISA with the fixed permutations', () => {
  const expected = expectedOf('perm_columbus')
  const orders = linesOf('perm_columbus_conditional')
  const got = lisa(crime, columbus.queen, () => ({ rounds: expected.R, draw: (_unit, round) => orders[round]! }))
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
      const { I, variance, z, p } = block.randomisation_greater
      expectNear(moran(values, queen), { i: I, variance, z, pGreater: p })
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
    const { Ii, Var, p, quadrant } = expected.lisa_ft_conditional_W
    const got = lisa(freemanTukey, queen)
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
    const { first_index, upperbound, alarm } = expected[name]
    const points = ears(counts, false)[ours]
    expect(points.slice(0, first_index).every((point) => point === null)).toBe(true)
    expectNear(
      points.slice(first_index).map((point) => point!.upper),
      upperbound,
    )
    expect(points.slice(first_index).map((point) => Number(point!.alarm))).toEqual(alarm)
  })

  test('C3 from its definition', () => {
    const { first_index, C2_first_index, C2_stat, C3_stat, alarm_gt2 } = expected.C3_definition
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
