/**
 * How hot spots behave over time: new, consecutive, intensifying, sporadic and so on, over a cube of districts x
 * periods. Must not know calendars; periods are columns in order, the incomplete last one already left out.
 * @section f
 * @method emerging
 * @source Esri, Emerging Hot Spot Analysis: category definitions
 * @units z without unit; p 0-1; periods
 */
import { benjaminiHochberg } from '../numeric/benjamini-hochberg.ts'
import { demand, type GapReason } from '../numeric/gap.ts'
import { twoSidedP } from '../numeric/normal.ts'
import { kendallScore, kendallZ } from '../surveillance/mann-kendall.ts'
import { type Neighbours, restrictNeighbours, withSelf } from './weights.ts'

type Pattern =
  | 'new'
  | 'consecutive'
  | 'intensifying'
  | 'persistent'
  | 'diminishing'
  | 'sporadic'
  | 'oscillating'
  | 'historical'
export type EmergingCategory = `${Pattern}_${'hot' | 'cold'}` | 'none'
export type BinState = -1 | 0 | 1
export type EmergingHotspot =
  | {
      status: 'ok'
      z: number[]
      states: BinState[]
      trendS: number
      trendVariance: number
      trendZ: number
      trendP: number
      category: EmergingCategory
    }
  | { status: 'not_tested'; reason: GapReason }

/** Esri asks for ten before a category is named. @unit periods */
export const FEWEST_CUBE_PERIODS = 10
/** Adjusted p below which a bin is hot or cold. @unit probability */
const ALPHA = 0.05
/** Esri's rule: hot this often is a standing pattern. @unit share of periods */
const STANDING_SHARE = 0.9
/** A bin leans on the period just before it. @unit periods */
const BINS_BACK = 1

/**
 * Two-sided p, Benjamini-Hochberg over all N, alpha 0.05 gives state +1 / 0 / -1; Mann-Kendall on each district's z.
 * Categories after Esri's definitions. Neighbouring bins share data, so the trend p is optimistic.
 * @formula Bin statistic over the whole cube (N = n T bins, one mean, one population sd): z_it = (sum of x over the
 *   district, its neighbours and this and the previous period - xbar W) / (s sqrt((N W - W^2) / (N - 1))), W bins
 *   summed.
 * @source Ord & Getis (1995)
 * @shape `cube[i][t]` one row per district, equal lengths; a row with any null is `no-data` and leaves the cube.
 * @gap T < 10: `too-few`; a flat cube: `constant`; an island is `no-neighbours` but its bins stay in the mean.
 * @example see `emergingCategory`.
 */
export function emergingHotspots(
  cube: readonly (readonly (number | null)[])[],
  neighbours: Neighbours,
): EmergingHotspot[] {
  demand(cube.length === neighbours.length, 'one row and one neighbour list per district')
  const periods = cube[0]?.length ?? 0
  demand(
    cube.every((row) => row.length === periods),
    'every district has the same periods',
  )
  const none = (reason: GapReason): EmergingHotspot => ({ status: 'not_tested', reason })
  const complete = cube.map((row) => row.every((value) => value !== null))
  if (periods < FEWEST_CUBE_PERIODS) return cube.map(() => none('too-few'))

  const x = cube.map((row) => row.map((value) => value ?? 0))
  const bins = x.flatMap((row, i) => (complete[i] ? row : []))
  const total = bins.length
  const mean = bins.reduce((sum, value) => sum + value, 0) / total
  const deviation = Math.sqrt(bins.reduce((sum, value) => sum + (value - mean) ** 2, 0) / total)
  const flat = deviation === 0 || bins.every((value) => value === bins[0])
  const links = restrictNeighbours(neighbours, complete)
  const members = withSelf(links)

  const z = x.map((_, i) => {
    if (!complete[i] || flat || links[i]!.length === 0) return null
    const column = Array.from({ length: periods }, (_, t) => members[i]!.reduce((sum, j) => sum + x[j]![t]!, 0))
    return column.map((sum, t) => {
      const first = Math.max(0, t - BINS_BACK)
      let held = sum
      for (let s = first; s < t; s++) held += column[s]!
      const w = members[i]!.length * (t - first + 1)
      return (held - mean * w) / (deviation * Math.sqrt((total * w - w * w) / (total - 1)))
    })
  })
  const adjusted = benjaminiHochberg(
    z
      .flatMap((row) => row ?? Array.from({ length: periods }, () => null))
      .map((value) => (value === null ? null : twoSidedP(value))),
  )

  return z.map((row, i): EmergingHotspot => {
    if (!complete[i]) return none('no-data')
    if (flat) return none('constant')
    if (row === null) return none('no-neighbours')
    const states = row.map(
      (value, t): BinState => ((adjusted[i * periods + t] ?? 1) <= ALPHA ? (value > 0 ? 1 : -1) : 0),
    )
    const { s, variance } = kendallScore(row)
    const trendZ = kendallZ(s, variance)
    const trendP = twoSidedP(trendZ)
    return {
      status: 'ok',
      z: row,
      states,
      trendS: s,
      trendVariance: variance,
      trendZ,
      trendP,
      category: emergingCategory(states, trendZ, trendP),
    }
  })
}

/**
 * @formula The category from a district's states in order and its trend; hot is looked at first, cold is the mirror
 *   image.
 * @example nine quiet periods and a hot last one: 'new_hot'.
 */
export function emergingCategory(states: readonly BinState[], trendZ: number, trendP: number): EmergingCategory {
  const hot = patternOf(states, trendP < ALPHA ? Math.sign(trendZ) : 0)
  if (hot !== null) return `${hot}_hot`
  const mirrored = states.map((state): BinState => (state === 0 ? 0 : state === 1 ? -1 : 1))
  const cold = patternOf(mirrored, trendP < ALPHA ? -Math.sign(trendZ) : 0)
  return cold === null ? 'none' : `${cold}_cold`
}

function patternOf(states: readonly BinState[], trend: number): Pattern | null {
  const hot = states.filter((state) => state === 1).length
  if (hot === 0) return null
  const lastHot = states.at(-1) === 1
  if (hot / states.length >= STANDING_SHARE) {
    if (!lastHot) return 'historical'
    return trend > 0 ? 'intensifying' : trend < 0 ? 'diminishing' : 'persistent'
  }
  if (!lastHot) return null
  if (states.includes(-1)) return 'oscillating'
  if (hot === 1) return 'new'
  return states.slice(-hot).every((state) => state === 1) ? 'consecutive' : 'sporadic'
}
