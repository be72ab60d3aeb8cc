/**
 * Moran's I against the same values dealt over the map at random, where the normal approximation is not to be trusted.
 * @section d
 * @method permutation
 * @method lisa
 * @units p 0-1
 */
import { demand, type GapReason } from '../numeric/gap.ts'
import type { Random } from '../numeric/random.ts'
import { moran } from './moran.ts'
import { type WeightStyle, weightSums } from './weight-sums.ts'
import { type Neighbours, restrictNeighbours } from './weights.ts'

export type MoranPermutation =
  | {
      status: 'ok'
      i: number
      /** Of the dealt maps: how many reached I, their mean and standard deviation. */
      larger: number
      mean: number
      sd: number
      /** (1 + larger) / (1 + R): values alike. */
      pGreater: number
      /** Monte-Carlo standard error of p. */
      pError: number
      rounds: number
    }
  | { status: 'not_tested'; reason: GapReason }

/** A random order of n places for each round. */
export type Orders = { rounds: number; order(round: number, n: number): ArrayLike<number> }

/** Seeded orders, Fisher-Yates. */
export function randomOrders(random: Random, rounds = 999): Orders {
  demand(rounds > 0, 'at least one permutation round')
  let places = new Int32Array(0)
  const order = (_round: number, n: number) => {
    if (places.length !== n) places = Int32Array.from({ length: n }, (_, i) => i)
    return random.shuffle(places)
  }
  return { rounds, order }
}

/**
 * @formula p = (1 + #{I_sim >= I}) / (1 + R), the values dealt over the districts that have one; SE sqrt(p (1 - p) / R).
 * @source Cliff & Ord (1981)
 * @source Davison & Hinkley (1997)
 * @gap Statuses and null values as for `moran`.
 * @example a chain of ten with values 1..10, 999 orders: p = 0.001.
 */
export function moranPermutation(
  values: readonly (number | null)[],
  neighbours: Neighbours,
  orders: Orders,
  style: WeightStyle = 'row-standardised',
): MoranPermutation {
  const observed = moran(values, neighbours, style)
  if (observed.status !== 'ok') return observed
  const kept = values.map((value) => value !== null)
  const place = new Map(values.flatMap((value, i) => (value === null ? [] : [i])).map((i, at) => [i, at]))
  const links = restrictNeighbours(neighbours, kept).flatMap((list, i) =>
    kept[i] ? [list.filter((j) => j !== i).map((j) => place.get(j)!)] : [],
  )
  const present = values.filter((value) => value !== null)
  const mean = present.reduce((sum, value) => sum + value, 0) / present.length
  const z = Float64Array.from(present, (value) => value - mean)
  const squares = z.reduce((sum, value) => sum + value * value, 0)
  const scale = observed.n / (weightSums(z, links, style).s0 * squares)
  const dealt = new Float64Array(z.length)
  let larger = 0
  let sum = 0
  let sumSquares = 0
  for (let round = 0; round < orders.rounds; round++) {
    const order = orders.order(round, z.length)
    for (let i = 0; i < z.length; i++) dealt[i] = z[order[i]!]!
    let cross = 0
    for (let i = 0; i < links.length; i++) {
      const list = links[i]!
      let lag = 0
      for (let k = 0; k < list.length; k++) lag += dealt[list[k]!]!
      if (list.length > 0) cross += dealt[i]! * (style === 'binary' ? lag : lag / list.length)
    }
    const simulated = scale * cross
    if (simulated >= observed.i - 1e-12) larger++
    sum += simulated
    sumSquares += simulated * simulated
  }
  const { rounds } = orders
  const average = sum / rounds
  const pGreater = (larger + 1) / (rounds + 1)
  return {
    status: 'ok',
    i: observed.i,
    larger,
    mean: average,
    sd: rounds > 1 ? Math.sqrt(Math.max(0, (sumSquares - rounds * average * average) / (rounds - 1))) : 0,
    pGreater,
    pError: Math.sqrt((pGreater * (1 - pGreater)) / rounds),
    rounds,
  }
}
