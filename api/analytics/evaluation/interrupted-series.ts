/**
 * Did the level or the slope of one series break when the intervention began, season and trend allowed for?
 * @section i
 * @method evaluation
 * @units counts per month; ratios of rates
 */
import type { GapReason } from '../numeric/gap.ts'
import { type LogLinearModel, negativeBinomialModel, poissonModel } from '../numeric/glm.ts'
import { twoSidedP } from '../numeric/normal.ts'
import { neweyWestSe } from '../numeric/sandwich.ts'

export type InterruptedSeries =
  | {
      status: 'ok'
      family: 'poisson' | 'quasi-poisson' | 'negative-binomial'
      dispersion: number
      /** e^level: immediate change of the rate. */
      levelRatio: number
      levelLo: number
      levelHi: number
      levelP: number
      /** e^slope: change of the monthly growth factor. */
      slopeRatio: number
      fitted: number[]
      /** Expected counts had nothing changed. */
      counterfactual: number[]
      model: LogLinearModel
      /** Newey-West, lag 12. */
      robustSe: number[]
      /** Autocorrelation of the Pearson residuals at lags 1 to 12. */
      residualAutocorrelation: number[]
    }
  | { status: 'not_tested'; reason: GapReason }

/** A year each side, so that seasons and slopes can be told apart. @unit months */
export const FEWEST_PER_SIDE = 12
/** Above this the counts spread more than Poisson. @unit ratio */
const OVERDISPERSED = 1.2
/** One year of autocorrelation. @unit months */
const LAG = 12
/** Two describe most seasons. @unit waves a year */
const HARMONICS = 2

/**
 * @formula Columns 1, t, post, (t - t0)+, sin and cos of `HARMONICS` yearly waves; t = 1, 2, ..., t0 the last period
 *   before.
 */
export function segmentedDesign(periods: number, before: number, season = 12): number[][] {
  return Array.from({ length: periods }, (_, i) => {
    const t = i + 1
    const waves = Array.from({ length: HARMONICS }, (_unused, h) => (2 * Math.PI * (h + 1) * t) / season)
    return [
      1,
      t,
      Number(t > before),
      Math.max(0, t - before),
      ...waves.flatMap((angle) => [Math.sin(angle), Math.cos(angle)]),
    ]
  })
}

/**
 * Poisson; dispersion X^2/(n-p) > 1.2 turns to negative binomial, or to quasi-Poisson where that does not settle.
 * Intervals use Newey-West, lag 12.
 * @formula log E y = b0 + b1 t + b2 post + b3 (t - t0)+ + harmonics(12) + log exposure.
 * @source Bernal, Cummins & Gasparrini (2017) IJE 46:348
 * @source Newey & West (1987)
 * @shape `counts` monthly, complete; `before` how many precede the intervention; 12 or more each side, else `too-few`.
 */
export function interruptedSeries(
  counts: readonly number[],
  before: number,
  exposure: readonly number[] | null = null,
): InterruptedSeries {
  if (before < FEWEST_PER_SIDE || counts.length - before < FEWEST_PER_SIDE)
    return { status: 'not_tested', reason: 'too-few' }
  const design = segmentedDesign(counts.length, before)
  const offset = exposure?.map(Math.log) ?? null
  const plain = poissonModel(counts, design, offset)
  if (plain.status !== 'ok') return plain
  const { dispersion } = plain.model
  const wide = dispersion > OVERDISPERSED ? negativeBinomialModel(counts, design, offset) : plain
  const model = wide.status === 'ok' ? wide.model : plain.model
  const robustSe = neweyWestSe(model.bread, model.scores, LAG)
  const level = model.estimate[2]!
  const slope = model.estimate[3]!
  const reach = 1.959963984540054 * robustSe[2]!
  return {
    status: 'ok',
    family: dispersion <= OVERDISPERSED ? 'poisson' : model.theta === null ? 'quasi-poisson' : 'negative-binomial',
    dispersion,
    levelRatio: Math.exp(level),
    levelLo: Math.exp(level - reach),
    levelHi: Math.exp(level + reach),
    levelP: robustSe[2]! > 0 ? twoSidedP(level / robustSe[2]!) : 1,
    slopeRatio: Math.exp(slope),
    fitted: model.fitted,
    counterfactual: model.fitted.map((value, i) => value * Math.exp(-level * design[i]![2]! - slope * design[i]![3]!)),
    model,
    robustSe,
    residualAutocorrelation: autocorrelations(
      counts.map((count, i) => (count - model.fitted[i]!) / Math.sqrt(model.fitted[i]!)),
    ),
  }
}

function autocorrelations(values: readonly number[]): number[] {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  const centred = values.map((value) => value - mean)
  const squares = centred.reduce((sum, value) => sum + value * value, 0)
  return Array.from({ length: LAG }, (_, k) =>
    squares > 0 ? centred.reduce((sum, value, t) => sum + value * (centred[t + k + 1] ?? 0), 0) / squares : 0,
  )
}
