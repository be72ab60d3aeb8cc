/**
 * The reference cases of models, forecasts, the index and the space-time scan: our code against R.
 */
import { describe, expect, test } from 'vitest'
import { spaceTimeScan } from '#api/analytics/clusters/space-time-scan.ts'
import {
  changeScores,
  differenceInDifferences,
  placeboP,
  pooledDifference,
} from '#api/analytics/evaluation/difference-in-differences.ts'
import { interruptedSeries, segmentedDesign } from '#api/analytics/evaluation/interrupted-series.ts'
import { placeboInference } from '#api/analytics/evaluation/placebo-inference.ts'
import { type CountForecast, negativeBinomial } from '#api/analytics/forecast/count-distributions.ts'
import {
  climatology,
  empiricalBayesForecasts,
  exponentialSmoothing,
  harveyFernandes,
  persistence,
} from '#api/analytics/forecast/forecasts.ts'
import { ingarch, ingarchLikelihood } from '#api/analytics/forecast/ingarch.ts'
import {
  auc,
  averagePrecision,
  brier,
  calibration,
  compareAuc,
  confusion,
  logLoss,
  reliability,
} from '#api/analytics/forecast/metrics.ts'
import { brierAny, crps, logScore, skill } from '#api/analytics/forecast/scores.ts'
import { negativeBinomialModel, poissonModel } from '#api/analytics/numeric/glm.ts'
import { linearModel } from '#api/analytics/numeric/linear-model.ts'
import { createRandom } from '#api/analytics/numeric/random.ts'
import { clusterSe, neweyWestSe } from '#api/analytics/numeric/sandwich.ts'
import { smallSampleClusterSe } from '#api/analytics/numeric/small-sample-cluster.ts'
import { indexConsistency, rankCorrelation, standardise } from '#api/analytics/risk/index-consistency.ts'
import {
  goalposts,
  leaveOneOutShift,
  percentileRanks,
  ranksDescending,
  ranksWithout,
  riskIndex,
  riskScore,
} from '#api/analytics/risk/risk-index.ts'
import { riskIndexContributions } from '#api/analytics/risk/risk-index-contributions.ts'
import type { Position } from '#api/analytics/spatial/distance.ts'
import { kishDeff, rake } from '#api/analytics/survey/rake.ts'
import { column, expectedOf, expectNear, linesOf, rowsOf } from './case.ts'

describe('did_epil', () => {
  const expected = expectedOf('did_epil')
  const rows = rowsOf('epil_did')
  const got = differenceInDifferences(
    rows.map((row) => ({
      unit: row.id!,
      treated: row.trt === '1',
      after: row.post === '1',
      count: Number(row.y),
      exposure: Number(row.w),
    })),
  )

  test('Poisson with clustered errors', () => {
    const { estimate, se, se_CL_HC0, se_CL_HC1, did_rate_ratio } = expected.poisson
    expectNear(got, { estimate, modelSe: se, clusterSe: se_CL_HC1, ratio: did_rate_ratio })
    const design = rows.map((row) => [1, Number(row.trt), Number(row.post), Number(row.trt) * Number(row.post)])
    const fit = poissonModel(column(rows, 'y'), design, column(rows, 'w').map(Math.log))
    if (fit.status !== 'ok') throw new Error('expected a model')
    expectNear(
      clusterSe(
        fit.model.bread,
        fit.model.scores,
        rows.map((row) => row.id!),
        'none',
      ),
      se_CL_HC0,
    )
  })

  test('least squares with clustered errors, CR2 among them', () => {
    const { estimate, se, se_CL_HC0, se_CL_HC1, CR2_se, CR2_df, CR2_p } = expected.ols
    const design = rows.map((row) => [1, Number(row.trt), Number(row.post), Number(row.trt) * Number(row.post)])
    const ids = rows.map((row) => row.id!)
    const fit = linearModel(column(rows, 'y'), design)
    if (fit.status !== 'ok') throw new Error('expected a model')
    const { bread, scores, residuals } = fit.model
    expectNear(fit.model, { estimate, se })
    expectNear(clusterSe(bread, scores, ids, 'none'), se_CL_HC0)
    expectNear(clusterSe(bread, scores, ids), se_CL_HC1)
    const small = smallSampleClusterSe(design, residuals, ids, bread, fit.model.estimate)
    expectNear(
      small.map((each) => each!.se),
      CR2_se,
    )
    expectNear(
      small.map((each) => each!.df),
      CR2_df,
    )
    expectNear(
      small.map((each) => each!.p),
      CR2_p,
    )
  })

  test('change scores', () => {
    const change = (trt: string) =>
      rows
        .filter((row) => row.trt === trt && row.post === '1')
        .map((row) => Number(row.y) - Number(rows.find((other) => other.id === row.id && other.post === '0')!.y))
    const { est, welch_p, welch_df, se } = expected.change_score
    expectNear(changeScores(change('1'), change('0')), { difference: est, p: welch_p, df: welch_df, se })
  })
})

