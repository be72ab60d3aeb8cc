/**
 * Do neighbouring districts differ less than any two would? Geary's C, the companion of Moran's I that looks at
 * differences between neighbours and so is quicker to see a local break.
 * @section d
 * @method lisa
 * @units C and z without unit; p 0-1
 */
import { demand, type GapReason } from '../numeric/gap.ts'
import { normalSf, twoSidedP } from '../numeric/normal.ts'
import { FEWEST_FOR_MORAN } from './moran.ts'
import { type WeightStyle, weightSums } from './weight-sums.ts'
import { type Neighbours, restrictNeighbours } from './weights.ts'

export type Geary =
  | {
      status: 'ok'
      /** 1 without pattern, towards 0 where neighbours are alike, above 1 where they differ. */
      c: number
      expectation: 1
      variance: number
      /** (1 - C) / SE: positive where neighbours are alike. */
      z: number
      pGreater: number
      pTwoSided: number
      n: number
    }
  | { status: 'not_tested'; reason: GapReason }

/**
 * @formula C = (n - 1) / (2 S0) sum w_ij (x_i - x_j)^2 / sum z^2, E = 1, variance under randomisation: [(n-1) S1 (n^2 -
 *   3n + 3 - (n-1)K) - (n-1) S2 (n^2 + 3n - 6 - (n^2 - n + 2)K) / 4 + S0^2 (n^2 - 3 - (n-1)^2 K)] / [n (n-2)(n-3) S0^2],
 *   K = n sum z^4 / (sum z^2)^2.
 * @source Geary (1954)
 * @source Cliff & Ord (1981)
 * @shape `values` null where missing; islands leave the map altogether.
 * @gap n < 10: `too-few`; equal values: `constant`; no
 *   links: `no-neighbours`.
 * @example a chain of ten with values 1..10, row-standardised: C = 0.0545.
 */
export function geary(
  values: readonly (number | null)[],
  neighbours: Neighbours,
  style: WeightStyle = 'row-standardised',
): Geary {
  demand(values.length === neighbours.length, 'one value and one neighbour list per district')
  const gap = (reason: GapReason): Geary => ({ status: 'not_tested', reason })
  const present = values.map((value) => value !== null)
  const measured = present.filter(Boolean).length
  const links = restrictNeighbours(neighbours, present).map((list, i) => list.filter((j) => j !== i))
  const linked = links.map((list) => list.length > 0)
  const n = linked.filter(Boolean).length
  if (measured < FEWEST_FOR_MORAN) return gap('too-few')
  if (n === 0) return gap('no-neighbours')
  if (n < FEWEST_FOR_MORAN) return gap('too-few')
  const kept = values.flatMap((value, i) => (value !== null && linked[i] ? [value] : []))
  if (kept.every((value) => value === kept[0])) return gap('constant')
  const mean = kept.reduce((sum, value) => sum + value, 0) / n
  const z = values.map((value, i) => (value === null || !linked[i] ? 0 : value - mean))
  const squares = z.reduce((sum, value) => sum + value * value, 0)
  const k = (n * z.reduce((sum, value) => sum + value ** 4, 0)) / (squares * squares)
  const { s0, s1, s2, squaredDifferences } = weightSums(z, links, style)
  const c = ((n - 1) * squaredDifferences) / (2 * s0 * squares)
  const variance =
    ((n - 1) * s1 * (n * n - 3 * n + 3 - (n - 1) * k) -
      ((n - 1) * s2 * (n * n + 3 * n - 6 - (n * n - n + 2) * k)) / 4 +
      s0 * s0 * (n * n - 3 - (n - 1) ** 2 * k)) /
    (n * (n - 2) * (n - 3) * s0 * s0)
  if (!(variance > 0) || squares === 0) return gap('constant')
  const score = (1 - c) / Math.sqrt(variance)
  return {
    status: 'ok',
    c,
    expectation: 1,
    variance,
    z: score,
    pGreater: normalSf(score),
    pTwoSided: twoSidedP(score),
    n,
  }
}
