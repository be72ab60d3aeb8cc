/**
 * Do like values lie side by side, over the whole map? Moran's I with its analytic moments. Must not know the subject.
 * @section d
 * @method lisa
 * @units I and z without unit; p 0-1
 */
import { demand, type GapReason } from '../numeric/gap.ts'
import { normalSf, twoSidedP } from '../numeric/normal.ts'
import { type WeightStyle, weightSums } from './weight-sums.ts'
import { type Neighbours, restrictNeighbours } from './weights.ts'

export type Moran =
  | {
      status: 'ok'
      i: number
      expectation: number
      variance: number
      z: number
      /** Upper tail: values alike. */
      pGreater: number
      pTwoSided: number
      /** Districts that entered, islands left out. */
      n: number
    }
  | { status: 'not_tested'; reason: GapReason }
export type MoranVariance = 'randomisation' | 'normality'

/** Fewer districts than this say nothing about a pattern. @unit districts */
export const FEWEST_FOR_MORAN = 10

/**
 * @formula I = (n/S0) z'Wz / z'z, E = -1/(n-1), variance under randomisation or normality from S1 = 1/2 sum (w_ij +
 *   w_ji)^2, S2 = sum (w_i. + w_.i)^2, K = N sum z^4 / (sum z^2)^2, N all values.
 * @source Moran (1950)
 * @source Cliff & Ord (1981)
 * @shape `values` per district, null where missing (the district and its links leave); islands leave n (`adjust.n`) but
 *   keep their value in the mean, as spdep does.
 * @gap n < 10: `too-few`; equal values: `constant`; no links: `no-neighbours`.
 * @example a chain of ten with values 1..10: I = 0.8909.
 */
export function moran(
  values: readonly (number | null)[],
  neighbours: Neighbours,
  style: WeightStyle = 'row-standardised',
  under: MoranVariance = 'randomisation',
): Moran {
  demand(values.length === neighbours.length, 'one value and one neighbour list per district')
  const kept = values.map((value) => value !== null)
  const links = restrictNeighbours(neighbours, kept).map((list, i) => list.filter((j) => j !== i))
  const present = values.filter((value) => value !== null)
  const n = links.filter((list) => list.length > 0).length
  if (present.length < FEWEST_FOR_MORAN) return { status: 'not_tested', reason: 'too-few' }
  if (n === 0) return { status: 'not_tested', reason: 'no-neighbours' }
  if (n < FEWEST_FOR_MORAN) return { status: 'not_tested', reason: 'too-few' }
  if (present.every((value) => value === present[0])) return { status: 'not_tested', reason: 'constant' }

  const mean = present.reduce((sum, value) => sum + value, 0) / present.length
  const z = values.map((value) => (value === null ? 0 : value - mean))
  const squares = z.reduce((sum, value) => sum + value * value, 0)
  const fourths = z.reduce((sum, value) => sum + value ** 4, 0)
  const { s0, s1, s2, cross } = weightSums(z, links, style)
  const i = ((n / s0) * cross) / squares
  const expectation = -1 / (n - 1)
  const variance =
    under === 'normality'
      ? (n * n * s1 - n * s2 + 3 * s0 * s0) / (s0 * s0 * (n * n - 1)) - expectation ** 2
      : randomisationVariance(n, s0, s1, s2, (present.length * fourths) / (squares * squares)) - expectation ** 2
  if (!(variance > 0) || squares === 0) return { status: 'not_tested', reason: 'constant' }
  const score = (i - expectation) / Math.sqrt(variance)
  return {
    status: 'ok',
    i,
    expectation,
    variance,
    z: score,
    pGreater: normalSf(score),
    pTwoSided: twoSidedP(score),
    n,
  }
}

const randomisationVariance = (n: number, s0: number, s1: number, s2: number, k: number) =>
  (n * ((n * n - 3 * n + 3) * s1 - n * s2 + 3 * s0 * s0) - k * ((n * n - n) * s1 - 2 * n * s2 + 6 * s0 * s0)) /
  ((n - 1) * (n - 2) * (n - 3) * s0 * s0)
