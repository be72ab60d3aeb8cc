/**
 * The reference cases of surveys, small-area models and who was consulted: our code against R's survey and metafor.
 */
import { describe, expect, test } from 'vitest'
import {
  bayesianFdrList,
  plainGrievance,
  shrunkenGrievance,
  threeWay,
  violenceHigh,
} from '#api/analytics/flag/upstream-posterior.ts'
import { tQuantile } from '#api/analytics/numeric/distributions.ts'
import { betweenVariance } from '#api/analytics/small-areas/between-variance.ts'
import { marshallPrior } from '#api/analytics/small-areas/empirical-bayes.ts'
import { fayHerriot } from '#api/analytics/small-areas/fay-herriot.ts'
import { calibratedMean, postStratify } from '#api/analytics/survey/calibrated-survey.ts'
import { designEffect } from '#api/analytics/survey/design-effect.ts'
import { effectiveSample, kornGraubardInterval } from '#api/analytics/survey/korn-graubard.ts'
import { angleInterval, logitInterval, normalInterval, tInterval } from '#api/analytics/survey/share-intervals.ts'
import { meanInterval, surveyMean, surveyShare } from '#api/analytics/survey/survey.ts'
import { surveyComposition } from '#api/analytics/survey/survey-composition.ts'
import { surveyGoodnessOfFit } from '#api/analytics/survey/survey-goodness-of-fit.ts'
import {
  type Estimate,
  psuSumsOf,
  type SampledUnit,
  strataOf,
  surveyRatio,
  surveyTotal,
} from '#api/analytics/survey/survey-respondents.ts'
import { wilsonInterval } from '#api/analytics/survey/wilson.ts'
import { column, expectedOf, expectNear, rowsOf } from './case.ts'

type Row = Record<string, string>
const number = (text: string | undefined) => (text === '' || text === undefined ? null : Number(text))
const yes = (rows: Row[], name: string) => rows.map((row) => (row[name] === 'Yes' ? 1 : 0))

function expectShare(sample: SampledUnit[], answers: (number | null)[], expected: any) {
  const estimate = surveyMean(psuSumsOf(sample, answers), strataOf(sample))!
  expectNear(
    [estimate.mean, estimate.se, estimate.n, estimate.df],
    [expected.p, expected.se, expected.n, expected.degf],
  )
  const effective = effectiveSample(estimate.mean, estimate.se ** 2, estimate.n, estimate.df)
  const pair = ({ lo, hi }: { lo: number; hi: number }) => [lo, hi]
  if (expected.ci_beta_fallback !== undefined) {
    expectNear(effective.nEff, expected.n_eff_fallback)
    expectNear(effective.nEffDf, expected.n_eff_df_fallback)
    expectNear(pair(kornGraubardInterval(estimate.mean, effective.nEffDf)), expected.ci_beta_fallback)
    expectNear(pair(wilsonInterval(estimate.mean, effective.nEffDf)), expected.ci_wilson_fallback)
    return
  }
  expectNear([effective.nEff, effective.nEffDf], [expected.n_eff, expected.n_eff_df])
  expectNear(pair(kornGraubardInterval(estimate.mean, effective.nEffDf)), expected.ci_beta)
  expectNear(pair(kornGraubardInterval(estimate.mean, effective.nStar)), expected.ci_beta_capped)
  expectNear(pair(wilsonInterval(estimate.mean, effective.nEffDf)), expected.ci_wilson_neff_df)
  expectNear(pair(wilsonInterval(estimate.mean, effective.nEff)), expected.ci_wilson_neff)
  const t = tQuantile(0.975, estimate.df)
  expectNear(pair(wilsonInterval(estimate.mean, effective.nEff, t)), expected.ci_wilson_neff_df_t)
  expectNear(pair(logitInterval(estimate.mean, estimate.se, estimate.df)!), expected.ci_logit)
  expectNear(pair(logitInterval(estimate.mean, estimate.se, estimate.df)!), expected.ci_xlogit)
  expectNear(pair(angleInterval(estimate.mean, estimate.se, estimate.df)!), expected.ci_asin)
  expectNear(pair(meanInterval(estimate)!), expected.ci_mean)
  const shown = surveyShare(psuSumsOf(sample, answers), strataOf(sample), { psusKnown: false })
  expectNear([shown.lo, shown.hi, shown.deff], [...expected.ci_beta_capped, expected.deff_vs_srs])
}

