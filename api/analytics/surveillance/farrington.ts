/**
 * Is this week's national or regional total out of line with the same weeks of past years? Farrington's flexible method.
 * Weekly totals with three or more years behind them; districts are too small for it.
 * @section g
 * @method alerts
 * @units counts per week
 */
import { countQuantile, negativeBinomial } from '../forecast/count-distributions.ts'
import { demand, type GapReason } from '../numeric/gap.ts'
import { type LogLinearModel, poissonModel } from '../numeric/glm.ts'

export type FarringtonPoint =
  | {
      status: 'ok'
      expected: number
      /** Largest count that is still in line. */
      upper: number
      alarm: boolean
      dispersion: number
      trend: boolean
    }
  | { status: 'not_tested'; reason: GapReason }

export type FarringtonOptions = {
  /** How many years back, at least 3. */
  years: number
  /** Weeks on each side of the same week of a past year. */
  halfWindow: number
  /** Seasons a year falls into, the window itself one of them. */
  seasons: number
  /** The weeks just past that do not train the model. */
  weeksLeftOut: number
  alpha: number
}

const DEFAULTS: FarringtonOptions = { years: 4, halfWindow: 3, seasons: 10, weeksLeftOut: 26, alpha: 0.05 }
/** The method looks at the same weeks of past years. @unit weeks a year */
const PERIODS_PER_YEAR = 52
/**
 * Past weeks whose standardised residual exceeds this count less: they may have been outbreaks.
 * @unit standardised residual
 */
const OUTLYING = 2.58
/** Fewer cases than this in the last four weeks, this one included: nothing is called. @unit cases */
const FEWEST_CASES = 5
/** How many weeks the fewest cases are counted over. @unit weeks */
const RECENT_WEEKS = 4

/**
 * @formula Quasi-Poisson log E y = a + b t + season(10); past weeks with standardised Anscombe residuals s > 2.58
 *   re-weighted by s^-2 (weights sum to n); the trend stays unless the forecast exceeds all counts it was fitted to.
 * @formula Alarm above the 1 - alpha quantile of NB(mean mu0, variance phi mu0), Poisson where phi = 1.
 * @source Noufaily et al. (2013) Stat Med 32:1206
 * @shape `counts` per week, null where missing; one point per index of `weeks`.
 * @gap Not enough past, or under 5 cases in four weeks: `too-few`; a missing week among the last four: `no-data`.
 * @example the reference case alerts_salmNewport.
 */
export function farrington(
  counts: readonly (number | null)[],
  weeks: readonly number[],
  options: Partial<FarringtonOptions> = {},
): FarringtonPoint[] {
  const settings = { ...DEFAULTS, ...options }
  demand(settings.years >= 3 && settings.seasons >= 1, 'three years or more and at least one season')
  return weeks.map((week) => pointAt(counts, week, settings))
}

function pointAt(counts: readonly (number | null)[], week: number, options: FarringtonOptions): FarringtonPoint {
  const gap = (reason: GapReason): FarringtonPoint => ({ status: 'not_tested', reason })
  const { years, halfWindow, seasons, alpha } = options
  if (week - years * PERIODS_PER_YEAR - halfWindow < 0) return gap('too-few')
  const recent = counts.slice(week - RECENT_WEEKS + 1, week + 1)
  const now = counts[week] ?? null
  if (now === null || recent.includes(null)) return gap('no-data')
  if (recent.reduce<number>((sum, count) => sum + (count ?? 0), 0) < FEWEST_CASES) return gap('too-few')

  const season = seasonsOf(week, options)
  const past = [...season.keys()].filter((t) => (counts[t] ?? null) !== null).sort((left, right) => left - right)
  const y = past.map((t) => counts[t]!)
  const held = [...new Set(past.map((t) => season.get(t)!))].filter((s) => s !== seasons)
  const rowOf = (t: number, s: number, trend: boolean) => [
    1,
    ...(trend ? [t - week] : []),
    ...held.map((other) => Number(other === s)),
  ]
  const train = (trend: boolean) =>
    reweighted(
      y,
      past.map((t) => rowOf(t, season.get(t)!, trend)),
    )
  const ahead = (model: LogLinearModel, trend: boolean) =>
    Math.exp(rowOf(week, seasons, trend).reduce((sum, value, k) => sum + value * model.estimate[k]!, 0))

  let trend = true
  let model = train(true)
  if (model === null || ahead(model, true) > Math.max(...y)) {
    trend = false
    model = train(false)
  }
  if (model === null) return gap('not-converged')
  const expected = ahead(model, trend)
  const dispersion = Math.max(1, model.dispersion)
  const upper =
    dispersion > 1
      ? countQuantile(negativeBinomial(expected, expected / (dispersion - 1)), 1 - alpha)
      : countQuantile({ kind: 'poisson', mean: expected }, 1 - alpha)
  return { status: 'ok', expected, upper, alarm: now > upper, dispersion, trend }
}

/**
 * Which season each past week belongs to: `seasons` for the windows around the same week, 1.. for the parts between.
 */
function seasonsOf(week: number, { years, halfWindow, seasons, weeksLeftOut }: FarringtonOptions): Map<number, number> {
  const season = new Map<number, number>()
  for (let year = 1; year <= years; year++) {
    const same = week - year * PERIODS_PER_YEAR
    for (let t = same - halfWindow; t <= same + halfWindow; t++) season.set(t, seasons)
    if (seasons === 1) continue
    const between = PERIODS_PER_YEAR - 2 * halfWindow - 1
    const length = Math.floor(between / (seasons - 1))
    let t = same + halfWindow + 1
    for (let s = 1; s < seasons; s++) {
      const size = length + (s <= between % (seasons - 1) ? 1 : 0)
      for (let k = 0; k < size; k++) season.set(t++, s)
    }
  }
  for (let t = week - weeksLeftOut; t <= week; t++) season.delete(t)
  return season
}

function reweighted(y: readonly number[], rows: readonly (readonly number[])[]): LogLinearModel | null {
  const plain = poissonModel(y, rows)
  if (plain.status !== 'ok') return null
  const { fitted, bread, dispersion } = plain.model
  const phi = Math.max(1, dispersion)
  const standardised = y.map((value, i) => {
    const mu = fitted[i]!
    const row = rows[i]!
    const leverage =
      mu * row.reduce((sum, left, r) => sum + left * row.reduce((s, v, c) => s + bread[r]![c]! * v, 0), 0)
    const anscombe = 1.5 * (value ** (2 / 3) * mu ** (-1 / 6) - Math.sqrt(mu))
    return anscombe / Math.sqrt(phi * Math.max(1e-12, 1 - leverage))
  })
  const raw = standardised.map((s) => (s > OUTLYING ? s ** -2 : 1))
  const scale = y.length / raw.reduce((sum, weight) => sum + weight, 0)
  const fit = poissonModel(
    y,
    rows,
    null,
    raw.map((weight) => weight * scale),
  )
  return fit.status === 'ok' ? fit.model : null
}