test('did_nc_numeric', () => {
  const expected = expectedOf('did_nc_numeric')
  const rows = rowsOf('nc_sids')
  const treated = new Set<number>(expected.treated_index0)
  const [b74, s74, b79, s79] = ['BIR74', 'SID74', 'BIR79', 'SID79'].map((name) => column(rows, name))
  const changes = rows.map((_, i) => Math.log((s79![i]! + 0.5) / b79![i]!) - Math.log((s74![i]! + 0.5) / b74![i]!))
  const meanOf = (inside: boolean) => {
    const list = changes.filter((_, i) => treated.has(i) === inside)
    return list.reduce((sum, change) => sum + change, 0) / list.length
  }
  expectNear(meanOf(true) - meanOf(false), expected.did_mean_log)
  const cell = (inside: boolean, counts: number[], people: number[]) => {
    const total = (list: number[]) => list.reduce((sum, value, i) => (treated.has(i) === inside ? sum + value : sum), 0)
    return { count: total(counts), exposure: total(people) }
  }
  const pooled = pooledDifference(
    cell(true, s79!, b79!),
    cell(true, s74!, b74!),
    cell(false, s79!, b79!),
    cell(false, s74!, b74!),
  )
  const { rrr, se_log, ci } = expected.pooled
  expectNear(pooled, { ratio: rrr, seLog: se_log, lo: ci[0], hi: ci[1] })
  expectNear(placeboP(changes, 11), expected.placebo_p_index11)
  const placebo = placeboInference(changes, [11], createRandom(1))
  expect(placebo.status === 'ok' && placebo.exact).toBe(true)
  expectNear(placebo, { p: expected.placebo_p_index11, assignments: rows.length })
})

describe('its_seatbelts', () => {
  const expected = expectedOf('its_seatbelts')
  const rows = rowsOf('seatbelts')
  const got = interruptedSeries(column(rows, 'VanKilled'), 169)
  if (got.status !== 'ok') throw new Error('expected a model')

  test('Poisson, dispersion, robust errors and the counterfactual', () => {
    const { estimate, se, deviance, loglik, null_deviance, aic } = expected.poisson
    expectNear(got.model, { estimate, se, deviance, logLikelihood: loglik, nullDeviance: null_deviance, aic })
    expectNear(got.dispersion, expected.quasi.dispersion)
    expectNear(got.model.estimate, expected.quasi.estimate)
    expectNear(
      got.model.se.map((each) => each * Math.sqrt(got.dispersion)),
      expected.quasi.se,
    )
    expectNear(got.residualAutocorrelation, expected.pearson_resid_acf)
    expectNear(got.robustSe, expected.newey_west_se)
    expectNear(neweyWestSe(got.model.bread, got.model.scores, 0), expected.hc0_se)
    expectNear(got.levelRatio, expected.level_change_irr)
    expectNear(got.counterfactual.slice(-12), expected.counterfactual_last12)
    expectNear(got.fitted.slice(-12), expected.fitted_last12)
    expect(got.family).toBe('poisson')
  })

  test('negative binomial, and its fall back to Poisson where nothing is overdispersed', () => {
    const design = segmentedDesign(rows.length, 169)
    const drivers = negativeBinomialModel(column(rows, 'DriversKilled'), design)
    if (drivers.status !== 'ok') throw new Error('expected a model')
    const { estimate, se, theta, se_theta, loglik } = expected.nb_DriversKilled
    expectNear(drivers.model, { estimate, se, theta, thetaSe: se_theta, logLikelihood: loglik }, 1e-4)
    const vans = negativeBinomialModel(column(rows, 'VanKilled'), design)
    expect(vans.status === 'ok' && vans.model.theta).toBeNull()
  })
})