/** An estimate with its variance and both intervals, as the reference lists them. */
function expectEstimate({ estimate, se, df: own }: Estimate, expected: any, df = own) {
  expectNear([estimate, se, df], [expected.estimate, expected.se, expected.degf])
  expectNear([[se * se]], expected.vcov)
  const [t, z] = [tInterval(estimate, se, df), normalInterval(estimate, se)]
  expectNear([[t.lo, t.hi]], expected.ci_t)
  expectNear([[z.lo, z.hi]], expected.ci_z)
}

function expectComposition(sample: SampledUnit[], answers: string[], expected: any) {
  const got = surveyComposition(sample, answers, ['E', 'H', 'M'])!
  expectNear([got.shares, got.covariance], [expected.estimate, expected.vcov])
  const df = surveyRatio(
    sample,
    answers.map(() => 1),
  )!.df
  expect(df).toBe(expected.degf)
  got.shares.forEach((share, c) => {
    const [t, z] = [tInterval(share, expected.se[c], df), normalInterval(share, expected.se[c])]
    expectNear([t.lo, t.hi], expected.ci_t[c])
    expectNear([z.lo, z.hi], expected.ci_z[c])
  })
}

describe('survey_api_strat', () => {
  const rows = rowsOf('apistrat')
  const expected = expectedOf('survey_api_strat')
  const score = rows.map((row) => Number(row.api00))
  const designOf = (fpc: boolean): SampledUnit[] =>
    rows.map((row, i) => ({
      stratum: row.stype!,
      psu: String(i),
      weight: Number(row.pw),
      ...(fpc ? { psuPopulation: Number(row.fpc) } : {}),
    }))

  test.each([
    ['with_fpc', true],
    ['no_fpc', false],
  ] as const)('%s', (name, fpc) => {
    const sample = designOf(fpc)
    const block = expected[name]
    const mean = surveyMean(psuSumsOf(sample, score), strataOf(sample))!
    const interval = meanInterval(mean)!
    expectNear([mean.mean, mean.se, mean.df], [block.mean_api00.estimate, block.mean_api00.se, block.mean_api00.degf])
    expectNear([[interval.lo, interval.hi]], block.mean_api00.ci_t)
    const total = surveyTotal(
      sample,
      rows.map((row) => Number(row.enroll)),
    )
    expectEstimate(total, block.total_enroll)
    expectEstimate(surveyRatio(sample, score)!, block.mean_api00)
    for (const [groups, field] of [
      [block.by_stype, 'stype'],
      [block.by_schwide_domain, 'sch.wide'],
    ] as const) {
      const got = groups.group.map(
        (group: string) =>
          surveyMean(
            psuSumsOf(
              sample,
              rows.map((row, i) => (row[field] === group ? score[i]! : null)),
            ),
            strataOf(sample),
          )!,
      )
      expectNear(
        got.map((each: any) => each.mean),
        groups.estimate,
      )
      expectNear(
        got.map((each: any) => each.se),
        groups.se,
      )
    }
    expectShare(sample, yes(rows, 'sch.wide'), block.prop_schwide_yes)
  })

  test('ratio', () => {
    const got = surveyRatio(
      designOf(true),
      score,
      rows.map((row) => Number(row.api99)),
    )
    expectNear(got, expected.with_fpc.ratio_api00_api99)
  })

  test('design effects', () => {
    const { deff_api00, deff_replace_api00 } = expected.no_fpc
    expectNear(designEffect(designOf(false), score), {
      withoutReplacement: deff_api00,
      withReplacement: deff_replace_api00,
    })
  })

  test('a share of zero keeps its interval', () => {
    for (const group of ['No', 'Yes']) {
      const awards = yes(rows, 'awards').map((value, i) => (rows[i]!['sch.wide'] === group ? value : null))
      expectShare(designOf(false), awards, expected.no_fpc.prop_awards_by_schwide[group])
    }
  })
})

