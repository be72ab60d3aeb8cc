/**
 * Hot spots and cold spots of a map of districts: Getis-Ord Gi*, tested over the whole map at once. Must not know what
 * the values are; feed it rates already smoothed, never raw counts of unequal populations.
 * @section d
 * @method hotspots
 * @units z without unit; p 0-1
 */
import { benjaminiHochberg } from '../numeric/benjamini-hochberg.ts'
import { demand, type GapReason } from '../numeric/gap.ts'
import { twoSidedP } from '../numeric/normal.ts'
import { conditionalPermutation, type PermutationDraws } from './conditional-permutation.ts'
import { type Neighbours, restrictNeighbours } from './weights.ts'

export type HotspotClass = 'hot-99' | 'hot-95' | 'hot-90' | 'cold-99' | 'cold-95' | 'cold-90' | 'not-significant'
export type HotspotResult =
  | {
      status: 'ok'
      z: number
      /** Two-sided, normal approximation. */
      p: number
      /** Benjamini-Hochberg over all tested districts. */
      pAdjusted: number
      /** One-sided folded permutation p, or null when no draws were given. */
      pFolded: number | null
      /** How many values entered the sum, the district's own included. */
      neighbourhood: number
      hotspot: HotspotClass
    }
  | { status: 'not_tested'; reason: GapReason }

/** With fewer there is no pattern to test. @unit districts */
const FEWEST_DISTRICTS = 3

/**
 * @formula The class at 99, 95 or 90 % confidence from an adjusted p and the sign of z.
 * @example (2.9, 0.03) is 'hot-95'.
 */
export function hotspotClass(z: number, pAdjusted: number): HotspotClass {
  const side = z > 0 ? 'hot' : 'cold'
  if (pAdjusted <= 0.01) return `${side}-99`
  if (pAdjusted <= 0.05) return `${side}-95`
  if (pAdjusted <= 0.1) return `${side}-90`
  return 'not-significant'
}

/**
 * With fewer than 8 neighbours and skewed values the normal p is rough: give draws (made for the number of districts
 * with a value) to see the permutation p beside it.
 * @formula Gi*: z_i = (sum_j w_ij x_j - W_i xbar) / (s sqrt((n sum w^2 - W_i^2) / (n - 1))), binary weights, i itself
 *   included, xbar and s over all n districts with a value (population standard deviation).
 * @source Getis & Ord (1992) Geogr Anal 24:189
 * @source Ord & Getis (1995) Geogr Anal 27:286
 * @source Caldas de Castro & Singer (2006) Geogr Anal 38:180
 * @shape `values` one per district in any unit, null where nothing was measured; `neighbours` without self (self is
 *   added).
 * @gap A district without a value is `no-data`; one whose neighbours all lack values is `no-neighbours`, never tested
 *   against itself; a flat map is `constant`; fewer than 3 values is `too-few`.
 * @example a chain of five, values 9 8 1 1 1: the first has z = 1.9926, p = 0.0463.
 */
export function detectHotspots(
  values: readonly (number | null)[],
  neighbours: Neighbours,
  draws?: (n: number) => PermutationDraws,
): HotspotResult[] {
  return localG(values, neighbours, true, draws)
}

/**
 * @formula Gi, the same with i itself left out of the sum, the mean and the deviation (Getis & Ord 1992).
 */
export function detectHotspotsWithoutSelf(values: readonly (number | null)[], neighbours: Neighbours): HotspotResult[] {
  return localG(values, neighbours, false)
}

function localG(
  values: readonly (number | null)[],
  neighbours: Neighbours,
  star: boolean,
  draws?: (n: number) => PermutationDraws,
): HotspotResult[] {
  demand(values.length === neighbours.length, 'one value and one neighbour list per district')
  const kept = values.map((value) => value !== null)
  const links = restrictNeighbours(neighbours, kept)
  const x = values.map((value) => value ?? 0)
  const n = kept.filter(Boolean).length
  const total = x.reduce((sum, value) => sum + value, 0)
  const mean = total / n
  const squares = values.reduce<number>((sum, value) => sum + (value === null ? 0 : (value - mean) ** 2), 0)
  const flat = isFlat(values)

  const z = links.map((list, i): number | GapReason => {
    if (!kept[i]) return 'no-data'
    if (n < FEWEST_DISTRICTS) return 'too-few'
    if (!list.some((j) => j !== i)) return 'no-neighbours'
    if (flat) return 'constant'
    const others = list.filter((j) => j !== i)
    const size = others.length + (star ? 1 : 0)
    const sum = others.reduce((held, j) => held + x[j]!, star ? x[i]! : 0)
    const population = star ? n : n - 1
    const centre = star ? mean : (total - x[i]!) / (n - 1)
    const spread = star ? squares : squares - ((x[i]! - mean) ** 2 * n) / (n - 1)
    const scale = (spread / population) * ((population * size - size * size) / (population - 1))
    return scale > 1e-14 * (squares / n) ? (sum - size * centre) / Math.sqrt(scale) : 'constant'
  })

  const p = z.map((value) => (typeof value === 'number' ? twoSidedP(value) : null))
  const adjusted = benjaminiHochberg(p)
  const folded = draws === undefined || n < FEWEST_DISTRICTS ? null : permutationP(values, links, draws(n))
  return z.map((value, i) =>
    typeof value === 'number'
      ? {
          status: 'ok',
          z: value,
          p: p[i]!,
          pAdjusted: adjusted[i]!,
          pFolded: folded?.[i] ?? null,
          neighbourhood: links[i]!.filter((j) => j !== i).length + (star ? 1 : 0),
          hotspot: hotspotClass(value, adjusted[i]!),
        }
      : { status: 'not_tested', reason: value },
  )
}

function isFlat(values: readonly (number | null)[]): boolean {
  const present = values.filter((value) => value !== null)
  return present.every((value) => value === present[0])
}

function permutationP(values: readonly (number | null)[], links: Neighbours, draws: PermutationDraws) {
  const present = values.flatMap((value, i) => (value === null ? [] : [{ value, i }]))
  const place = new Map(present.map(({ i }, at) => [i, at]))
  const compact = present.map(({ value }) => value)
  const lists = present.map(({ i }) => links[i]!.map((j) => place.get(j)!))
  const results = conditionalPermutation(compact, lists, draws, (unit, sum) => compact[unit]! + sum)
  return values.map((_, i) => {
    const at = place.get(i)
    return at === undefined ? null : (results[at]?.pFolded ?? null)
  })
}
