/**
 * What a space-time cylinder needs to beat the highest ratio found so far: for single cylinders by their count, and for whole
 * bundles of circles by one straight line. A cylinder that could win is never ruled out.
 * @section e
 * @method space-time-scan
 * @units log likelihood ratio; cases
 */

/** Room for rounding, so that a doubtful cylinder is worked out rather than passed over. @unit share */
const HAIR = 1e-9
/** Newton stops at a step so small, far within that room. @unit share */
const NO_MORE = 1e-12
/** Newton's steps until nothing changes any more; far fewer are needed. @unit steps */
const MOST_STEPS = 50

export type Line = { perEvent: number; beyond: number }

export function logLikelihoodRatio(cases: number, expected: number, total: number): number {
  const rest = total - cases
  return cases * Math.log(cases / expected) + (rest > 0 ? rest * Math.log(rest / (total - expected)) : 0)
}

/**
 * Fills `limits`: c cases win only where events in the circle x events in the window is less than limits[c].
 * @formula The mu < c with LLR(c, mu) = bar, times all events; Newton from the left, mu = c exp(-1 - bar/c). Fewer than
 *   `fewest` cases never win; above a bar of 0 whatever is more than expected does.
 * @source Kulldorff et al. (2005) PLoS Med 2:e59, the ratio
 */
export function fillLimits(limits: Float64Array, bar: number, total: number, fewest: number): void {
  for (let cases = 0; cases < limits.length; cases++)
    limits[cases] = cases < fewest ? -1 : mostExpected(cases, bar, total) * total * (1 + HAIR)
}

function mostExpected(cases: number, bar: number, total: number): number {
  if (bar <= 0) return cases
  let expected = cases * Math.exp(-1 - bar / cases)
  for (let step = 0; step < MOST_STEPS && expected < cases; step++) {
    const fall = cases / expected - (total - cases) / (total - expected)
    const by = (logLikelihoodRatio(cases, expected, total) - bar) / fall
    expected += by
    if (by < NO_MORE * expected) break
  }
  return Math.min(cases, expected)
}

/**
 * A line no cylinder of at least `size` events can win below: cases - perEvent x events in the window > beyond.
 * @formula The cases that reach the bar are a concave function of the expected ones (C times a Kullback-Leibler divergence
 *   is convex in both), so the chord between the expected cases of the shortest and the longest window lies below it.
 * @shape `least` and `most` events of a window.
 */
export function lineFor(
  size: number,
  bar: number,
  total: number,
  { least, most }: { least: number; most: number },
): Line {
  const [low, high] = [(size * least) / total, (size * most) / total]
  const [fromCases, toCases] = [fewestCases(low, bar, total), fewestCases(high, bar, total)]
  const slope = high > low ? (toCases - fromCases) / (high - low) : 0
  return { perEvent: (slope * size) / total, beyond: (fromCases - slope * low) * (1 - HAIR) - HAIR * total }
}

/** The cases above `expected` that reach the bar, not rounded; all where none do. Newton from the right. */
function fewestCases(expected: number, bar: number, total: number): number {
  if (bar <= 0) return expected
  if (logLikelihoodRatio(total, expected, total) <= bar) return total
  let cases = Math.min(total * (1 - NO_MORE), expected + Math.sqrt(2 * bar * expected) + bar)
  for (let step = 0; step < MOST_STEPS; step++) {
    const rise = Math.log(cases / expected) - Math.log((total - cases) / (total - expected))
    const by = (logLikelihoodRatio(cases, expected, total) - bar) / rise
    cases -= by
    if (by < NO_MORE * cases) break
  }
  return cases
}
