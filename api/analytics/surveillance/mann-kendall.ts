/**
 * Is a series going up or down, and how fast, without assuming a straight line or a bell curve.
 * @section g
 * @method trends
 * @method emerging
 * @units slope in the units of y per period; p 0-1
 */
import { demand, type GapReason } from '../numeric/gap.ts'
import { twoSidedP } from '../numeric/normal.ts'

export type Trend =
  | {
      status: 'ok'
      n: number
      s: number
      variance: number
      z: number
      p: number
      /** Kendall's tau-b: S over the pairs not tied in y, -1 to 1; 0 where all are tied. */
      tau: number
      /** Median slope per unit of time. */
      slope: number
      /** median(y) - slope * median(t). */
      intercept: number
      /** Lag-1 correlation of the detrended series; above 0.3 the p is too small. */
      autocorrelation: number
      autocorrelated: boolean
      /** p with the variance corrected for autocorrelation; equals p where none is significant. */
      pCorrected: number
    }
  | { status: 'not_tested'; reason: GapReason }

/** With fewer the normal approximation of S is poor. @unit periods */
export const FEWEST_PERIODS = 8
/** Above this the plain test raises about twice the false alarms it promises. @unit correlation */
const STRONG_AUTOCORRELATION = 0.3

/**
 * All values equal: z 0, p 1, slope 0.
 * @formula Mann-Kendall: S = sum_{i<j} sgn(y_j - y_i), Var = [n(n-1)(2n+5) - sum t(t-1)(2t+5)] / 18 over ties of y, Z =
 *   (S - sgn S) / sqrt Var, 0 if S or Var is 0; Sen's slope = median of all (y_j - y_i) / (t_j - t_i), true times.
 * @formula Autocorrelated series: pCorrected, after Hamed & Rao (1998) J Hydrol 204:182, Var* = Var (1 + 2 /
 *   (n(n-1)(n-2)) sum_k (n-k)(n-k-1)(n-k-2) rho_k) over the significant autocorrelations of the detrended ranks.
 * @source Mann (1945) Econometrica 13:245
 * @source Sen (1968) JASA 63:1379
 * @shape `y` per period, null where missing (dropped); `t` ascending times, 0, 1, 2, ... by default.
 * @gap Fewer than 8 values: `too-few`.
 * @example 1..10: S 45, Z 3.9355, slope 1.
 */
export function mannKendall(y: readonly (number | null)[], t: readonly number[] | null = null): Trend {
  demand(t === null || t.length === y.length, 'one time per value')
  const series = y.flatMap((value, i) => (value === null ? [] : [{ value, time: t?.[i] ?? i }]))
  const n = series.length
  if (n < FEWEST_PERIODS) return { status: 'not_tested', reason: 'too-few' }
  const { s, variance } = kendallScore(series.map(({ value }) => value))
  const slopes: number[] = []
  for (let i = 0; i < n; i++) {
    for (let j = i + 1; j < n; j++) {
      const apart = series[j]!.time - series[i]!.time
      if (apart !== 0) slopes.push((series[j]!.value - series[i]!.value) / apart)
    }
  }
  const slope = median(slopes)
  const intercept = median(series.map(({ value }) => value)) - slope * median(series.map(({ time }) => time))
  const autocorrelation = lagOne(series.map(({ value, time }) => value - slope * time))
  const z = kendallZ(s, variance)
  return {
    status: 'ok',
    n,
    s,
    variance,
    z,
    p: twoSidedP(z),
    tau: tauB(
      s,
      series.map(({ value }) => value),
    ),
    slope,
    intercept,
    autocorrelation,
    autocorrelated: autocorrelation > STRONG_AUTOCORRELATION,
    pCorrected: twoSidedP(kendallZ(s, variance * inflation(series.map(({ value, time }) => value - slope * time)))),
  }
}

/** S and its tie-corrected variance under no trend. */
export function kendallScore(y: readonly number[]): { s: number; variance: number } {
  const n = y.length
  let s = 0
  for (let i = 0; i < n; i++) for (let j = i + 1; j < n; j++) s += Math.sign(y[j]! - y[i]!)
  const ties = new Map<number, number>()
  for (const value of y) ties.set(value, (ties.get(value) ?? 0) + 1)
  let correction = 0
  for (const size of ties.values()) correction += size * (size - 1) * (2 * size + 5)
  return { s, variance: (n * (n - 1) * (2 * n + 5) - correction) / 18 }
}

