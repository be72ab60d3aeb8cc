/**
 * Permutation inference for one district at a time: hold its value, deal the others' values onto its neighbours. Must
 * not know which statistic is tested beyond its dependence on the neighbours' sum.
 * @section d
 * @method permutation
 * @method lisa
 * @method hotspots
 * @units p, 0-1, ONE-SIDED
 */
import { demand } from '../numeric/gap.ts'
import type { Random } from '../numeric/random.ts'
import type { Neighbours } from './weights.ts'

export type PermutationDraws = {
  rounds: number
  /**
   * At least the first k places of a round's random order of the n-1 others, counted with the held unit left out. Every
   * unit is dealt from the same orders; each p stands as with orders of its own.
   */
  draw(round: number, k: number): ArrayLike<number>
}

export type PermutationResult = {
  larger: number
  pFolded: number
  /** Of the statistic over the draws. */
  mean: number
  variance: number
}

/**
 * Seeded draws without replacement. 999 rounds give a smallest p of 0.001; use 9 999 before acting on one district.
 */
export function randomDraws(random: Random, n: number, rounds = 999): PermutationDraws {
  demand(rounds > 0, 'at least one permutation round')
  const places = Int32Array.from({ length: Math.max(0, n - 1) }, (_, i) => i)
  const draw = (_round: number, k: number) => {
    random.deal(places, k)
    return places
  }
  return { rounds, draw }
}

/**
 * The folded p is ONE-SIDED: twice it is the two-sided p. Its smallest value is 1/(R+1). `statistic(unit, neighbourSum)`
 * must be finite.
 * @formula Per unit: larger = #{simulated >= observed}, and the folded pseudo-p (min(L, R-L) + 1) / (R + 1) (Anselin
 *   1995, as PySAL and GeoDa report it).
 * @source Anselin (1995) Geogr Anal 27:93, as PySAL and GeoDa report it
 * @gap Units without neighbours answer null.
 */
export function conditionalPermutation(
  values: readonly number[],
  neighbours: Neighbours,
  draws: PermutationDraws,
  statistic: (unit: number, neighbourSum: number) => number,
): (PermutationResult | null)[] {
  const dealt = Float64Array.from(values)
  const lists = neighbours.map((list, unit) => list.filter((j) => j !== unit))
  const { orders, widest } = dealOrders(lists, draws)
  return values.map((own, unit) => {
    const list = lists[unit]!
    const size = list.length
    if (size === 0) return null
    const observed = statistic(
      unit,
      list.reduce((sum, j) => sum + values[j]!, 0),
    )
    // The held unit leaves the list: everyone after it moves up one place.
    dealt.set(dealt.subarray(unit + 1), unit)
    let larger = 0
    let total = 0
    let squares = 0
    for (let round = 0; round < draws.rounds; round++) {
      const first = round * widest
      let sum = 0
      for (let k = first; k < first + size; k++) sum += dealt[orders[k]!]!
      const simulated = statistic(unit, sum)
      if (simulated >= observed - 1e-12) larger++
      // About the observed value, so that the squares keep their digits.
      total += simulated - observed
      squares += (simulated - observed) * (simulated - observed)
    }
    dealt.set(dealt.subarray(unit, -1), unit + 1)
    dealt[unit] = own
    const { rounds } = draws
    return {
      larger,
      pFolded: (Math.min(larger, rounds - larger) + 1) / (rounds + 1),
      mean: observed + total / rounds,
      variance: Math.max(0, squares / rounds - (total / rounds) ** 2),
    }
  })
}

/** The orders of all rounds one after another, each as long as the longest list of neighbours. */
function dealOrders(lists: Neighbours, draws: PermutationDraws) {
  const widest = lists.reduce((most, list) => Math.max(most, list.length), 0)
  const orders = new Int32Array(draws.rounds * widest)
  for (let round = 0; round < draws.rounds; round++) {
    const places = draws.draw(round, widest)
    for (let k = 0; k < widest; k++) orders[round * widest + k] = places[k]!
  }
  return { orders, widest }
}
