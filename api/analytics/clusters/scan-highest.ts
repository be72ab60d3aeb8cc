/**
 * The strongest space-time cylinder of one dealing of the dates, which is all that a permutation needs to know. Same result
 * to the last bit as looking at every cylinder: those that cannot win are passed over, by whole bundles of circles first.
 * @section e
 * @method space-time-scan
 * @units whole periods; log likelihood ratio
 */
import { demand } from '../numeric/gap.ts'
import { fillLimits, type Line, lineFor, logLikelihoodRatio } from './scan-bar.ts'
import { type Bundle, bundle, type Circle, sizeClasses } from './scan-bundles.ts'

/** Shorter blocks are walked through step by step. @unit steps */
const FEWEST_HALVED = 10
/** The bar is set anew when the lead has grown by so much; an older one passes over less, never too much. @unit share */
const LEAD_GROWN = 0.03

export type Windows = { periods: number; window: number; prospective: boolean; fewest: number }

/**
 * Highest log likelihood ratio over all circles and windows of a dealing, 0 where none holds more than expected. It is looked
 * for above the lowest found so far, where little can win, and from 0 only when nothing is there.
 * @formula A bundle's cases c in a window of m events cannot beat L when LLR(c, k m / C) <= L for k its smallest circle: the
 *   ratio falls as the expected count grows towards c.
 * @source Kulldorff et al. (2005) PLoS Med 2:e59, the maximum of each replication
 * @shape `circles` neighbours side by side; `times` whole units 0..periods-1, one an event, and each dealing the same ones in
 *   another order; `fewest` cases make a cylinder.
 * @example Four of 20 events side by side on day 3 of 10, alone on that day: 4 ln(4/0.8) + 16 ln(16/19.2) = 3.52.
 */
