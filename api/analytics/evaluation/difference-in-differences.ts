/**
 * Did treated places change more than comparison places? Rung two of evaluation: "changed more than comparison".
 * @section i
 * @method evaluation
 * @source Bertrand, Duflo & Mullainathan (2004) QJE 119:249
 * @units ratios of rate ratios; change scores in the units given
 */
import { tQuantile, twoSidedTP } from '../numeric/distributions.ts'
import { demand, type GapReason } from '../numeric/gap.ts'
import { type LogLinearModel, poissonModel } from '../numeric/glm.ts'
import { twoSidedP } from '../numeric/normal.ts'
import { clusterSe } from '../numeric/sandwich.ts'
import { smallSampleClusterSe } from '../numeric/small-sample-cluster.ts'

export type DidRow = { unit: string; treated: boolean; after: boolean; count: number; exposure: number }
export type DidResult =
  | {
      status: 'ok'
      /** e^tau: ratio of rate ratios. */
      ratio: number
      logRatio: number
      /**
       * Cluster-robust standard error of the log ratio: CR1 with G - 1 degrees of freedom; under 40 clusters CR2 with
       * Satterthwaite's. The interval and p follow it.
       */
      se: number
      df: number
      errors: 'CR1' | 'CR2'
      lo: number
      hi: number
      p: number
      clusters: number
      treatedClusters: number
      /** Model coefficients in order intercept, treated, after, treated x after. */
      estimate: number[]
      modelSe: number[]
      clusterSe: number[]
      /** Under 40 clusters the robust error is the small-sample one; under 10 treated use `placeboInference`. */
      caution: ('few-clusters' | 'few-treated')[]
    }
  | { status: 'not_tested'; reason: GapReason }

/** Under this many the robust error is too small, and the answer says so. @unit clusters */
const FEW_CLUSTERS = 40
/** Under this many treated units randomisation inference is asked for instead. @unit units */
const FEW_TREATED = 10

/**
 * @formula log E y = alpha + beta trt + gamma post + tau trt post + log exposure, effect e^tau; clusters are units.
 * @shape Counts whole, exposure > 0.
 * @gap A missing cell of the 2 x 2, or one without events: `no-data` / `not-converged`.
 */
export function differenceInDifferences(rows: readonly DidRow[]): DidResult {
  demand(
    rows.every(({ exposure }) => exposure > 0),
    'every exposure is above zero',
  )
  const cells = new Set(rows.map(({ treated, after }) => `${treated}${after}`))
  if (cells.size < 4) return { status: 'not_tested', reason: 'no-data' }
  const design = rows.map(({ treated, after }) => [1, Number(treated), Number(after), Number(treated && after)])
  const fit = poissonModel(
    rows.map(({ count }) => count),
    design,
    rows.map(({ exposure }) => Math.log(exposure)),
  )
  if (fit.status !== 'ok') return fit
  const units = rows.map(({ unit }) => unit)
  const clusters = new Set(units).size
  const treatedClusters = new Set(rows.filter(({ treated }) => treated).map(({ unit }) => unit)).size
  if (clusters < 3) return { status: 'not_tested', reason: 'too-few' }
  const robust = clusterSe(fit.model.bread, fit.model.scores, units)
  const logRatio = fit.model.estimate[3]!
  const small = clusters < FEW_CLUSTERS ? fewClusterError(design, rows, fit.model) : null
  const { se, df } = small ?? { se: robust[3]!, df: clusters - 1 }
  const reach = tQuantile(0.975, df) * se
  return {
    status: 'ok',
    ratio: Math.exp(logRatio),
    logRatio,
    se,
    df,
    errors: small === null ? 'CR1' : 'CR2',
    lo: Math.exp(logRatio - reach),
    hi: Math.exp(logRatio + reach),
    p: se > 0 ? twoSidedTP(logRatio / se, df) : 1,
    clusters,
    treatedClusters,
    estimate: fit.model.estimate,
    modelSe: fit.model.se,
    clusterSe: robust,
    caution: [
      ...(clusters < FEW_CLUSTERS ? (['few-clusters'] as const) : []),
      ...(treatedClusters < FEW_TREATED ? (['few-treated'] as const) : []),
    ],
  }
}

