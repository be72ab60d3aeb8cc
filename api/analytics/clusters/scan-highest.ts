/**
 * The strongest space-time cylinder of one dealing of the dates, which is all that a permutation needs to know. Same result
 * to the last bit as looking at every cylinder: those too thin to win are passed over by their count alone.
 * @section e
 * @method space-time-scan
 * @units whole periods; log likelihood ratio
 */
import { demand } from '../numeric/gap.ts'

/** Points around one place in the order of their distance. */
export type Circle = {
  order: Int32Array
  /** Indices into `order` just after each step outwards: equal distances are one step. */
  steps: Int32Array
}

/** Expected cases are told apart this finely in the table of counts that can still win. @unit bins a case */
const BINS = 8
/** A small circle grows by so many events before its windows are looked at. @unit cases */
const FEWEST_AT_ONCE = 32
/** A large one by this share: more passes over more windows at once, but looks twice at more of them. @unit share */
const MORE_AT_ONCE = 0.25
/** Shorter blocks are walked through step by step. @unit steps */
const FEWEST_HALVED = 10
/** The table is made anew when the lead has grown by so much; an older one passes over less, never too much. @unit share */
const LEAD_GROWN = 0.03

export function logLikelihoodRatio(cases: number, expected: number, total: number): number {
  const rest = total - cases
  return cases * Math.log(cases / expected) + (rest > 0 ? rest * Math.log(rest / (total - expected)) : 0)
}

/**
 * Highest log likelihood ratio over all circles and windows, 0 where none holds more than expected.
 * @formula A cylinder with c cases in a bin of expected counts from m up cannot beat L when LLR(c, m) <= L: the ratio falls
 *   as the expected count grows towards c.
 * @source Kulldorff et al. (2005) PLoS Med 2:e59, the maximum of each replication
 * @shape `times` whole units 0..periods-1, one an event; `fewest` cases make a cylinder.
 * @example Four of 20 events side by side on day 3 of 10, alone on that day: 4 ln(4/0.8) + 16 ln(16/19.2) = 3.52.
 */
export function highestRatio(
  circles: readonly Circle[],
  times: readonly number[],
  periods: number,
  { window, prospective, fewest }: { window: number; prospective: boolean; fewest: number },
): number {
  demand(window >= 1 || circles.length === 0 || periods < 2, 'a window of at least one unit')
  const total = times.length
  const at = Int32Array.from(times)
  const before = new Int32Array(periods + 1)
  for (const t of times) before[t + 1]!++
  for (let t = 0; t < periods; t++) before[t + 1]! += before[t]!
  const inCircle = new Int32Array(periods)
  const needed = new Int32Array(Math.floor((total / 2) * BINS) + 2)
  const lastSeen = new Int32Array(periods)
  let stamp = 0
  let top = 0
  let tabled = 0
  fillNeeded(needed, top, total, fewest)
  const along = new Int32Array(periods + 1)
  for (const { order, steps } of circles) {
    inCircle.fill(0)
    let from = 0
    for (let step = 0; step < steps.length; ) {
      const smallest = steps[step]!
      if (smallest > total / 2) break
      let last = step
      const mostEvents = Math.max(from + FEWEST_AT_ONCE, from * (1 + MORE_AT_ONCE))
      while (last + 1 < steps.length && steps[last + 1]! <= mostEvents && steps[last + 1]! <= total / 2) last++
      count(order, from, steps[last]!, 1)
      settle(order, steps, step, last, from)
      from = steps[last]!
      step = last + 1
    }
  }
  return top

  function count(order: Int32Array, from: number, until: number, by: number): void {
    for (let event = from; event < until; event++) inCircle[at[order[event]!]!]! += by
  }

  /** Looks into a block of steps, all counted already, only as far as something in it could win: halves, then single steps. */
  function settle(order: Int32Array, steps: Int32Array, first: number, last: number, from: number): void {
    if (!couldWin(steps[first]! / total)) return
    if (last - first < FEWEST_HALVED) {
      count(order, from, steps[last]!, -1)
      for (let step = first; step <= last; step++) walk(order, step === first ? from : steps[step - 1]!, steps[step]!)
      return
    }
    const middle = (first + last) >> 1
    count(order, steps[middle]!, steps[last]!, -1)
    settle(order, steps, first, middle, from)
    count(order, steps[middle]!, steps[last]!, 1)
    settle(order, steps, middle + 1, last, steps[middle]!)
  }

  /** Whether any window could win with the cases of the largest circle of a block and the expected ones of its smallest. */
  function couldWin(share: number): boolean {
    for (let t = 0; t < periods; t++) along[t + 1] = along[t]! + inCircle[t]!
    const scale = share * BINS
    for (let end = prospective ? periods : 1; end <= periods; end++) {
      const cases = along[end]!
      const events = before[end]!
      for (let start = Math.max(0, end - window); start < end; start++)
        if (cases - along[start]! >= needed[(scale * (events - before[start]!)) | 0]!) return true
    }
    return false
  }

  /** Adds the events of one step and looks at the windows that hold one of them. */
  function walk(order: Int32Array, from: number, k: number): void {
    stamp++
    for (let added = from; added < k; added++) inCircle[at[order[added]!]!]!++
    const scale = (k / total) * BINS
    for (let added = from; added < k; added++) {
      const t = at[order[added]!]!
      if (lastSeen[t] === stamp) continue
      lastSeen[t] = stamp
      const lastEnd = Math.min(periods - 1, t + window - 1)
      let since = 0
      for (let end = t; end <= lastEnd; end++) {
        since += inCircle[end]!
        if (prospective && end < periods - 1) continue
        const events = before[end + 1]!
        const firstStart = Math.max(0, end - window + 1)
        let cases = since
        for (let start = t; ; ) {
          if (cases >= needed[(scale * (events - before[start]!)) | 0]!)
            take(cases, (k * (events - before[start]!)) / total)
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
    if (top <= tabled * (1 + LEAD_GROWN)) return
    fillNeeded(needed, top, total, fewest)
    tabled = top
  }
}

/** For each bin of expected counts the fewest cases that could beat `top` there. A bin's lower edge, less a hair for rounding. */
function fillNeeded(needed: Int32Array, top: number, total: number, fewest: number): void {
  let cases = fewest
  for (let bin = 0; bin < needed.length; bin++) {
    const expected = bin / BINS - 1e-9
    if (expected > 0)
      while (cases <= total && (cases <= expected || logLikelihoodRatio(cases, expected, total) <= top)) cases++
    needed[bin] = cases
  }
}
