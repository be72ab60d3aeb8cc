/**
 * Everything one map is tested for at once: Gi*, local and global Moran's I, with permutations from one seed, and
 * whether the normal approximation can be trusted. Must not know what was measured.
 * @section d
 * @method permutation
 * @method hotspots
 * @method lisa
 * @source Ord & Getis (1995) Geogr Anal 27:286, on skewed values
 * @units z and skewness without unit; p 0-1
 */

import type { Progress } from '../numeric/progress.ts'
import { createRandom } from '../numeric/random.ts'
import { randomDraws } from './conditional-permutation.ts'
import { detectHotspots, type HotspotResult } from './gi-star.ts'
import { type Lisa, lisa } from './lisa.ts'
import { type Moran, moran } from './moran.ts'
import type { Neighbours } from './weights.ts'

export type MapToTest = {
  /** For Gi*: rates already smoothed, counts, or shares; null where missing. */
  values: readonly (number | null)[]
  /** For Moran's I: standardised rates, counts, or shares. */
  compared: readonly (number | null)[]
  neighbours: Neighbours
  /** Permutations a district; 0 gives none. */
  draws: number
  seed: number
}
export type LocalPatterns = { gi: HotspotResult[]; lisa: Lisa[]; moran: Moran; skewness: number | null }

/** With fewer neighbours than this, a sum of skewed values is not yet near the normal. @unit neighbours */
export const FEW_NEIGHBOURS = 8
/**
 * Beyond this skewness, in either direction, values are called skewed: the exponential has 2, the normal 0.
 * @unit skewness
 */
export const SKEWED = 1

/**
 * Gi* is permuted with `seed`, local Moran's I with `seed + 1`: two streams, each the same again from the same seed.
 */
export function localPatterns(map: MapToTest, tell: Progress = () => {}): LocalPatterns {
  const { values, compared, neighbours, draws, seed } = map
  const dealt = (own: number) =>
    draws === 0 ? undefined : (n: number) => randomDraws(createRandom(own >>> 0), n, draws)
  const gi = detectHotspots(values, neighbours, dealt(seed))
  tell(1, 2)
  return {
    gi,
    lisa: lisa(compared, neighbours, dealt(seed + 1)),
    moran: moran(compared, neighbours),
    skewness: skewness(values),
  }
}

/**
 * @formula Third standardised moment, population kind: mean((x - xbar)^3) / sd^3.
 * @gap Null for fewer than 3 values or equal ones.
 * @example 1, 1, 1, 5 has 1.1547.
 */
export function skewness(values: readonly (number | null)[]): number | null {
  const present = values.filter((value) => value !== null)
  const n = present.length
  if (n < 3 || present.every((value) => value === present[0])) return null
  const mean = present.reduce((sum, value) => sum + value, 0) / n
  const second = present.reduce((sum, value) => sum + (value - mean) ** 2, 0) / n
  const third = present.reduce((sum, value) => sum + (value - mean) ** 3, 0) / n
  return third / second ** 1.5
}

/**
 * Whether a district's normal p is rough.
 * @example (5, 1.8) is true, (8, 1.8) and (5, 0.4) are false.
 */
export const isNormalPoor = (neighbours: number, skew: number | null): boolean =>
  neighbours < FEW_NEIGHBOURS && skew !== null && Math.abs(skew) > SKEWED
