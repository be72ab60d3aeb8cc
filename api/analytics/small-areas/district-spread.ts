/**
 * How far the districts of a country stand apart, and how much of that is only the luck of who was asked or of when something
 * happened. Must not know what the figures are of.
 * @section b
 * @method roll-up
 * @units those of the figures; variances in their square
 */
import { gammaCdf, gammaSf } from '../numeric/gamma.ts'
import { demand } from '../numeric/gap.ts'

/** Fewer have no quarters to speak of. @unit districts */
export const FEWEST_DISTRICTS = 4
/** Far below what is shown. @unit relative */
const SETTLED = 1e-10
/** What leaves 95 % between its two ends. @unit probability */
const TAIL = 0.025

export type DistrictSpread =
  | {
      status: 'ok'
      districts: number
      lowest: number
      lowerQuartile: number
      median: number
      upperQuartile: number
      highest: number
      /** Standard deviation of the true figures, without chance, with its 95 % interval. */
      between: number
      betweenLo: number
      betweenHi: number
      /** Share (0-1) of the figures' variance that chance alone explains. */
      chanceShare: number
      /** How often districts that are all alike would stand as far apart. */
      p: number
    }
  | { status: 'not_tested'; reason: 'too-few' }

/**
 * @formula y_i = mu + v_i + e_i, v ~ (0, A), e_i ~ N(0, psi_i). Q(A) = sum w (y - sum wy / sum w)^2, w = 1 / (A + psi). A solves Q(A) =
 *   k - 1 (Paule-Mandel), 0 where Q(0) is below; its limits solve Q(A) = the 97.5 % and 2.5 % points of chi squared with k - 1
 *   degrees (Q-profile). p = P(chi squared >= Q(0)); chance share = min(1, (k - 1) / Q(0)), which is 1 - I squared.
 * @formula Quarters by straight lines between the ordered figures (type 7 of Hyndman & Fan 1996).
 * @source Paule & Mandel (1982) J Res Natl Bur Stand 87:377
 * @source Viechtbauer (2007) Statistics in Medicine 26:37
 * @source Higgins & Thompson (2002) Statistics in Medicine 21:1539
 * @shape `y` and `psi` > 0 (squared unit), one each a district with a figure.
 * @gap Fewer than four districts: `too-few`.
 * @example y = 1, 2, 3, 4, psi all 0.5: Q(0) = 10, between = sqrt(7/6), chance share 0.3.
 */
export function districtSpread(y: readonly number[], psi: readonly number[]): DistrictSpread {
  demand(y.length === psi.length, 'one sampling variance per figure')
  demand(
    psi.every((value) => value > 0),
    'every sampling variance is above zero',
  )
  if (y.length < FEWEST_DISTRICTS) return { status: 'not_tested', reason: 'too-few' }
  const df = y.length - 1
  const apart = heterogeneity(y, psi)
  const [before, ordered] = [apart(0), [...y].sort((one, other) => one - other)]
  const sdWhere = (isAbove: (q: number) => boolean) => Math.sqrt(largestWhere((variance) => isAbove(apart(variance))))
  return {
    status: 'ok',
    districts: y.length,
    lowest: quantile(ordered, 0),
    lowerQuartile: quantile(ordered, 0.25),
    median: quantile(ordered, 0.5),
    upperQuartile: quantile(ordered, 0.75),
    highest: quantile(ordered, 1),
    between: sdWhere((q) => q > df),
    betweenLo: sdWhere((q) => chiSquaredCdf(q, df) > 1 - TAIL),
    betweenHi: sdWhere((q) => chiSquaredCdf(q, df) > TAIL),
    chanceShare: before <= df ? 1 : df / before,
    p: gammaSf(before, df / 2, 0.5),
  }
}

const chiSquaredCdf = (x: number, df: number): number => gammaCdf(x, df / 2, 0.5)

/** Q as a function of the variance between districts: falls from its value at 0 towards 0. */
const heterogeneity = (y: readonly number[], psi: readonly number[]) => (variance: number) => {
  const weights = psi.map((own) => 1 / (variance + own))
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  const mean = weights.reduce((sum, weight, i) => sum + weight * y[i]!, 0) / total
  return weights.reduce((sum, weight, i) => sum + weight * (y[i]! - mean) ** 2, 0)
}

/** The largest variance at which it still holds, of what stops holding once and for all; 0 where it never does. */
function largestWhere(holds: (variance: number) => boolean): number {
  if (!holds(0)) return 0
  let [low, high] = [0, 1]
  while (holds(high)) [low, high] = [high, 2 * high]
  while (high - low > SETTLED * high) {
    const middle = (low + high) / 2
    if (middle === low || middle === high) break
    if (holds(middle)) low = middle
    else high = middle
  }
  return (low + high) / 2
}

function quantile(ordered: readonly number[], share: number): number {
  const place = share * (ordered.length - 1)
  const [below, above] = [ordered[Math.floor(place)]!, ordered[Math.ceil(place)]!]
  return below + (place - Math.floor(place)) * (above - below)
}
