/**
 * Did a place and its comparison run alike before anything was done? A difference between their slopes, on counts by month.
 * @section i
 * @method evaluation
 * @source Callaway & Sant'Anna (2021) Journal of Econometrics 225:200, on what parallel trends are for
 * @units p 0-1
 */
import { poissonModel } from '../numeric/glm.ts'
import { twoSidedP } from '../numeric/normal.ts'

/** Fewer months have no slope to speak of. @unit months */
const FEWEST_MONTHS = 6

/**
 * @formula log E y = b0 + b1 here + b2 t + b3 here t over both series; p of b3 = 0 with its standard error times the square root of
 *   the dispersion where that is above 1.
 * @shape Both series of the same months, before it began.
 * @gap Null with fewer than 6 months, a series without events, or where the model cannot be fitted.
 * @example 1, 2, 4, 8, 16, 32 beside 32, 16, 8, 4, 2, 1: p far below 0.1.
 */
export function parallelSlopes(here: readonly number[], there: readonly number[]): number | null {
  const months = Math.min(here.length, there.length)
  if (months < FEWEST_MONTHS || [here, there].some((series) => series.every((count) => count === 0))) return null
  const centre = (months - 1) / 2
  const rows = (isHere: 0 | 1) =>
    Array.from({ length: months }, (_, t) => [1, isHere, t - centre, isHere * (t - centre)])
  const fit = poissonModel([...here.slice(0, months), ...there.slice(0, months)], [...rows(1), ...rows(0)])
  if (fit.status !== 'ok') return null
  const { estimate, se, dispersion } = fit.model
  const [slope, error] = [estimate[3] ?? 0, (se[3] ?? 0) * Math.sqrt(Math.max(1, dispersion))]
  return error > 0 ? twoSidedP(slope / error) : null
}