describe('survey_api_clus1', () => {
  const rows = rowsOf('apiclus1')
  const expected = expectedOf('survey_api_clus1')
  const score = rows.map((row) => Number(row.api00))
  const designOf = (fpc: boolean): SampledUnit[] =>
    rows.map((row) => ({
      stratum: 'all',
      psu: row.dnum!,
      weight: Number(row.pw),
      ...(fpc ? { psuPopulation: Number(row.fpc) } : {}),
    }))

  test.each([
    ['with_fpc', true],
    ['no_fpc', false],
  ] as const)('%s', (name, fpc) => {
    const sample = designOf(fpc)
    const block = expected[name]
    const mean = surveyMean(psuSumsOf(sample, score), strataOf(sample))!
    expectNear([mean.mean, mean.se, mean.df], [block.mean_api00.estimate, block.mean_api00.se, block.mean_api00.degf])
    const shares = ['E', 'H', 'M'].map(
      (type) =>
        surveyMean(
          psuSumsOf(
            sample,
            rows.map((row) => (row.stype === type ? 1 : 0)),
          ),
          strataOf(sample),
        )!,
    )
    expectNear(
      shares.map((each) => each.mean),
      block.props_stype.estimate,
    )
    expectNear(
      shares.map((each) => each.se),
      block.props_stype.se,
    )
    expectShare(sample, yes(rows, 'comp.imp'), block.prop_compimp_yes)
    expectEstimate(surveyRatio(sample, score)!, block.mean_api00)
    expectComposition(
      sample,
      rows.map((row) => row.stype!),
      block.props_stype,
    )
  })

  test('means by type and the design effect', () => {
    const { by_stype, deff_api00 } = expected.no_fpc
    const got = by_stype.group.map(
      (type: string) =>
        surveyRatio(
          designOf(false),
          rows.map((row, i) => (row.stype === type ? score[i]! : null)),
        )!,
    )
    expectNear(
      got.map((each: Estimate) => each.estimate),
      by_stype.estimate,
    )
    expectNear(
      got.map((each: Estimate) => each.se),
      by_stype.se,
    )
    expectNear(designEffect(designOf(false), score)!.withoutReplacement, deff_api00)
  })

  test('weights that agree with known margins: the error falls', () => {
    const sample = designOf(false)
    const { raked, poststratified } = expected
    const types = rows.map((row) => row.stype!)
    const wide = rows.map((row) => row['sch.wide']!)
    const post = postStratify(
      sample.map(({ weight }) => weight),
      types,
      { E: 4421, H: 755, M: 1018 },
    )
    expectNear(post, poststratified.weights)
    expectNear(calibratedMean(sample, score, post, [types]), {
      estimate: poststratified.mean_api00,
      se: poststratified.se_api00,
    })
    expectNear(calibratedMean(sample, score, raked.weights, [types, wide]), {
      estimate: raked.mean_api00,
      se: raked.se_api00,
    })
  })

  test('goodness of fit against the population', () => {
    const { statistic, parameter, p } = expected.gof_stype_vs_population
    const got = surveyGoodnessOfFit(
      designOf(false),
      rows.map((row) => row.stype!),
      { E: 4421, H: 755, M: 1018 },
    )
    expectNear(got, { statistic, scale: parameter[0], df: parameter[1], p })
  })

  test('domains keep the clusters where nobody belongs to them', () => {
    for (const type of ['E', 'H', 'M']) {
      const answers = yes(rows, 'comp.imp').map((value, i) => (rows[i]!.stype === type ? value : null))
      expectShare(designOf(false), answers, expected.no_fpc.prop_compimp_by_stype[type])
    }
  })
})

