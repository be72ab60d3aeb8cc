/**
 * The reference cases of trends, evaluation and participation: our code against R.
 */
import { describe, expect, test } from 'vitest'
import { weightedDisplacementDifference, weightedDisplacementQuotient } from '#api/analytics/evaluation/displacement.ts'
import { minimumDetectableRatio, rateRatio } from '#api/analytics/evaluation/rate-ratio.ts'
import { mannKendall, seasonalKendall } from '#api/analytics/surveillance/mann-kendall.ts'
import { representativeness } from '#api/analytics/survey/representativeness.ts'
import { column, expectedOf, expectNear, rowsOf } from './case.ts'

describe('mann_kendall_open', () => {
  const expected = expectedOf('mann_kendall_open')

  test.each(['Nile', 'airquality_Ozone', 'lynx'])('%s', (name) => {
    const rows = rowsOf(`series_${name}`)
    const trend = mannKendall(
      rows.map(({ y }) => (y === '' ? null : Number(y))),
      rows.map((_, i) => i + 1),
    )
    const { n, S, varS, Z, p_two_sided, sen_slope, sen_intercept_median, tau_b, cor_test_z, cor_test_p } =
      expected[name]
    expectNear(trend, { tau: tau_b, p: cor_test_p })
    expect(trend.status === 'ok' && Math.abs(Math.abs(trend.z) - Math.abs(cor_test_z))).toBeLessThan(1e-6)
    expectNear(trend, {
      n,
      s: S,
      variance: varS,
      z: Z,
      p: p_two_sided,
      slope: sen_slope,
      intercept: sen_intercept_median,
    })
  })

  test('seasonal', () => {
    const { S, varS, Z, p } = expected.seasonal_co2_1960s
    const trend = seasonalKendall(column(rowsOf('series_co2_1960s_monthly'), 'y'))
    expectNear(trend, { s: S, variance: varS, z: Z })
    expect(trend.status === 'ok' && Math.abs(trend.p / p - 1) < 1e-6).toBe(true)
  })
})

describe('rate_ratio_seatbelts', () => {
  const expected = expectedOf('rate_ratio_seatbelts')

  test.each(['all_months', 'twelve_months', 'exposure_kms', 'small'])('%s', (name) => {
    const { x1, T1, x0, T0, rr, ci_exact, p_exact, ci_midp, ci_wald } = expected[name]
    const got = rateRatio(x1, T1, x0, T0)
    expectNear(got, { waldLo: ci_wald[0], waldHi: ci_wald[1] })
    expectNear(got, { ratio: rr, lo: ci_exact[0], hi: ci_exact[1], midPLo: ci_midp[0], midPHi: ci_midp[1] })
    expect(got.status === 'ok' && Math.abs(got.p / p_exact - 1) < 1e-6).toBe(true)
  })

  test('nothing after, nothing before, nothing at all', () => {
    const { zero_after, zero_before } = expected
    const [lowest, highest] = zero_after.ci_exact
    expectNear(rateRatio(0, 10, 7, 12), { ratio: zero_after.rr, lo: lowest, hi: highest, p: zero_after.p })
    expect([zero_before.rr, zero_before.ci_exact_hi]).toEqual(['Inf', 'Inf'])
    expectNear(rateRatio(7, 10, 0, 12), {
      ratio: null,
      infinite: true,
      lo: zero_before.ci_exact_lo,
      hi: null,
      p: zero_before.p,
    })
    expect(rateRatio(0, 1, 0, 1)).toEqual({ status: 'not_tested', reason: 'no-data' })
  })

  test('the smallest fall that 50 events before can show', () => {
    expectNear(minimumDetectableRatio(50, 12, 12), 0.51, 0.02)
    expect(minimumDetectableRatio(1500, 12, 12)).toBeGreaterThan(0.89)
  })
})

describe('displacement_open', () => {
  const expected = expectedOf('displacement_open')

  test.each(['case1', 'case2'])('%s', (name) => {
    const { inputs, wdq, success, displacement } = expected[name]
    const { A0, A1, B0, B1, C0, C1 } = inputs
    const got = weightedDisplacementQuotient(
      { before: A0, after: A1 },
      { before: B0, after: B1 },
      { before: C0, after: C1 },
    )
    expectNear(got, { wdq, success, displacement })
  })

  test('no success, no quotient', () => {
    const { A0, A1, B0, B1, C0, C1 } = expected.case3_not_interpretable.inputs
    const got = weightedDisplacementQuotient(
      { before: A0, after: A1 },
      { before: B0, after: B1 },
      { before: C0, after: C1 },
    )
    expect(got.status).toBe('not_tested')
    const { success, displacement, wdq } = expected.case3_not_interpretable
    expectNear(got, { success, displacement })
    // The quotient it would have been, and is not shown.
    expectNear(got.displacement! / got.success!, wdq)
    expect(got).not.toHaveProperty('wdq')
  })

  test('weighted difference', () => {
    const { inputs, wdd, se, z, ci } = expected.wdd1
    const { A0, A1, CA0, CA1, B0, B1, CB0, CB1 } = inputs
    const got = weightedDisplacementDifference(
      { before: A0, after: A1 },
      { before: CA0, after: CA1 },
      { before: B0, after: B1 },
      { before: CB0, after: CB1 },
    )
    expectNear(got, { wdd, se, z, lo: ci[0], hi: ci[1] })
  })
})

describe('representativeness_api', () => {
  const expected = expectedOf('representativeness_api')

  test.each(['srs', 'strat_unweighted'])('%s', (name) => {
    const want = expected[name]
    const got = representativeness(
      expected.levels.map((group: string, i: number) => ({
        group,
        count: want.count[i],
        populationShare: want.pop_share[i],
      })),
    )
    expectNear(got, {
      dissimilarity: want.duncan_dissimilarity,
      postStratifiedDeff: want.kish_deff_if_poststratified,
      weightSpread: want.max_weight_ratio,
      chiSquared: want.chisq,
      df: want.df,
      p: want.p,
      groups: want.ratio.map((ratio: number, i: number) => ({
        ratio,
        log2Ratio: want.log2_ratio[i],
        share: want.sample_share[i],
        gap: want.diff_pp[i] / 100,
        lo: want.wilson_share_ci[i][0],
        hi: want.wilson_share_ci[i][1],
      })),
    })
    expect(got.status === 'ok' && got.badge).toBe(name === 'srs' ? 'green' : 'red')
  })
})