describe('scores_unit', () => {
  const expected = expectedOf('scores_unit')

  test('Poisson, negative binomial and sample', () => {
    for (const { y, lambda, crps: want, log_score } of expected.poisson) {
      const forecast: CountForecast = { kind: 'poisson', mean: lambda }
      expectNear([crps(forecast, y), logScore(forecast, y)], [want, log_score])
    }
    for (const { y, size, mu, crps: want, log_score } of expected.negbin) {
      const forecast = negativeBinomial(mu, size)
      expectNear([crps(forecast, y), logScore(forecast, y)], [want, log_score])
    }
    for (const { y, sample, crps: want } of expected.empirical) {
      expectNear(crps({ kind: 'sample', values: sample }, y), want)
    }
  })
})

describe('forecast_salm_states', () => {
  const expected = expectedOf('forecast_salm_states')
  const rows = linesOf('salm_states_4weekly').slice(1)
  const series = rows[0]!.slice(1).map((_, state) => rows.map((row) => row[state + 1]!))
  const methods: Record<string, (past: number[][]) => CountForecast[]> = {
    persistence: (past) => past.map(persistence),
    climatology: (past) => past.map(climatology),
    eb_pg: empiricalBayesForecasts,
    hf: (past) => past.map(harveyFernandes),
    ses_nb: (past) => past.map(exponentialSmoothing),
  }

  const scored = (name: string) => {
    const totals = { n: 0, crps: 0, log: 0, brier: 0 }
    for (let t = rows.length - expected[name].n / series.length; t < rows.length; t++) {
      methods[name]!(series.map((each) => each.slice(0, t))).forEach((forecast, state) => {
        const y = series[state]![t]!
        totals.n++
        totals.crps += crps(forecast, y)
        totals.log += logScore(forecast, y) ?? 0
        totals.brier += brierAny(forecast, y)
      })
    }
    return totals
  }
  const bar = scored('persistence')

  test.each(Object.keys(methods))('%s', (name) => {
    const totals = scored(name)
    const { n, crps: want, log_score, brier_ge1, crps_skill, brier_skill } = expected[name]
    expect(totals.n).toBe(n)
    expectNear([skill(totals.crps, bar.crps), skill(totals.brier, bar.brier)], [crps_skill, brier_skill])
    expectNear([totals.crps / n, totals.brier / n], [want, brier_ge1])
    if (log_score !== null) expectNear(totals.log / n, log_score)
  })
})

test('metrics_asah', () => {
  const expected = expectedOf('metrics_asah')
  const rows = rowsOf('asah_scores')
  const p = column(rows, 'p')
  const events = rows.map((row) => row.y === '1')
  const measured = auc(p, events)!
  expectNear([measured.lo, measured.auc, measured.hi], expected.auc_ci_delong)
  expectNear(measured.auc, expected.auc)
  const prevalence = events.filter(Boolean).length / events.length
  expectNear([events.length, prevalence], [expected.n, expected.prevalence])
  const uninformed = brier(
    events.map(() => prevalence),
    events,
  )
  expectNear(skill(brier(p, events), uninformed), expected.brier_skill_vs_prevalence)
  expectNear(auc(column(rows, 'wfns'), events)!.auc, expected.auc_other)
  expectNear(compareAuc(p, column(rows, 'wfns'), events), { z: expected.delong_paired_z, p: expected.delong_paired_p })
  expectNear(brier(p, events), expected.brier)
  expectNear(logLoss(p, events), expected.log_loss)
  expectNear(averagePrecision(p, events), expected.average_precision)
  const { tp, fp, fn, tn, precision, recall, specificity, f1, mcc } = expected
  expectNear(confusion(p, events, expected.threshold), { tp, fp, fn, tn, precision, recall, specificity, f1, mcc })
  expectNear(calibration(p, events), {
    slope: expected.calibration_slope,
    offset: expected.calibration_intercept_offset,
  })
  expectNear(reliability(p, events).ece, expected.ece10_quantile_bins)
})

