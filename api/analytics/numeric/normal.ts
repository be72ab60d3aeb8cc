/**
 * The normal distribution as every test here uses it. Tails stay exact: the lower tail is never taken as 1 minus the
 * upper one.
 * @section 0
 * @method building-blocks
 * @source Abramowitz & Stegun (1964) Handbook of Mathematical Functions, 26.2
 * @units probabilities 0-1
 */
import normal from '@stdlib/stats-base-dists-normal'

/**
 * @formula P(Z <= z).
 * @example normalCdf(-8) = 6.22096057427e-16.
 */
export const normalCdf = (z: number): number => normal.cdf(z, 0, 1)

/** @formula P(Z > z). */
export const normalSf = (z: number): number => normal.cdf(-z, 0, 1)

/** @formula Density at z. */
export const normalDensity = (z: number): number => Math.exp(-0.5 * z * z) / Math.sqrt(2 * Math.PI)

/**
 * @formula The z with P(Z <= z) = p.
 * @example normalQuantile(0.975) = 1.959963984540.
 */
export const normalQuantile = (p: number): number => normal.quantile(p, 0, 1)

/**
 * @formula P(|Z| >= |z|).
 * @example twoSidedP(1.959963984540) = 0.05.
 */
export const twoSidedP = (z: number): number => Math.min(1, 2 * normal.cdf(-Math.abs(z), 0, 1))
