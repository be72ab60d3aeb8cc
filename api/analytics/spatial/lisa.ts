/**
 * Which districts make the pattern: local Moran's I, spatial clusters (HH, LL) and outliers (HL, LH). Feed it
 * standardised rates or shrunken shares, never local empirical Bayes values.
 * @section d
 * @method lisa
 * @units I and z without unit; p 0-1
 */
import { benjaminiHochberg } from '../numeric/benjamini-hochberg.ts'
import { demand, type GapReason } from '../numeric/gap.ts'
import { twoSidedP } from '../numeric/normal.ts'
import { conditionalPermutation, type PermutationDraws } from './conditional-permutation.ts'
import { type Neighbours, restrictNeighbours } from './weights.ts'

export type Quadrant = 'high-high' | 'low-low' | 'high-low' | 'low-high'
export type Lisa =
  | {
      status: 'ok'
      i: number
      expectation: number
      variance: number
      z: number
      /** Two-sided, normal approximation with conditional moments. */
      p: number
      pAdjusted: number
      /** ONE-SIDED folded permutation p, null without draws; spdep's two-sided p is twice it. */
      pFolded: number | null
      larger: number | null
      /** Mean and variance of I over the draws; null without. */
      drawnMean: number | null
      drawnVariance: number | null
      quadrant: Quadrant
    }
  | { status: 'not_tested'; reason: GapReason }

/** Hold the district's own value (the default), or deal all values over the whole map. */
export type LisaMoments = 'conditional' | 'total'

/** With fewer there is no pattern to test. @unit districts */
const FEWEST_DISTRICTS = 10
/** A difference this small is what summing left over. @unit relative to the standard deviation */
const ROUNDING = 1e-12
/** Below this the spread of the others is lost in that of the district itself. @unit share of the variance */
const ALL_EQUAL = 1e-9

/**
 * Quadrant by the signs of z_i and of its lag. Draws are made for the number of districts with a value.
 * @formula I_i = (z_i / m2) sum_j w_ij z_j, row-standardised, m2 = sum z^2 / n (Anselin 1995 Geogr Anal 27:93);
 *   conditional moments E = -z_i^2 w_i / ((n-1) m2), Var = (z_i/m2)^2 (n/(n-2)) (w_i(2) - w_i^2/(n-1)) (m2 -
 *   z_i^2/(n-1)) (Sokal, Oden & Thomson (1998) Geogr Anal 30:331).
 * @source Anselin (1995) Geogr Anal 27:93
 * @source Sokal, Oden & Thomson 1998 30:331
 * @source Anselin 1995
 * @formula `total`: E = -w_i / (n-1), Var = w_i(2) (n - b2) / (n-1) + (w_i^2 - w_i(2)) (2 b2 - n) / ((n-1)(n-2)) - E^2, b2
 *   = n sum z^4 / (sum z^2)^2 (Anselin 1995).
 * @shape `values` null where missing.
 * @gap Statuses as for Gi*: `no-data`, `no-neighbours` (islands), `too-few` (< 10), `constant`.
 * @gap A district at the mean, or one whose others are all equal, has no variance: `constant`.
 * @example a chain of ten, 1..10: the first is low-low with I = 1.9091.
 */
export function lisa(
  values: readonly (number | null)[],
  neighbours: Neighbours,
  draws?: (n: number) => PermutationDraws,
  moments: LisaMoments = 'conditional',
): Lisa[] {
  demand(values.length === neighbours.length, 'one value and one neighbour list per district')
  const present = values.flatMap((value, i) => (value === null ? [] : [{ value, i }]))
  const n = present.length
  const mean = present.reduce((sum, { value }) => sum + value, 0) / n
  const place = new Map(present.map(({ i }, at) => [i, at]))
  const z = present.map(({ value }) => value - mean)
  const m2 = z.reduce((sum, value) => sum + value * value, 0) / n
  const b2 = z.reduce((sum, value) => sum + value ** 4, 0) / n / (m2 * m2)
  const flat = m2 === 0 || present.every(({ value }) => value === present[0]!.value)
  const links = restrictNeighbours(
    neighbours,
    values.map((value) => value !== null),
  )
  const lists = present.map(({ i }) => links[i]!.filter((j) => j !== i).map((j) => place.get(j)!))

  const local = z.map((own, at) => {
    const list = lists[at]!
    if (n < FEWEST_DISTRICTS) return 'too-few' as const
    if (list.length === 0) return 'no-neighbours' as const
    if (flat) return 'constant' as const
    const lag = list.reduce((sum, j) => sum + z[j]!, 0) / list.length
    const squared = 1 / list.length
    const others = m2 - (own * own) / (n - 1)
    // At the mean there is no side to be on; and where all others are equal, dealing them changes nothing.
    if (Math.abs(own) < ROUNDING * Math.sqrt(m2) || others < ALL_EQUAL * m2) return 'constant' as const
    const variance =
      moments === 'total'
        ? (squared * (n - b2)) / (n - 1) + ((1 - squared) * (2 * b2 - n)) / ((n - 1) * (n - 2)) - 1 / (n - 1) ** 2
        : (own / m2) ** 2 * (n / (n - 2)) * (squared - 1 / (n - 1)) * others
    if (!(variance > 0)) return 'constant' as const
    const i = (own / m2) * lag
    const expectation = moments === 'total' ? -1 / (n - 1) : -(own * own) / ((n - 1) * m2)
    return { i, expectation, variance, z: (i - expectation) / Math.sqrt(variance), quadrant: quadrantOf(own, lag) }
  })
  const p = local.map((each) => (typeof each === 'string' ? null : twoSidedP(each.z)))
  const adjusted = benjaminiHochberg(p)
  const permuted =
    draws === undefined || n < FEWEST_DISTRICTS || flat
      ? null
      : conditionalPermutation(z, lists, draws(n), (unit, sum) => ((z[unit]! / m2) * sum) / lists[unit]!.length)

  return values.map((_, index): Lisa => {
    const at = place.get(index)
    if (at === undefined) return { status: 'not_tested', reason: 'no-data' }
    const each = local[at]!
    if (typeof each === 'string') return { status: 'not_tested', reason: each }
    const permutation = permuted?.[at] ?? null
    return {
      status: 'ok',
      ...each,
      p: p[at]!,
      pAdjusted: adjusted[at]!,
      pFolded: permutation?.pFolded ?? null,
      larger: permutation?.larger ?? null,
      drawnMean: permutation?.mean ?? null,
      drawnVariance: permutation?.variance ?? null,
    }
  })
}

const quadrantOf = (own: number, lag: number): Quadrant =>
  own >= 0 ? (lag >= 0 ? 'high-high' : 'high-low') : lag >= 0 ? 'low-high' : 'low-low'
