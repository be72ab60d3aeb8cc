/**
 * Do two groups put the same wishes first? Kendall's tau-b of what both named, ties and all, with a p from permutations: exact
 * where all orders can be tried, dealt at random otherwise.
 * @section b
 * @method asked-and-got
 * @source Kendall (1945) Biometrika 33:239 (tau-b)
 * @source Davison & Hinkley (1997) Bootstrap Methods and their Application, ch. 4
 * @units tau -1 (opposite) to 1 (alike); p 0-1
 */
import type { GapReason } from '../numeric/gap.ts'
import type { Random } from '../numeric/random.ts'

/** With three wishes even the same order has p = 1/3: nobody could tell. @unit wishes */
export const FEWEST_RANKED = 4
/** Up to so many all orders are tried, 40,320 at most. @unit wishes */
export const MOST_EXACT = 8
/** Orders dealt where not all are tried: p is known to 0.005 at 0.05. @unit orders */
export const DEALT = 1999

export type RankAgreement =
  | {
      status: 'ok'
      tau: number
      /** Two-sided: how often orders at random agree or differ as much. */
      p: number
      wishes: number
      /** Whether every order was tried. */
      isExact: boolean
    }
  | { status: 'not_tested'; reason: GapReason; wishes: number }

/**
 * @formula tau-b = S / sqrt((n0 - n1)(n0 - n2)); S pairs in the same order less pairs in opposite order, n0 = n (n - 1) / 2, n1 and n2
 *   the pairs tied in one and in the other. p = share of the orders of the second with |S| as large; dealt: (1 + k) / (1 + R).
 * @shape Two standings of the same wishes, higher is more wanted.
 * @gap Under 4 wishes: `too-few`. All tied in one: `constant`.
 * @example (4, 3, 2, 1) and (4, 3, 1, 2): tau 0.667, p = 8/24.
 */
export function rankAgreement(one: readonly number[], other: readonly number[], random: Random): RankAgreement {
  const n = one.length
  if (n < FEWEST_RANKED) return { status: 'not_tested', reason: 'too-few', wishes: n }
  const pairs = (n * (n - 1)) / 2
  const untied = (pairs - tiedPairs(one)) * (pairs - tiedPairs(other))
  if (untied === 0) return { status: 'not_tested', reason: 'constant', wishes: n }
  const observed = concordance(one, other)
  const isExact = n <= MOST_EXACT
  const reached = (order: readonly number[]) => Math.abs(concordance(one, order)) >= Math.abs(observed)
  let [tried, as] = isExact ? [0, 0] : [1, 1]
  for (const order of isExact ? everyOrder([...other]) : dealt([...other], random)) {
    tried += 1
    if (reached(order)) as += 1
  }
  return { status: 'ok', tau: observed / Math.sqrt(untied), p: as / tried, wishes: n, isExact }
}

function tiedPairs(values: readonly number[]): number {
  const counts = new Map<number, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts.values()].reduce((sum, t) => sum + (t * (t - 1)) / 2, 0)
}

function concordance(one: readonly number[], other: readonly number[]): number {
  let s = 0
  for (let i = 1; i < one.length; i++)
    for (let j = 0; j < i; j++) s += Math.sign(one[i]! - one[j]!) * Math.sign(other[i]! - other[j]!)
  return s
}

/** Heap's algorithm: each order differs from the one before by one exchange. */
function* everyOrder(values: number[]): Generator<readonly number[]> {
  const turns = values.map(() => 0)
  yield values
  for (let i = 1; i < values.length; ) {
    if (turns[i]! < i) {
      const partner = i % 2 === 0 ? 0 : turns[i]!
      const held = values[partner]!
      values[partner] = values[i]!
      values[i] = held
      yield values
      turns[i]! += 1
      i = 1
    } else {
      turns[i] = 0
      i += 1
    }
  }
}

function* dealt(values: number[], random: Random): Generator<readonly number[]> {
  for (let round = 0; round < DEALT; round++) yield random.shuffle(values)
}