test('index_state_x77', () => {
  const expected = expectedOf('index_state_x77')
  const rows = rowsOf('state_x77')
  const columns: number[][] = expected.indicators.map((name: string) => column(rows, name))
  const safe = expected.dir.map((dir: number) => dir === -1)
  const scores = rows.map((_, i) => columns.map((values, k) => riskScore(values[i]!, goalposts(values), safe[k])))
  const ranks = columns.map((values, k) => percentileRanks(values, safe[k]))
  const indices = scores.map((row) => riskIndex(row, expected.weights))
  const arithmetic = indices.map((index) => (index.status === 'ok' ? index.arithmetic : null))
  const conservative = indices.map((index) => (index.status === 'ok' ? index.conservative : null))
  expectNear(scores, expected.minmax)
  expectNear(
    rows.map((_, i) => ranks.map((values) => values[i])),
    expected.percentile_rank,
  )
  expectNear(arithmetic, expected.index_arithmetic)
  expectNear(conservative, expected.index_geometric_risk_conservative)
  expectNear(
    rows.map((_, i) => columns.map((values, k) => standardise(values)![i]! * expected.dir[k])),
    expected.z,
  )
  expectNear(
    indices.map((index) => index.status === 'ok' && index.geometric),
    expected.index_geometric_plain,
  )
  expectNear(
    rows.map((_, i) => {
      const index = riskIndex(
        ranks.map((values) => values[i]!),
        expected.weights,
      )
      return index.status === 'ok' && index.arithmetic
    }),
    expected.index_percentile_arithmetic,
  )
  expectNear(rankCorrelation(arithmetic, conservative), expected.spearman_arith_vs_conservative)
  expectNear(
    indexConsistency(columns.map((values, k) => values.map((value) => value * expected.dir[k]))).alpha,
    expected.cronbach_alpha,
  )
  expected.leave_one_out.forEach(({ dropped, rank }: { dropped: string; rank: number[] }) => {
    expectNear(ranksWithout(scores, expected.weights, expected.indicators.indexOf(dropped)), rank)
  })
  const opened = scores.map((row) => riskIndexContributions(row, expected.weights))
  expectNear(
    opened.map((parts) => parts.status === 'ok' && parts.arithmetic.reduce<number>((sum, part) => sum + part!, 0)),
    expected.index_arithmetic,
  )
  expectNear(
    opened.map((parts) => parts.status === 'ok' && parts.conservative.reduce<number>((sum, part) => sum + part!, 0)),
    expected.index_geometric_risk_conservative,
  )
  expectNear(ranksDescending(arithmetic), expected.rank_arithmetic)
  expectNear(ranksDescending(conservative), expected.rank_conservative)
  expectNear(
    leaveOneOutShift(scores, expected.weights),
    expected.leave_one_out.map(({ mean_abs_rank_shift }: { mean_abs_rank_shift: number }) => mean_abs_rank_shift),
  )
})

test('survey_api_clus1: raked weights', () => {
  const rows = rowsOf('apiclus1')
  const { weights, mean_api00, kish_neff } = expectedOf('survey_api_clus1').raked
  const got = rake(column(rows, 'pw'), [
    { name: 'stype', categories: rows.map((row) => row.stype!), totals: { E: 4421, H: 755, M: 1018 } },
    { name: 'sch.wide', categories: rows.map((row) => row['sch.wide']!), totals: { No: 1072, Yes: 5122 } },
  ])
  if (got.status !== 'ok') throw new Error('expected weights')
  expectNear(got.weights, weights)
  const total = got.weights.reduce((sum, w) => sum + w, 0)
  expectNear(column(rows, 'api00').reduce((sum, y, i) => sum + y * got.weights[i]!, 0) / total, mean_api00)
  expectNear(rows.length / kishDeff(got.weights), kish_neff)
})