function tauB(s: number, y: readonly number[]): number {
  const sizes = new Map<number, number>()
  for (const value of y) sizes.set(value, (sizes.get(value) ?? 0) + 1)
  const pairs = (y.length * (y.length - 1)) / 2
  const tied = [...sizes.values()].reduce((sum, size) => sum + (size * (size - 1)) / 2, 0)
  return tied === pairs ? 0 : s / Math.sqrt(pairs * (pairs - tied))
}

/** Continuity-corrected z; 0 where S or its variance is 0. */
export const kendallZ = (s: number, variance: number): number =>
  s === 0 || variance <= 0 ? 0 : (s - Math.sign(s)) / Math.sqrt(variance)

export type SeasonalTrend =
  | { status: 'ok'; s: number; variance: number; z: number; p: number; slope: number }
  | { status: 'not_tested'; reason: GapReason }

/**
 * @formula Seasonal Kendall (Hirsch, Slack & Smith (1982) WRR 18:107): S and Var summed over seasons, each season compared
 *   only with itself; slope per year = median of within-season slopes.
 * @source Hirsch, Slack & Smith 1982 WRR 18:107
 * @shape `season` 12 for months.
 * @gap Null values are dropped.
 * @gap Fewer than 8 values, or no season seen twice: `too-few`.
 */
export function seasonalKendall(y: readonly (number | null)[], season = 12): SeasonalTrend {
  demand(Number.isInteger(season) && season > 0, 'a season is a whole number of periods')
  let s = 0
  let variance = 0
  const slopes: number[] = []
  for (let start = 0; start < season; start++) {
    const years = y.flatMap((value, i) =>
      value !== null && i % season === start ? [{ value, year: (i - start) / season }] : [],
    )
    const score = kendallScore(years.map(({ value }) => value))
    s += score.s
    variance += score.variance
    for (let i = 0; i < years.length; i++) {
      for (let j = i + 1; j < years.length; j++) {
        slopes.push((years[j]!.value - years[i]!.value) / (years[j]!.year - years[i]!.year))
      }
    }
  }
  if (y.filter((value) => value !== null).length < FEWEST_PERIODS || slopes.length === 0) {
    return { status: 'not_tested', reason: 'too-few' }
  }
  const z = kendallZ(s, variance)
  return { status: 'ok', s, variance, z, p: twoSidedP(z), slope: median(slopes) }
}

/**
 * Middle value, or the mean of the two middle ones.
 * @throws on an empty list.
 */
export function median(values: readonly number[]): number {
  demand(values.length > 0, 'the median of nothing')
  const sorted = Float64Array.from(values).sort()
  const middle = sorted.length >> 1
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2
}

/** Hamed & Rao's factor; never below 1, so that a correction cannot make a trend look surer. */
function inflation(detrended: readonly number[]): number {
  const n = detrended.length
  const ranks = detrended.map((value) => {
    const below = detrended.filter((other) => other < value).length
    return below + (detrended.filter((other) => other === value).length + 1) / 2
  })
  const mean = (n + 1) / 2
  const squares = ranks.reduce((sum, rank) => sum + (rank - mean) ** 2, 0)
  if (squares === 0) return 1
  let sum = 0
  for (let k = 1; k < n - 2; k++) {
    let products = 0
    for (let i = k; i < n; i++) products += (ranks[i]! - mean) * (ranks[i - k]! - mean)
    const rho = products / squares
    if (Math.abs(rho) > 1.959963984540054 / Math.sqrt(n)) sum += (n - k) * (n - k - 1) * (n - k - 2) * rho
  }
  return Math.max(1, 1 + (2 / (n * (n - 1) * (n - 2))) * sum)
}

function lagOne(values: readonly number[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  let products = 0
  let squares = 0
  values.forEach((value, i) => {
    squares += (value - mean) ** 2
    if (i > 0) products += (value - mean) * (values[i - 1]! - mean)
  })
  return squares > 0 ? products / squares : 0
}