describe('survey_api_clus2', () => {
  const rows = rowsOf('apiclus2')
  const expected = expectedOf('survey_api_clus2')
  const score = rows.map((row) => number(row.api00))
  const enrolment = rows.map((row) => number(row.enroll))
  const plain: SampledUnit[] = rows.map((row) => ({ stratum: 'all', psu: row.dnum!, weight: Number(row.pw) }))

  test('two stages with known population sizes', () => {
    const sample = plain.map((unit, i) => ({
      ...unit,
      psuPopulation: Number(rows[i]!.fpc1),
      unitPopulation: Number(rows[i]!.fpc2),
    }))
    const { mean_api00, mean_enroll } = expected.two_stage_fpc
    expectEstimate(surveyRatio(sample, score)!, mean_api00)
    // R counts the degrees of freedom of the whole design here; ours are those of the schools that answered.
    const whole = surveyRatio(sample, score)!.df
    expectEstimate(surveyRatio(sample, enrolment)!, mean_enroll, whole)
  })

  test('ultimate clusters', () => {
    const { mean_api00, mean_enroll_na_rm, prop_schwide } = expected.ultimate_cluster
    const mean = surveyMean(psuSumsOf(plain, score), strataOf(plain))!
    expectNear([mean.mean, mean.se, mean.df], [mean_api00.estimate, mean_api00.se, mean_api00.degf])
    expectEstimate(surveyRatio(plain, score)!, mean_api00)
    expectEstimate(surveyRatio(plain, enrolment)!, mean_enroll_na_rm, mean.df)
    expectShare(plain, yes(rows, 'sch.wide'), prop_schwide)
  })
})

test.each(['adjust', 'average', 'certainty', 'remove'] as const)('survey_lonely_psu: %s', (lonely) => {
  const rows = rowsOf('apistrat_lonely')
  const sample: SampledUnit[] = rows.map((row, i) => ({ stratum: row.stype!, psu: String(i), weight: Number(row.pw) }))
  const expected = expectedOf('survey_lonely_psu')[lonely]
  const got = surveyMean(
    psuSumsOf(
      sample,
      rows.map((row) => Number(row.api00)),
    ),
    strataOf(sample),
    lonely,
  )!
  expectNear([got.mean, got.se, got.df], [expected.mean, expected.se, expected.degf])
  expect(got.lonelyStrata).toBe(1)
  expect(tQuantile(0.975, got.df)).toBeGreaterThan(1.95)
})

describe('fh_nc', () => {
  test('other estimates of the variance between districts', () => {
    const { y, v, ML_tau2, DL_tau2, PM_tau2 } = expected
    const share = column(rows, 'NWBIR74').map((x, i) => [x / births[i]!])
    expectNear(betweenVariance(y, v, 'maximum-likelihood', share), ML_tau2, 1e-5)
    expectNear(betweenVariance(y, v, 'dersimonian-laird', share), DL_tau2, 1e-5)
    expectNear(betweenVariance(y, v, 'paule-mandel', share), PM_tau2, 1e-5)
  })

  const rows = rowsOf('nc_sids')
  const expected = expectedOf('fh_nc')
  const births = column(rows, 'BIR74')
  const cases = column(rows, 'SID74')
  const result = fayHerriot(
    cases.map((x, i) => Math.sqrt(1000) * (Math.sqrt(x / births[i]!) + Math.sqrt((x + 1) / births[i]!))),
    births.map((n) => 1000 / n),
    column(rows, 'NWBIR74').map((x, i) => [x / births[i]!]),
  )

  test('REML, shrunken estimates and their error', () => {
    expect(result.status).toBe('ok')
    if (result.status !== 'ok') return
    const { variance, beta, betaSe, areas } = result.model
    expectNear(
      { tau2: variance, beta, se_beta: betaSe },
      {
        tau2: expected.REML.tau2,
        beta: expected.REML.beta,
        se_beta: expected.REML.se_beta,
      },
      1e-5,
    )
    for (const [ours, theirs] of [
      ['estimate', 'eblup'],
      ['ownWeight', 'gamma'],
      ['g1', 'g1'],
      ['g2', 'g2'],
      ['g3', 'g3'],
      ['mse', 'mse_prasad_rao_reml'],
      ['rmse', 'rmse'],
    ] as const) {
      expectNear(
        areas.map((area) => area[ours]),
        expected.REML[theirs],
        1e-5,
        theirs,
      )
    }
  })
})

