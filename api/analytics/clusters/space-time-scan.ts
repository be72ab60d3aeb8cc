/**
 * Where and when did more incidents happen than place and time alone explain? Kulldorff's space-time permutation scan.
 * Needs only cases. Must not know calendars: times are whole units from 0.
 * @section e
 * @method space-time-scan
 * @units metres; whole periods; p 0-1
 */

import { demand, type GapReason } from '../numeric/gap.ts'
import type { Progress } from '../numeric/progress.ts'
import type { Random } from '../numeric/random.ts'
import type { Position } from '../spatial/distance.ts'
import { type Best, bestPerCentre } from './scan-best.ts'
import { neighboursFirst, scanCircles } from './scan-circles.ts'
import { findHighest } from './scan-highest.ts'

export type ScanOptions = {
  /** Largest radius, metres: 50 km rural, 10 km urban. */
  radiusM: number
  /** Longest window, units; at most half of the whole time. */
  longestWindow: number
  /** True: only windows that end now, for alerts. */
  prospective: boolean
  /** Permutations; 0 gives no p. */
  draws: number
  clusters?: number
}
export type ScanCluster = {
  centre: Position
  radiusM: number
  /** First and last unit, both included. */
  start: number
  end: number
  /** Events ever in the circle, in the window or not. */
  eventsInCircle: number
  cases: number
  expected: number
  /** cases / expected. */
  observedOverExpected: number
  llr: number
  /** (1 + #{sim >= obs}) / (1 + R); null without draws. */
  p: number | null
  /** Units until chance alone does this, 1/p; prospective only. */
  recurrence: number | null
  members: number[]
}
export type Scan =
  | {
      status: 'ok'
      clusters: ScanCluster[]
      /** The highest LLR of each permutation, ascending: what chance alone reaches. */
      drawnHighest: number[]
    }
  | { status: 'not_tested'; reason: GapReason }

/** With fewer a cluster is chance. @unit cases */
export const FEWEST_CASES = 20
/** Two events side by side are no cluster. @unit cases */
const FEWEST_IN_CLUSTER = 3
/** More would not be read. @unit clusters */
const MOST_CLUSTERS = 5

/**
 * Circles on every event place, all radii up to `radiusM` with at most half of the events, equal distances growing
 * together; windows 1..longestWindow. p by dealing times over events. Secondary clusters: best per centre, no shared
 * event. Adjusts for purely spatial and purely temporal patterns; a shift of population or a new source still makes
 * false clusters.
 * @formula Expected in a cylinder: mu = C_Z C_D / C (cases in the circle ever x cases in the window anywhere / all); for
 *   c > mu, LLR = c ln(c/mu) + (C-c) ln((C-c)/(C-mu)).
 * @source Kulldorff et al. (2005) PLoS Med 2:e59
 * @shape `points` [lng, lat], `times` whole units 0..periods-1.
 * @gap Fewer than 20 cases: `too-few`.
 */
export function spaceTimeScan(
  points: readonly Position[],
  times: readonly number[],
  periods: number,
  options: ScanOptions,
  random: Random,
  tell: Progress = () => {},
): Scan {
  demand(points.length === times.length, 'one time per event')
  demand(
    times.every((t) => Number.isInteger(t) && t >= 0 && t < periods),
    'times are whole units inside the period',
  )
  const { radiusM, prospective, draws } = options
  if (points.length < FEWEST_CASES) return { status: 'not_tested', reason: 'too-few' }
  const window = Math.min(options.longestWindow, Math.floor(periods / 2))
  const { centres, circles } = scanCircles(points, radiusM)
  const windows = { periods, window, prospective, fewest: FEWEST_IN_CLUSTER }
  const observed = bestPerCentre(circles, times, windows)
  const ranked = observed
    .flatMap((best) => (best === null ? [] : [best]))
    .sort((a, b) => b.llr - a.llr || a.centre - b.centre)

  const chosen: { best: Best; members: number[] }[] = []
  const taken = new Set<number>()
  for (const best of ranked) {
    const inside = circles[best.centre]!.order.slice(0, best.size)
    const members = [...inside].filter((i) => times[i]! >= best.start && times[i]! <= best.end).sort((a, b) => a - b)
    if (members.some((i) => taken.has(i))) continue
    for (const i of members) taken.add(i)
    chosen.push({ best, members })
    if (chosen.length === (options.clusters ?? MOST_CLUSTERS)) break
  }

  const exceeded = chosen.map(() => 0)
  const drawnHighest: number[] = []
  const dealt = [...times]
  const highest = findHighest(draws > 0 ? neighboursFirst(centres, circles) : [], times, windows)
  for (let draw = 0; draw < draws; draw++) {
    tell(draw, draws)
    random.shuffle(dealt)
    const top = highest(dealt)
    drawnHighest.push(top)
    chosen.forEach(({ best }, k) => {
      if (top >= best.llr) exceeded[k] = exceeded[k]! + 1
    })
  }
  return {
    status: 'ok',
    drawnHighest: drawnHighest.sort((a, b) => a - b),
    clusters: chosen.map(({ best, members }, k) => {
      const p = draws > 0 ? (1 + exceeded[k]!) / (1 + draws) : null
      const { start, end, cases, expected, llr } = best
      const recurrence = p !== null && prospective ? 1 / p : null
      return {
        centre: centres[best.centre]!,
        radiusM: best.radiusM,
        start,
        end,
        eventsInCircle: best.size,
        cases,
        expected,
        observedOverExpected: cases / expected,
        llr,
        p,
        recurrence,
        members,
      }
    }),
  }
}
