/**
 * The strongest space-time cylinder of one dealing of the dates, which is all that a permutation needs to know. Same result
 * to the last bit as looking at every cylinder: those too thin to win are passed over by their count alone.
 * @section e
 * @method space-time-scan
 * @units whole periods; log likelihood ratio
 */
import { demand } from './gap.ts'

/** Points around one place in the order of their distance. */
export type Circle = {
  order: Int32Array
  /** Indices into `order` just after each step outwards: equal distances are one step. */
  steps: Int32Array
}

/** Expected cases are told apart this finely in the table of counts that can still win. @unit bins a case */
const BINS = 8
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
  for (const { order, steps } of circles) {
    inCircle.fill(0)
    let from = 0
    for (const k of steps) {
      if (k > total / 2) break
      stamp++
      for (let added = from; added < k; added++) inCircle[at[order[added]!]!]!++
      const perEvent = k / total
      for (let added = from; added < k; added++) {
        const t = at[order[added]!]!
        if (lastSeen[t] === stamp) continue
        lastSeen[t] = stamp
        const lastEnd = Math.min(periods - 1, t + window - 1)
        let until = 0
        for (let end = t; end <= lastEnd; end++) {
          until += inCircle[end]!
          if (prospective && end < periods - 1) continue
          const after = before[end + 1]!
          const firstStart = Math.max(0, end - window + 1)
          let cases = until
          for (let start = t; ; ) {
            const rough = perEvent * (after - before[start]!)
            if (cases >= needed[(rough * BINS) | 0]!) {
              const expected = (k * (after - before[start]!)) / total
              if (cases > expected) {
                const llr = logLikelihoodRatio(cases, expected, total)
                if (llr > top) {
                  top = llr
                  if (top > tabled * (1 + LEAD_GROWN)) {
                    fillNeeded(needed, top, total, fewest)
                    tabled = top
                  }
                }
              }
            }
            start--
            if (start < firstStart) break
            cases += inCircle[start]!
          }
        }
      }
      from = k
    }
  }
  return top
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
