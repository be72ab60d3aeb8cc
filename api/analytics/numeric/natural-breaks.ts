/**
 * Parts figures into classes as alike within as they can be, exactly: natural breaks (Jenks' classes, found without his search).
 * @section 0
 * @method map-classes
 * @source Fisher (1958) JASA 53:789
 * @source Wang & Song (2011) The R Journal 3/2:29
 * @units those of the figures
 */
import { demand } from './gap.ts'

/**
 * @formula Of all ways to part the sorted figures into k classes, the one with the smallest sum of squared distances to the class
 *   means: D(j, q) = min over i of D(i - 1, q - 1) + ss(i..j), each q by divide and conquer, since the best i never falls as j rises.
 * @shape Figures in any order, ties allowed; answers the smallest figure of every class but the lowest, in order.
 * @gap Fewer different figures than classes: each is a class of its own. No figure: no break.
 * @example -1, 2, -1, 2, 4, 5, 6, -1, 2, -1 in 3 classes: breaks at 2 and 4.
 */
export function naturalBreaks(figures: readonly number[], classes: number): number[] {
  demand(Number.isInteger(classes) && classes >= 1, 'a whole number of classes, 1 or more')
  const sorted = [...figures].sort((a, b) => a - b)
  const distinct = [...new Set(sorted)]
  const most = Math.min(classes, distinct.length)
  if (most < 2) return []
  const squares = squaresWithin(sorted, distinct)
  let cost = distinct.map((_, j) => squares(0, j))
  const starts = Array.from({ length: most - 1 }, (_, q) => {
    const { next, start } = oneMoreClass(cost, squares, q + 1)
    cost = next
    return start
  })
  const breaks: number[] = []
  let last = distinct.length - 1
  for (const start of starts.reverse()) {
    const first = start[last]!
    breaks.unshift(distinct[first]!)
    last = first - 1
  }
  return breaks
}

type Squares = (first: number, last: number) => number

/** Sum of squared distances to their mean of the distinct figures `first` to `last`, each as often as it occurs. */
function squaresWithin(sorted: readonly number[], distinct: readonly number[]): Squares {
  const middle = sorted[Math.floor(sorted.length / 2)]!
  const times = new Map<number, number>()
  for (const figure of sorted) times.set(figure, (times.get(figure) ?? 0) + 1)
  const [count, sum, square] = [[0], [0], [0]]
  distinct.forEach((figure, i) => {
    const n = times.get(figure)!
    // Around the middle, so that large figures close together lose no digits.
    const x = figure - middle
    count.push(count[i]! + n)
    sum.push(sum[i]! + n * x)
    square.push(square[i]! + n * x * x)
  })
  const between = (totals: readonly number[], first: number, last: number) => totals[last + 1]! - totals[first]!
  return (first, last) =>
    first === last
      ? 0
      : Math.max(0, between(square, first, last) - between(sum, first, last) ** 2 / between(count, first, last))
}

/** The cost of parting figures 0 to j into one class more than `cost` has, and where the last of these classes starts. */
function oneMoreClass(cost: readonly number[], squares: Squares, fewest: number): { next: number[]; start: number[] } {
  const next = cost.map(() => Number.POSITIVE_INFINITY)
  const start = cost.map(() => fewest)
  const fill = (low: number, high: number, from: number, to: number) => {
    if (low > high) return
    const j = (low + high) >> 1
    for (let i = from; i <= Math.min(j, to); i++) {
      const whole = cost[i - 1]! + squares(i, j)
      if (whole < next[j]!) {
        next[j] = whole
        start[j] = i
      }
    }
    fill(low, j - 1, from, start[j]!)
    fill(j + 1, high, start[j]!, to)
  }
  fill(fewest, cost.length - 1, fewest, cost.length - 1)
  return { next, start }
}
