/**
 * Is this week out of line with the weeks just before it? EARS C1, C2 and C3 for larger counts.
 * @section g
 * @method alerts
 * @units counts per period
 */
import { demand } from '../numeric/gap.ts'
import { normalQuantile } from '../numeric/normal.ts'

export type EarsPoint = { upper: number; statistic: number; alarm: boolean } | null

/** Chance of an alarm in a quiet week, one-sided. @unit probability */
export const EARS_ALPHA = 0.001
/** One week of days, so that weekdays cancel out. @unit periods */
export const EARS_BASELINE = 7

/**
 * @formula U = mean + z_{1-alpha} sd(n-1) over `baseline` values ending `gap` before t. sd = 0 uses max(sqrt(mean), 0.5)
 *   when `floorSd`.
 */
function shewhart(counts: readonly number[], gap: number, floorSd: boolean, alpha: number): EarsPoint[] {
  const z = normalQuantile(1 - alpha)
  return counts.map((count, t) => {
    const start = t - gap - EARS_BASELINE
    if (start < 0) return null
    const window = counts.slice(start, start + EARS_BASELINE)
    const mean = window.reduce((sum, value) => sum + value, 0) / EARS_BASELINE
    const raw = Math.sqrt(window.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (EARS_BASELINE - 1))
    const sd = raw === 0 && floorSd ? Math.max(Math.sqrt(mean), 0.5) : raw
    const upper = mean + z * sd
    const statistic = sd > 0 ? (count - mean) / sd : count > mean ? Number.MAX_VALUE : 0
    return { upper, statistic, alarm: count > upper }
  })
}

export type Ears = { c1: EarsPoint[]; c2: EarsPoint[]; c3: ({ statistic: number; alarm: boolean } | null)[] }

/**
 * @formula C1 baseline t-7..t-1, C2 t-9..t-3, alarm above mean + z_{.999} sd; C3_t = sum over t-2..t of max(0, C2_i -
 *   1), alarm > 2.
 * @source Hutwagner et al. (2003) J Urban Health 80:i89
 * @shape Counts per equal period, complete (fill or leave out gaps first).
 * @shape `floorSd` (on by default) replaces a zero deviation by max(sqrt(mean), 0.5).
 * @gap Null until the baseline is full.
 * @example seven ones, then 5: C1 upper 1 + 3.0902 * 1, an alarm.
 */
export function ears(counts: readonly number[], floorSd = true, alpha = EARS_ALPHA): Ears {
  demand(
    counts.every((count) => count >= 0),
    'counts are not negative',
  )
  const c1 = shewhart(counts, 0, floorSd, alpha)
  const c2 = shewhart(counts, 2, floorSd, alpha)
  const c3 = counts.map((_, t) => {
    const last = [c2[t - 2], c2[t - 1], c2[t]]
    let statistic = 0
    for (const point of last) {
      if (point === null || point === undefined) return null
      statistic += Math.max(0, point.statistic - 1)
    }
    return { statistic, alarm: statistic > 2 }
  })
  return { c1, c2, c3 }
}
