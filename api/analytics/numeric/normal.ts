/**
 * The normal distribution as every test here uses it. Tails stay exact: the lower tail is never taken as 1 minus the
 * upper one.
 * @section 0
 * @method building-blocks
 * @source Cody (1969) Mathematics of Computation 23:631
 * @source Wichura (1988) Applied Statistics 37:477, algorithm AS 241
 * @units probabilities 0-1
 */

/** Cody's three rational approximations, highest power first: near the mean, up to the square root of 32, beyond. */
const NEAR = {
  above: [0.06568233791820745, 2.2352520354606837, 161.02823106855587, 1067.6894854603709, 18154.98125334356],
  below: [1, 47.20258190468824, 976.0985517377767, 10260.932208618979, 45507.78933502673],
}
const MIDDLE = {
  above: [
    1.0765576773720192e-8, 0.39894151208813466, 8.883149794388377, 93.50665613217785, 597.2702763948002,
    2494.5375852903726, 6848.190450536283, 11602.65143764735, 9842.714838383978,
  ],
  below: [
    1, 22.266688044328117, 235.387901782625, 1519.3775994075547, 6485.558298266761, 18615.571640885097,
    34900.95272114598, 38912.00328609327, 19685.429676859992,
  ],
}
const FAR = {
  above: [
    0.02307344176494017, 0.215898534057957, 0.12740116116024736, 0.022235277870649807, 0.0014216191932278936,
    2.9112874951168793e-5,
  ],
  below: [1, 1.284260096144911, 0.4682382124808651, 0.06598813786892856, 0.0037823963320275824, 7.297515550839662e-5],
}
/** Where the first approximation hands over. @unit z */
const NEAR_UNTIL = 0.67448975

/** Wichura's: the middle 85 %, and both parts of a tail. */
const CENTRE = {
  above: [
    2509.0809287301227, 33430.57558358813, 67265.7709270087, 45921.95393154987, 13731.69376550946, 1971.5909503065513,
    133.14166789178438, 3.3871328727963665,
  ],
  below: [
    5226.495278852855, 28729.085735721943, 39307.89580009271, 21213.794301586597, 5394.196021424751, 687.1870074920579,
    42.31333070160091, 1,
  ],
}
const TAIL = {
  above: [
    7.745450142783414e-4, 0.022723844989269184, 0.2417807251774506, 1.2704582524523684, 3.6478483247632045,
    5.769497221460691, 4.630337846156546, 1.4234371107496835,
  ],
  below: [
    1.0507500716444169e-9, 5.475938084995345e-4, 0.015198666563616457, 0.14810397642748008, 0.6897673349851,
    1.6763848301838038, 2.053191626637759, 1,
  ],
}
const FAR_TAIL = {
  above: [
    2.0103343992922881e-7, 2.7115555687434876e-5, 0.0012426609473880784, 0.026532189526576124, 0.29656057182850487,
    1.7848265399172913, 5.463784911164114, 6.657904643501103,
  ],
  below: [
    2.0442631033899397e-15, 1.421511758316446e-7, 1.8463183175100548e-5, 7.868691311456133e-4, 0.014875361290850615,
    0.1369298809227358, 0.599832206555888, 1,
  ],
}

type Rational = { above: readonly number[]; below: readonly number[] }

/** @formula Horner's rule above and below the line at once. */
function ratio({ above, below }: Rational, x: number): number {
  let numerator = 0
  let denominator = 0
  for (let i = 0; i < above.length; i++) {
    numerator = numerator * x + above[i]!
    denominator = denominator * x + below[i]!
  }
  return numerator / denominator
}

/** @formula P(Z > y) for y above the middle. The square is split, so that its rounding does not reach the exponential. */
function upperTail(y: number): number {
  if (y > 39) return 0
  const coarse = Math.trunc(y * 16) / 16
  const bell = Math.exp(-0.5 * coarse * coarse) * Math.exp(-0.5 * (y - coarse) * (y + coarse))
  if (y * y <= 32) return bell * ratio(MIDDLE, y)
  const square = 1 / (y * y)
  return (bell * (1 / Math.sqrt(2 * Math.PI) - square * ratio(FAR, square))) / y
}

/**
 * @formula P(Z <= z).
 * @example normalCdf(-8) = 6.22096057427e-16.
 */
export function normalCdf(z: number): number {
  if (Math.abs(z) <= NEAR_UNTIL) return 0.5 + z * ratio(NEAR, z * z)
  return z < 0 ? upperTail(-z) : 1 - upperTail(z)
}

/** @formula P(Z > z). */
export const normalSf = (z: number): number => normalCdf(-z)

/** @formula Density at z. */
export const normalDensity = (z: number): number => Math.exp(-0.5 * z * z) / Math.sqrt(2 * Math.PI)

/**
 * @formula The z with P(Z <= z) = p.
 * @example normalQuantile(0.975) = 1.95996398454.
 */
export function normalQuantile(p: number): number {
  const fromCentre = p - 0.5
  if (Math.abs(fromCentre) <= 0.425) return fromCentre * ratio(CENTRE, 0.180625 - fromCentre * fromCentre)
  const tail = Math.min(p, 1 - p)
  if (tail === 0) return fromCentre * Number.POSITIVE_INFINITY
  const r = Math.sqrt(-Math.log(tail))
  return Math.sign(fromCentre) * (r <= 5 ? ratio(TAIL, r - 1.6) : ratio(FAR_TAIL, r - 5))
}

/**
 * @formula P(|Z| >= |z|).
 * @example twoSidedP(1.95996398454) = 0.05.
 */
export const twoSidedP = (z: number): number => Math.min(1, 2 * normalCdf(-Math.abs(z)))