describe('ingarch_salm', () => {
  const expected = expectedOf('ingarch_salm')
  const totals = linesOf('salm_states_4weekly')
    .slice(1)
    .map((row) => row.slice(1).reduce((sum, count) => sum + count, 0))

  test('at fixed parameters', () => {
    const { w, a, b, loglik, lambda_last } = expected.fixed
    const got = ingarchLikelihood(totals, { w, a, b })
    expectNear([got.logLikelihood, got.means.at(-1)], [loglik, lambda_last])
  })

  test('by maximum likelihood', () => {
    const got = ingarch(totals)
    if (got.status !== 'ok') throw new Error('expected a model')
    expect(Math.abs(got.logLikelihood - expected.mle.loglik)).toBeLessThan(0.001)
    for (const [ours, want] of [
      [got.parameters.w, expected.mle.w],
      [got.parameters.a, expected.mle.a],
      [got.parameters.b, expected.mle.b],
      [got.nextMean, expected.mle.next_mean],
    ]) {
      expect(Math.abs(ours / want - 1)).toBeLessThan(0.01)
    }
  })
})

describe('stpss_imdepi', () => {
  const expected = expectedOf('stpss_imdepi')
  const rows = rowsOf('imdepi_events')
  const points = rows.map((row): Position => [Number(row.lon), Number(row.lat)])
  const times = rows.map((row) => Math.floor(Number(row.day) / 30))
  const scanOf = (name: 'retrospective' | 'prospective', draws: number) => {
    const { rmax_m, max_window, T, prospective } = expected[name]
    const options = { radiusM: rmax_m, longestWindow: max_window, prospective, draws }
    const got = spaceTimeScan(points, times, T, options, createRandom(5))
    if (got.status !== 'ok') throw new Error('expected clusters')
    return got
  }
  /** Four standard errors of the difference between our share of draws and theirs. */
  const slack = (p: number, draws: number, theirs: number) =>
    4 * Math.sqrt(p * (1 - p) * (1 / draws + 1 / theirs)) + 2 / draws

  test.each(['retrospective', 'prospective'] as const)('%s clusters', (name) => {
    const want = expected[name]
    const { clusters } = scanOf(name, 0)
    expect([points.length, new Set(points.map(String)).size]).toEqual([want.n_events, want.n_centres])
    expect([want.min_cases, want.max_circle_cases]).toEqual([3, Math.floor(points.length / 2)])
    expectNear(clusters[0]!.llr, want.max_llr)
    expect(clusters).toHaveLength(want.clusters.length)
    want.clusters.forEach((each: any, k: number) => {
      const {
        start,
        end,
        cases,
        expected: mu,
        llr,
        observedOverExpected,
        eventsInCircle,
        radiusM,
        centre,
        members,
      } = clusters[k]!
      expectNear(
        { start, end, cases, mu, llr },
        { start: each.start, end: each.end, cases: each.cases, mu: each.expected, llr: each.llr },
      )
      expectNear(observedOverExpected, each.obs_exp)
      expect(members).toEqual(each.members_in_window)
      // Centres that tie hold the same events; where ours is theirs, so are the circle and its radius.
      expectNear(points[each.center_index], each.center_lonlat)
      expect(eventsInCircle).toBe(each.n_in_circle)
      if (String(centre) === String(points[each.center_index])) expectNear(radiusM, each.radius_m)
    })
  })

  test.each([
    ['retrospective', 99],
    ['prospective', 499],
  ] as const)('%s p and what chance alone reaches', (name, draws) => {
    const want = expected[name]
    const { clusters, drawnHighest } = scanOf(name, draws)
    want.clusters.forEach((each: any, k: number) => {
      expect(Math.abs(clusters[k]!.p! - each.p_mc)).toBeLessThan(slack(each.p_mc, draws, want.M))
    })
    for (const [share, highest] of Object.entries<number>(want.sim_quantiles)) {
      const above = drawnHighest.filter((llr) => llr > highest).length / draws
      expect(Math.abs(above - (1 - Number(share)))).toBeLessThan(slack(1 - Number(share), draws, want.M))
    }
    for (const { p, recurrence } of clusters) expect(recurrence).toBe(name === 'prospective' ? 1 / p! : null)
  })
})