export function findHighest(
  circles: readonly Circle[],
  times: readonly number[],
  { periods, window, prospective, fewest }: Windows,
): (dealt: readonly number[]) => number {
  demand(window >= 1 || circles.length === 0 || periods < 2, 'a window of at least one unit')
  const total = times.length
  const classes = sizeClasses(Math.floor(total / 2), periods, window)
  const all = circles.length === 0 ? null : bundle(circles, total, classes, { periods, window })
  const eventsAt = new Int32Array(periods)
  for (const t of times) eventsAt[t]!++
  const before = summed(eventsAt, new Int32Array(periods + 1))
  const most = eventsAt.reduce(
    (high, _, end) => Math.max(high, before[end + 1]! - before[Math.max(0, end + 1 - window)]!),
    0,
  )
  const least = eventsAt.reduce((low, events) => (events > 0 ? Math.min(low, events) : low), most)
  const limits = new Float64Array(most + 1)
  let lines: Line[] = []
  const at = new Int32Array(total)
  const along = new Int32Array(periods + 1)
  const depths: { open: Uint8Array; cases: Int32Array }[] = []
  const lastSeen = new Int32Array(periods)
  let stamp = 0
  let top = 0
  let bar = Number.NaN
  let lowest = 0
  return (dealt) => {
    at.set(dealt)
    top = lowest
    search()
    if (top === lowest && lowest > 0) {
      top = 0
      search()
    }
    lowest = lowest === 0 ? top : Math.min(lowest, top)
    return top
  }

  function search(): void {
    if (all === null) return
    setBar()
    look(all, null, 0)
  }

  function setBar(): void {
    if (bar === top) return
    bar = top
    fillLimits(limits, bar, total, fewest)
    lines = classes.slice(0, -1).map((size) => lineFor(size, bar, total, { least, most }))
  }

  /** Looks into the classes of sizes still open, and further down into those that are not ruled out. */
  function look({ order, ends, tells, inside }: Bundle, asked: Uint8Array | null, depth: number): void {
    depths[depth] ??= { open: new Uint8Array(ends.length), cases: new Int32Array(periods) }
    const { open, cases } = depths[depth]
    cases.fill(0)
    let counted = 0
    let anyOpen = false
    for (let b = 0; b < ends.length; b++) {
      open[b] = 0
      if (asked !== null && asked[b] === 0) continue
      const isSingle = 'steps' in inside
      if (isSingle && inside.firstSteps[b] === inside.firstSteps[b + 1]) continue
      if (isSingle || tells[b] === 1) {
        count(cases, order, counted, ends[b]!, 1)
        counted = ends[b]!
      }
      if (tells[b] === 1 && !reachesLine(cases, b)) continue
      if (isSingle) settle(cases, order, inside.steps, inside.firstSteps[b]!, inside.firstSteps[b + 1]! - 1)
      open[b] = 1
      anyOpen = true
    }
    if (!anyOpen || 'steps' in inside) return
    look(inside[0], open, depth + 1)
    look(inside[1], open, depth + 1)
  }

  function count(cases: Int32Array, order: Int32Array, from: number, until: number, by: number): void {
    for (let event = from; event < until; event++) cases[at[order[event]!]!]! += by
  }

  /** Whether any window at all, longer ones too, lies beyond the line of a class: the largest sum of neighbours (Kadane). */
  function reachesLine(cases: Int32Array, b: number): boolean {
    if (prospective) return true
    const { perEvent, beyond } = lines[b]!
    let sum = 0
    for (let t = 0; t < periods; t++) {
      sum += cases[t]! - perEvent * eventsAt[t]!
      if (sum >= beyond) return true
      if (sum < 0) sum = 0
    }
    return false
  }

  /** Looks into a block of steps, all counted already, only as far as something in it could win: halves, then single steps. */
  function settle(cases: Int32Array, order: Int32Array, steps: Int32Array, first: number, last: number): void {
    if (!couldWin(cases, steps[first]!)) return
    const from = first === 0 ? 0 : steps[first - 1]!
    if (last - first < FEWEST_HALVED) {
      count(cases, order, from, steps[last]!, -1)
      for (let step = first; step <= last; step++)
        walk(cases, order, step === first ? from : steps[step - 1]!, steps[step]!)
      return
    }
    const middle = (first + last) >> 1
    count(cases, order, steps[middle]!, steps[last]!, -1)
    settle(cases, order, steps, first, middle)
    count(cases, order, steps[middle]!, steps[last]!, 1)
    settle(cases, order, steps, middle + 1, last)
  }

  /** Whether any window could win with the cases of the largest circle of a block and the expected ones of its smallest. */
  function couldWin(cases: Int32Array, size: number): boolean {
    summed(cases, along)
    for (let end = prospective ? periods : 1; end <= periods; end++)
      for (let start = Math.max(0, end - window); start < end; start++)
        if (size * (before[end]! - before[start]!) < limits[along[end]! - along[start]!]!) return true
    return false
  }

  /** Adds the events of one step and looks at the windows that hold one of them. */
  function walk(inCircle: Int32Array, order: Int32Array, from: number, k: number): void {
    stamp++
    count(inCircle, order, from, k, 1)
    for (let added = from; added < k; added++) {
      const t = at[order[added]!]!
      if (lastSeen[t] === stamp) continue
      lastSeen[t] = stamp
      const lastEnd = Math.min(periods - 1, t + window - 1)
      let since = 0
      for (let end = t; end <= lastEnd; end++) {
        since += inCircle[end]!
        if (prospective && end < periods - 1) continue
        const firstStart = Math.max(0, end - window + 1)
        let cases = since
        for (let start = t; ; ) {
          const events = before[end + 1]! - before[start]!
          if (k * events < limits[cases]!) take(cases, (k * events) / total)
          start--
          if (start < firstStart) break
          cases += inCircle[start]!
        }
      }
    }
  }

  function take(cases: number, expected: number): void {
    if (cases <= expected) return
    const llr = logLikelihoodRatio(cases, expected, total)
    if (llr <= top) return
    top = llr
    if (top > bar * (1 + LEAD_GROWN)) setBar()
  }
}

function summed(counts: Int32Array, along: Int32Array): Int32Array {
  for (let t = 0; t < counts.length; t++) along[t + 1] = along[t]! + counts[t]!
  return along
}
