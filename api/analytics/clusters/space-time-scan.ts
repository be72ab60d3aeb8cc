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
import { haversineM, type Position } from '../spatial/distance.ts'
import { nearby } from './nearby.ts'
import { highestRatio, logLikelihoodRatio, type Circle as Ordered } from './scan-highest.ts'

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
/** Closer than this, two distances are one. @unit metres */
const SAME_DISTANCE_M = 1e-6
/** More would not be read. @unit clusters */
const MOST_CLUSTERS = 5

type Circle = Ordered & { distances: Float64Array }
type Best = {
  llr: number
  centre: number
  radiusM: number
  size: number
  start: number
  end: number
  cases: number
  expected: number
}

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
  const centres = uniquePlaces(points)
  const index = nearby(points)
  const circles = centres.map((centre) => circleOf(points, centre, radiusM, index))
  const observed = bestPerCentre(circles, times, periods, window, prospective)
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
  for (let draw = 0; draw < draws; draw++) {
    tell(draw, draws)
    random.shuffle(dealt)
    const top = highestRatio(circles, dealt, periods, { window, prospective, fewest: FEWEST_IN_CLUSTER })
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

function uniquePlaces(points: readonly Position[]): Position[] {
  const seen = new Map<string, Position>()
  for (const point of points) if (!seen.has(`${point[0]},${point[1]}`)) seen.set(`${point[0]},${point[1]}`, point)
  return [...seen.values()]
}

function circleOf(
  points: readonly Position[],
  centre: Position,
  radiusM: number,
  index: ReturnType<typeof nearby>,
): Circle {
  const near = index
    .within(centre, radiusM)
    .map((i) => ({ i, d: haversineM(centre, points[i]!) }))
    .sort((a, b) => a.d - b.d || a.i - b.i)
  return {
    order: Int32Array.from(near, ({ i }) => i),
    distances: Float64Array.from(near, ({ d }) => d),
    steps: Int32Array.from(
      near.flatMap(({ d }, k) => (k + 1 === near.length || near[k + 1]!.d - d >= SAME_DISTANCE_M ? [k + 1] : [])),
    ),
  }
}

function bestPerCentre(
  circles: readonly Circle[],
  times: readonly number[],
  periods: number,
  window: number,
  prospective: boolean,
): (Best | null)[] {
  const total = times.length
  const before = new Int32Array(periods + 1)
  for (const t of times) before[t + 1]!++
  for (let t = 0; t < periods; t++) before[t + 1]! += before[t]!
  const inCircle = new Int32Array(periods)
  return circles.map(({ order, distances, steps }, centre) => {
    inCircle.fill(0)
    let best: Best | null = null
    let first = 0
    for (const k of steps) {
      if (k > total / 2) break
      for (let added = first; added < k; added++) inCircle[times[order[added]!]!]!++
      for (let added = first; added < k; added++) {
        const t = times[order[added]!]!
        const lastEnd = Math.min(periods - 1, t + window - 1)
        for (let end = prospective ? periods - 1 : t; end <= lastEnd; end++) {
          let cases = 0
          for (let start = end; start >= Math.max(0, end - window + 1); start--) {
            cases += inCircle[start]!
            if (start > t || cases < FEWEST_IN_CLUSTER) continue
            const expected = (k * (before[end + 1]! - before[start]!)) / total
            if (cases <= expected) continue
            const llr = logLikelihoodRatio(cases, expected, total)
            if (best === null || llr > best.llr)
              best = { llr, centre, radiusM: distances[k - 1]!, size: k, start, end, cases, expected }
          }
        }
      }
      first = k
    }
    return best
  })
}