/** CR2 on the Poisson working model: rows and residuals scaled by sqrt(mu). */
function fewClusterError(design: readonly (readonly number[])[], rows: readonly DidRow[], model: LogLinearModel) {
  const root = model.fitted.map(Math.sqrt)
  const errors = smallSampleClusterSe(
    design.map((row, i) => row.map((value) => value * root[i]!)),
    rows.map(({ count }, i) => (count - model.fitted[i]!) / root[i]!),
    rows.map(({ unit }) => unit),
    model.bread,
    model.estimate,
  )
  return errors[3] ?? null
}

export type PooledDid =
  | { status: 'ok'; ratio: number; seLog: number; lo: number; hi: number; p: number }
  | { status: 'not_tested'; reason: 'no-data' | 'no-exposure' }
export type CountAndExposure = { count: number; exposure: number }

/**
 * @formula Pooled 2 x 2: log RRR = log rate ratio treated - control, SE = sqrt of the sum of 1/x.
 * @gap A zero count: `no-data`.
 */
export function pooledDifference(
  treatedAfter: CountAndExposure,
  treatedBefore: CountAndExposure,
  controlAfter: CountAndExposure,
  controlBefore: CountAndExposure,
): PooledDid {
  const cells = [treatedAfter, treatedBefore, controlAfter, controlBefore]
  if (cells.some(({ exposure }) => !(exposure > 0))) return { status: 'not_tested', reason: 'no-exposure' }
  if (cells.some(({ count }) => count <= 0)) return { status: 'not_tested', reason: 'no-data' }
  const rate = ({ count, exposure }: CountAndExposure) => Math.log(count / exposure)
  const log = rate(treatedAfter) - rate(treatedBefore) - rate(controlAfter) + rate(controlBefore)
  const seLog = Math.sqrt(cells.reduce((sum, { count }) => sum + 1 / count, 0))
  const reach = 1.959963984540054 * seLog
  return {
    status: 'ok',
    ratio: Math.exp(log),
    seLog,
    lo: Math.exp(log - reach),
    hi: Math.exp(log + reach),
    p: twoSidedP(log / seLog),
  }
}

/**
 * Never below 1/n.
 * @formula Randomisation inference for one treated unit: share of units whose change stands out from the others' mean at
 *   least as far, |c_j - mean(c_-j)| >= |c_i - mean(c_-i)|.
 * @source Conley & Taber (2011) REStat 93:113
 * @shape `changes` e.g. log rate ratios.
 * @example changes 0, 0.1, -0.1, 2 and unit 3: 0.25.
 */
export function placeboP(changes: readonly number[], treated: number): number | null {
  const n = changes.length
  if (n < 2 || changes[treated] === undefined) return null
  const total = changes.reduce((sum, change) => sum + change, 0)
  const stand = changes.map((change) => Math.abs(change - (total - change) / (n - 1)))
  return stand.filter((value) => value >= stand[treated]! - 1e-12).length / n
}

export type WelchChange =
  | { status: 'ok'; difference: number; se: number; df: number; p: number }
  | { status: 'not_tested'; reason: 'too-few' }

/**
 * Difference of mean change scores, Welch's unequal-variance t.
 * @gap Fewer than two units a side, or no spread: `too-few`.
 */
export function changeScores(treated: readonly number[], control: readonly number[]): WelchChange {
  if (treated.length < 2 || control.length < 2) return { status: 'not_tested', reason: 'too-few' }
  const [a, b] = [meanAndError(treated), meanAndError(control)]
  const variance = a.error + b.error
  if (variance === 0) return { status: 'not_tested', reason: 'too-few' }
  const df = variance ** 2 / (a.error ** 2 / (treated.length - 1) + b.error ** 2 / (control.length - 1))
  const difference = a.mean - b.mean
  const se = Math.sqrt(variance)
  return { status: 'ok', difference, se, df, p: twoSidedTP(difference / se, df) }
}

function meanAndError(values: readonly number[]) {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0)
  return { mean, error: squares / (values.length - 1) / values.length }
}
