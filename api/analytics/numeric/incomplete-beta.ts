/**
 * The regularised incomplete beta function and its inverse, exact to about 1e-14 from shapes of a thousandth to millions. Beta and
 * Student's t are read from it. Must not know what the shapes stand for.
 * @section 0
 * @method building-blocks
 * @source Didonato & Morris (1992) ACM TOMS 18:360, algorithm 708
 * @units probabilities 0-1
 */
import { normalQuantile } from './normal.ts'
import { deviance, stirlingError } from './stirling.ts'

/** Both tails at one point, each with all its digits: neither is 1 minus the other where that would lose some. */
export type Tails = { lower: number; upper: number }
/** A point of [0, 1] and what is left of it to 1, each with all its digits. */
export type Point = { x: number; rest: number }

/** Stands in for a zero that Lentz's method would divide by. @unit pure number */
const TINY = 1e-300
/** Where a Newton step is this small, the next one would be below the last digit. @unit relative */
const LAST_STEP = 1e-8

type Front = { at: (point: Point) => number; logBeta: number }

/** @formula x^a (1 - x)^b / B(a, b) as Loader's deviances from the mean, and ln B(a, b). */
function frontOf(a: number, b: number): Front {
  const n = a + b
  const scale = stirlingError(n) - stirlingError(a) - stirlingError(b)
  const height = Math.sqrt(a / (2 * Math.PI)) * Math.sqrt(b / n)
  return {
    at: ({ x, rest }) => height * Math.exp(scale - deviance(a, n * x) - deviance(b, n * rest)),
    logBeta: a * Math.log(a / n) + b * Math.log(b / n) - scale - Math.log(height),
  }
}

/**
 * @formula I_x(a, b) B(a, b) / (x^a (1 - x)^b), by Didonato & Morris' continued fraction, evaluated after Lentz. For x below the
 *   mean.
 */
function fraction(a: number, b: number, { x, rest }: Point): number {
  let h = (a * (a * rest - b * x + 1)) / (a + 1) || TINY
  let c = h
  let d = 0
  for (let m = 1; m < 100_000; m++) {
    const before = a + 2 * m - 1
    const numerator = ((a + m - 1) / before) * ((a + b + m - 1) / before) * m * (b - m) * x * x
    const partial = m + (m * (b - m) * x) / before + ((a + m) / (before + 2)) * (a * rest - b * x + 1 + m * (1 + rest))
    d = 1 / (partial + numerator * d || TINY)
    c = partial + numerator / c || TINY
    const step = c * d
    h *= step
    if (Math.abs(step - 1) < 1e-16) break
  }
  return 1 / h
}

function tailsWith(a: number, b: number, at: Point, front: number): Tails {
  if (at.x <= 0) return { lower: 0, upper: 1 }
  if (at.rest <= 0) return { lower: 1, upper: 0 }
  if (at.x * (a + b) <= a) {
    const lower = Math.min(1, front * fraction(a, b, at))
    return { lower, upper: 1 - lower }
  }
  const upper = Math.min(1, front * fraction(b, a, { x: at.rest, rest: at.x }))
  return { lower: 1 - upper, upper }
}

/**
 * @formula I_x(a, b) and 1 - I_x(a, b), a, b > 0.
 * @example at x = 1/2 with a = b = 2 both are 0.5.
 */
export const incompleteBeta = (a: number, b: number, at: Point): Tails => tailsWith(a, b, at, frontOf(a, b).at(at))

/** @formula The normal start of 26.5.22 where both shapes are above 1, else the power of x that the lower end follows. */
function startOf(wanted: Tails, a: number, b: number, logBeta: number): number {
  if (a <= 1 || b <= 1) return Math.exp((Math.log(wanted.lower * a) + logBeta) / a)
  const z = wanted.lower < 0.5 ? -normalQuantile(wanted.lower) : normalQuantile(wanted.upper)
  const [r, s] = [1 / (2 * a - 1), 1 / (2 * b - 1)]
  const h = 2 / (r + s)
  const lambda = (z * z - 3) / 6
  const w = (z * Math.sqrt(h + lambda)) / h - (s - r) * (lambda + 5 / 6 - 2 / (3 * h))
  return a / (a + b * Math.exp(2 * w))
}

/**
 * @formula The x with I_x(a, b) = p, 0 < p < 1, for p given by both its tails.
 * @example inverseIncompleteBeta of 0.5 with a = b = 2 is 0.5.
 */
export function inverseIncompleteBeta(wanted: Tails, a: number, b: number): Point {
  const front = frontOf(a, b)
  const half = tailsWith(a, b, { x: 0.5, rest: 0.5 }, front.at({ x: 0.5, rest: 0.5 }))
  const isBelowHalf = wanted.lower < 0.5 ? wanted.lower <= half.lower : wanted.upper >= half.upper
  if (isBelowHalf) return belowHalf(wanted, a, b, front)
  const { x, rest } = belowHalf({ lower: wanted.upper, upper: wanted.lower }, b, a, frontOf(b, a))
  return { x: rest, rest: x }
}

/**
 * Newton steps on the logarithm of the smaller tail along ln x, where both ends are nearly straight lines, inside a bracket.
 * @formula The x <= 1/2 with I_x(a, b) = p.
 */
function belowHalf(wanted: Tails, a: number, b: number, front: Front): Point {
  const byLower = wanted.lower < 0.5
  let low = 0
  let high = 0.5
  const start = startOf(wanted, a, b, front.logBeta)
  let x = Math.min(start, high)
  for (let k = 0; k < 200 && x > 0; k++) {
    const point = { x, rest: 1 - x }
    const slope = front.at(point)
    const { lower, upper } = tailsWith(a, b, point, slope)
    const excess = byLower ? Math.log(lower / wanted.lower) : Math.log(wanted.upper / upper)
    if (excess > 0) high = x
    else low = x
    const step = (excess * (byLower ? lower : upper) * point.rest) / slope
    const next = x * Math.exp(-step)
    x = next >= low && next <= high ? next : low === 0 ? x * x : Math.sqrt(low) * Math.sqrt(high)
    if (Math.abs(step) < LAST_STEP) break
  }
  return { x, rest: 1 - x }
}
