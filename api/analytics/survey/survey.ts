/**
 * A share (or mean) from a survey with strata, clusters and weights, for one domain: a district, a wave, a group. Takes
 * sums per cluster, because that is what SQL hands over; the respondents themselves never come here.
 * @section a
 * @method perception
 * @method grievances
 * @units shares 0-1
 */
import { tQuantile } from '../numeric/distributions.ts'
import { demand } from '../numeric/gap.ts'
import { effectiveSample, kornGraubardInterval } from './korn-graubard.ts'
import { type PrecisionReason, precisionReasons, privacyReasons } from './precision.ts'
import { type LonelyPsu, psuVariance, type StratumSize } from './psu-variance.ts'

/** The domain's respondents in one PSU. Weights w > 0, answers y. */
export type PsuSums = {
  stratum: string
  psu: string
  n: number
  /** Sum of w. */
  weight: number
  /** Sum of w y. */
  weightedSum: number
  /** Sum of w squared. */
  sumWeightsSquared: number
}
export type SurveyMean = {
  mean: number
  se: number
  df: number
  n: number
  psus: number
  kishDeff: number
  lonelyStrata: number
}

export type SurveyShare =
  | {
      status: 'ok' | 'unreliable'
      share: number
      se: number
      df: number
      n: number
      psus: number
      /** Effective respondents n*: adjusted for degrees of freedom, never above n. */
      nEff: number
      deff: number
      /** Kish: the loss from unequal weights alone. */
      kishDeff: number
      lo: number
      hi: number
      reasons: PrecisionReason[]
    }
  | {
      status: 'suppressed' | 'not_tested'
      share: null
      se: null
      df: null
      n: null
      psus: null
      nEff: null
      deff: null
      kishDeff: null
      lo: null
      hi: null
      reasons: PrecisionReason[]
    }

export type SurveyOptions = {
  lonely?: LonelyPsu
  /** False when the survey names no clusters and each respondent stands for one: the three-cluster rule is then moot. */
  psusKnown?: boolean
  /** No share of fewer respondents is told; FEWEST_RESPONDENTS unless said. */
  fewest?: number
}

/**
 * @formula p = sum wy / sum w; linearised u = w (y - p) / sum w, summed per PSU; V from `psuVariance`; df = PSUs with a
 *   record in the domain minus strata with one.
 * @source Binder (1983)
 * @source Lumley (2010)
 * @shape `strata` sizes the FULL sample of the wave, so that PSUs without a respondent of the domain count as zero.
 * @gap Null when the domain is empty.
 */
export function surveyMean(
  psus: readonly PsuSums[],
  strata: readonly StratumSize[],
  lonely?: LonelyPsu,
): SurveyMean | null {
  const filled = psus.filter(({ n, weight }) => n > 0 && weight > 0)
  const weight = filled.reduce((sum, psu) => sum + psu.weight, 0)
  if (filled.length === 0) return null
  const mean = filled.reduce((sum, psu) => sum + psu.weightedSum, 0) / weight
  const n = filled.reduce((sum, psu) => sum + psu.n, 0)
  const known = new Set(strata.map(({ stratum }) => stratum))
  demand(
    filled.every(({ stratum }) => known.has(stratum)),
    'every PSU belongs to a stratum of the full sample',
  )
  const scores = filled.map((psu) => ({
    stratum: psu.stratum,
    score: (psu.weightedSum - mean * psu.weight) / weight,
  }))
  const { variance, lonelyStrata } = psuVariance(scores, strata, lonely)
  return {
    mean,
    se: Math.sqrt(variance),
    df: filled.length - new Set(filled.map(({ stratum }) => stratum)).size,
    n,
    psus: filled.length,
    kishDeff: (n * filled.reduce((sum, psu) => sum + psu.sumWeightsSquared, 0)) / (weight * weight),
    lonelyStrata,
  }
}

/**
 * mean +- t_.975,df SE. Not for shares below 10 % or above 90 %.
 * @gap Null without a degree of freedom.
 */
export function meanInterval({ mean, se, df }: SurveyMean): { lo: number; hi: number } | null {
  if (df < 1) return null
  const reach = tQuantile(0.975, df) * se
  return { lo: mean - reach, hi: mean + reach }
}

/**
 * The share with its Korn-Graubard interval and the verdict whether it may be shown. Answers must be 0 or 1.
 * @gap `suppressed`: fewer than FEWEST_RESPONDENTS, or than 3 known PSUs; every number is withheld.
 * @gap `not_tested`: nobody asked, or no degree of freedom.
 * @gap `unreliable`: the NCHS rules or a lonely PSU say hide; numbers are given with the reasons.
 * @formula deff = V / (p(1-p)/n),
 *   1 where p is 0 or 1.
 * @example two PSUs of 50 with 20 and 30 yes in one stratum, unit weights, clusters unknown: 0.5, df 1, unreliable.
 */
export function surveyShare(
  psus: readonly PsuSums[],
  strata: readonly StratumSize[],
  options: SurveyOptions = {},
): SurveyShare {
  const estimate = surveyMean(psus, strata, options.lonely)
  if (estimate === null) return withheld('not_tested', [{ code: 'no-data' }])
  const { se, df, n, kishDeff, lonelyStrata } = estimate
  const share = Math.min(1, Math.max(0, estimate.mean))
  const privacy = privacyReasons(n, options.psusKnown === false ? null : estimate.psus, options.fewest)
  if (privacy.length > 0) return withheld('suppressed', privacy)
  if (df < 1) return withheld('not_tested', [{ code: 'no-degrees-of-freedom', df }])

  const { nStar } = effectiveSample(share, se * se, n, df)
  const { lo, hi } = kornGraubardInterval(share, nStar)
  const simple = (share * (1 - share)) / n
  const { hide, review } = precisionReasons(share, n, nStar, lo, hi, df)
  if (lonelyStrata > 0) hide.push({ code: 'lonely-psu', strata: lonelyStrata })
  return {
    status: hide.length > 0 ? 'unreliable' : 'ok',
    share,
    se,
    df,
    n,
    psus: estimate.psus,
    nEff: nStar,
    deff: simple > 0 ? (se * se) / simple : 1,
    kishDeff,
    lo,
    hi,
    reasons: [...hide, ...review],
  }
}

function withheld(status: 'suppressed' | 'not_tested', reasons: PrecisionReason[]): SurveyShare {
  const nothing = { share: null, se: null, df: null, n: null, psus: null, nEff: null, deff: null, kishDeff: null }
  return { status, ...nothing, lo: null, hi: null, reasons }
}
