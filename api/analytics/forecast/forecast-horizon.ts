/**
 * The default forecast more than one period ahead, and how well it did at each distance lately: shown only where it beat
 * the plain history of the place. Counts of districts; never of persons or groups.
 * @section j
 * @method forecast
 * @units incidents a period; skill, 1 is perfect and 0 no better
 */

import { demand } from '../numeric/gap.ts'
import { type CountForecast, countQuantile } from './count-distributions.ts'
import { climatology, harveyFernandes, persistence } from './forecasts.ts'
import { brierAny, crps, intervalScore, logScore, skill } from './scores.ts'

/** The memory of a level that drifts slowly, as one period ahead. @unit factor per period */
const DISCOUNT = 0.9
/** Further ahead simple forecasts say no more than the past as it was. @unit periods */
export const MOST_PERIODS_AHEAD = 3
/** The last year a forecast is judged on, each time told only what came before. @unit origins */
export const ORIGINS = 12
/** To learn from before the first origin: what climatology needs. @unit periods */
const LEARNING = 12
export const FORECAST_QUANTILES = [0.05, 0.25, 0.5, 0.75, 0.95] as const

/**
 * `ahead` periods on, nothing seen meanwhile: the mean stays and the spread grows. One ahead is `harveyFernandes` itself;
 * never a count in the past: size .05 as there.
 * @formula a and b lose a tenth each period: NB(size = .9^(h-1) a, prob = b'/(b' + 1)) with b' = .9^(h-1) b.
 * @source Harvey & Fernandes (1989) JBES 7:407, section 2
 * @throws on an empty past or a distance not 1-3.
 * @example history [4], 2 ahead: size 3.6, prob 0.9/1.9.
 */
export function harveyFernandesAhead(history: readonly number[], ahead: number): CountForecast {
  demand(Number.isInteger(ahead) && ahead >= 1 && ahead <= MOST_PERIODS_AHEAD, 'a forecast reaches 1 to 3 periods')
  const next = harveyFernandes(history)
  if (ahead === 1 || next.kind !== 'negative-binomial') return next
  const kept = DISCOUNT ** (ahead - 1)
  const b = (kept * next.probability) / (1 - next.probability)
  return { kind: 'negative-binomial', size: kept * next.size, probability: b / (b + 1) }
}

/** Means over the origins. Lower is better but for coverage, which should be near 0.9. */
export type MeanScores = { crps: number; logScore: number | null; brier: number; coverage: number }
export type ForecastTrack = {
  origins: number
  forecast: MeanScores
  persistence: MeanScores
  climatology: MeanScores
  /** 1 - CRPS / CRPS of the other; null where the other was never wrong. */
  skillOverPersistence: number | null
  skillOverClimatology: number | null
}

/** A past shorter than this is refused. */
export const leastPast = (ahead: number): number => LEARNING + ORIGINS + ahead - 1

/**
 * @formula The last 12 origins t: told only y up to t, each model forecasts y at t + ahead, and is scored; means over the
 *   origins. Skill is 1 - CRPS / CRPS of the other.
 * @source Gneiting & Raftery (2007) JASA 102:359
 * @source Hegre et al. (2019) JPR 56:155, the rolling origin
 * @gap A past too short for the origins: null. The other never wrong: no skill can be told, null.
 * @example 24 zeros: climatology's CRPS is 0, so no skill over it can be told.
 */
export function trackForecast(history: readonly number[], ahead: number): ForecastTrack | null {
  if (history.length < leastPast(ahead)) return null
  const models = [(past: readonly number[]) => harveyFernandesAhead(past, ahead), persistence, climatology]
  const [forecast, last, usual] = models.map((model) => {
    const scored = Array.from({ length: ORIGINS }, (_, origin) => {
      const at = history.length - ORIGINS + origin
      const y = history[at] ?? 0
      const told = model(history.slice(0, at - ahead + 1))
      return {
        crps: crps(told, y),
        logScore: logScore(told, y),
        brier: brierAny(told, y),
        coverage: intervalScore(told, y).covered ? 1 : 0,
      }
    })
    const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
    const logs = scored.flatMap((s) => (s.logScore === null ? [] : [s.logScore]))
    return {
      crps: mean(scored.map((s) => s.crps)),
      logScore: logs.length < scored.length ? null : mean(logs),
      brier: mean(scored.map((s) => s.brier)),
      coverage: mean(scored.map((s) => s.coverage)),
    }
  })
  if (forecast === undefined || last === undefined || usual === undefined) return null
  return {
    origins: ORIGINS,
    forecast,
    persistence: last,
    climatology: usual,
    skillOverPersistence: skill(forecast.crps, last.crps),
    skillOverClimatology: skill(forecast.crps, usual.crps),
  }
}

export type PeriodAhead = {
  distribution: CountForecast
  /** 5, 25, 50, 75 and 95 %. */
  quantiles: number[]
  track: ForecastTrack | null
}

/**
 * The next three periods with the record of each distance.
 * @throws on an empty past.
 */
export const lookAhead = (history: readonly number[]): PeriodAhead[] =>
  Array.from({ length: MOST_PERIODS_AHEAD }, (_, step) => {
    const distribution = harveyFernandesAhead(history, step + 1)
    return {
      distribution,
      quantiles: FORECAST_QUANTILES.map((p) => countQuantile(distribution, p)),
      track: trackForecast(history, step + 1),
    }
  })