describe('flag_synthetic', () => {
  const rows = rowsOf('flag_synthetic')
  const expected = expectedOf('flag_synthetic')
  const { cG, delta, cV } = expected
  const noisy = (share: string, se: string) =>
    rows.map((row) => ({ share: Number(row[share]), variance: Number(row[se]) ** 2 }))
  const current = noisy('g_cur', 'se_cur')
  const previous = noisy('g_prev', 'se_prev')
  const counts = column(rows, 'x')
  const people = column(rows, 'pop')
  const prior = marshallPrior(counts, people)!
  const pVH = counts.map((count, i) => violenceHigh(count, people[i]!, prior, cV)!)
  const classOf = ({ respond, upstream, sustain }: { respond: number; upstream: number; sustain: number }) =>
    respond >= 0.8 ? 'respond' : upstream >= 0.8 ? 'upstream' : sustain >= 0.8 ? 'sustain' : 'uncertain'

  test('violence', () => {
    expectNear([prior.a, prior.b], [expected.eb.a, expected.eb.b], 1e-15)
    expectNear([prior.b ** 2 / prior.a, prior.b / prior.a], [expected.eb.shape0, expected.eb.rate0])
    expectNear(pVH, expected.pVH)
  })

  test('the watch tier', () => {
    const plain = current.map((now, i) => plainGrievance(now, previous[i]!, { cG, delta, cV }))
    const ways = plain.map(({ pG }, i) => threeWay(pVH[i]!, pG))
    for (const name of ['pGH', 'pGR', 'pG'] as const)
      expectNear(
        plain.map((each) => each[name]),
        expected[name],
      )
    for (const name of ['respond', 'upstream', 'sustain'] as const) {
      expectNear(
        ways.map((each) => each[name]),
        expected[name],
      )
    }
    expect(ways.map(classOf)).toEqual(expected.class)
    expect(ways.map(({ upstream }) => Number(upstream >= 0.8))).toEqual(expected.default_eb.watch)
    expect(bayesianFdrList(ways.map(({ upstream }) => upstream)).map(Number)).toEqual(expected.bayes_fdr10_upstream_set)
  })

  test('the variances between districts', () => {
    const variance = (values: number[], psi: number[]) => {
      const fit = fayHerriot(values, psi)
      return fit.status === 'ok' ? fit.model.variance : null
    }
    expectNear(
      variance(
        current.map(({ share }) => share),
        current.map((each) => each.variance),
      ),
      expected.default_eb.level_tau2,
    )
    expectNear(
      variance(
        current.map(({ share }, i) => share - previous[i]!.share),
        current.map((each, i) => each.variance + previous[i]!.variance),
      ),
      expected.default_eb.delta_tau2,
    )
  })

  test('the flag', () => {
    const shrunken = shrunkenGrievance(current, previous, { cG, delta, cV })
    const ways = shrunken.map(({ pG }, i) => threeWay(pVH[i]!, pG!))
    const block = expected.default_eb
    expectNear(
      shrunken.map(({ level }) => level!.estimate),
      block.level_eblup,
    )
    expectNear(
      shrunken.map(({ level }) => level!.rmse),
      block.level_rmse,
    )
    expectNear(
      shrunken.map(({ change }) => change!.estimate),
      block.delta_eblup,
    )
    expectNear(
      shrunken.map(({ change }) => change!.rmse),
      block.delta_rmse,
    )
    for (const name of ['pGH', 'pGR', 'pG'] as const)
      expectNear(
        shrunken.map((each) => each[name]),
        block[name],
      )
    for (const name of ['respond', 'upstream', 'sustain'] as const) {
      expectNear(
        ways.map((each) => each[name]),
        block[name],
      )
    }
    expect(ways.map(classOf)).toEqual(block.class)
  })
})
