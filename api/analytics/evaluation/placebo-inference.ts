/**
 * Few treated places: how often would places picked at random have changed as much? No model of errors needed.
 * @section i
 * @method evaluation
 * @units those of the changes; p 0-1
 */
import { demand, type GapReason } from '../numeric/gap.ts'
import type { Random } from '../numeric/random.ts'

export type PlaceboInference =
  | {
      status: 'ok'
      /** Mean change of the treated minus mean change of the others, in the units given. */
      effect: number
      /** Share of assignments at least as far from 0, the true one among them. */
      p: number
      assignments: number
      /** Every assignment was looked at; otherwise so many were drawn. */
      exact: boolean
    }
  | { status: 'not_tested'; reason: GapReason }

/** Up to this many assignments all are listed. @unit assignments */
const MOST_LISTED = 20_000

/**
 * @formula tau = mean(changes of treated) - mean(changes of others), recomputed for every choice of as many units; p =
 *   share with |tau_placebo| >= |tau|; drawn at random beyond 20 000 choices, then (1 + #) / (1 + R).
 * @source Conley & Taber (2011) REStat 93:113
 * @shape `changes` e.g. log rate ratios per unit, null where unknown; `treated` their indices.
 * @gap No treated or no other unit with a change: `no-data`.
 * @example changes 0, 0, 0, 3 with unit 3 treated: p 0.25.
 */
export function placeboInference(
  changes: readonly (number | null)[],
  treated: readonly number[],
  random: Random,
  draws = 4999,
): PlaceboInference {
  const chosen = new Set(treated)
  const known = changes.flatMap((change, i) => (change === null ? [] : [{ change, treated: chosen.has(i) }]))
  const size = known.filter((unit) => unit.treated).length
  const n = known.length
  demand(draws > 0, 'at least one draw')
  if (size === 0 || size === n) return { status: 'not_tested', reason: 'no-data' }
  const values = Float64Array.from(known, ({ change }) => change)
  const total = values.reduce((sum, value) => sum + value, 0)
  const tau = (sum: number) => sum / size - (total - sum) / (n - size)
  const effect = tau(known.reduce((sum, unit) => (unit.treated ? sum + unit.change : sum), 0))
  const least = Math.abs(effect) - 1e-12 * Math.max(1, Math.abs(effect))
  if (choices(n, size) <= MOST_LISTED) {
    let all = 0
    let far = 0
    const choose = (from: number, left: number, sum: number): void => {
      if (left === 0) {
        all++
        if (Math.abs(tau(sum)) >= least) far++
        return
      }
      for (let i = from; i <= n - left; i++) choose(i + 1, left - 1, sum + values[i]!)
    }
    choose(0, size, 0)
    return { status: 'ok', effect, p: far / all, assignments: all, exact: true }
  }
  const places = Int32Array.from({ length: n }, (_, i) => i)
  let far = 0
  for (let draw = 0; draw < draws; draw++) {
    random.deal(places, size)
    let sum = 0
    for (let k = 0; k < size; k++) sum += values[places[k]!]!
    if (Math.abs(tau(sum)) >= least) far++
  }
  return { status: 'ok', effect, p: (far + 1) / (draws + 1), assignments: draws, exact: false }
}

function choices(n: number, k: number): number {
  let count = 1
  for (let i = 1; i <= Math.min(k, n - k) && count <= MOST_LISTED; i++)
    count = (count * (n - Math.min(k, n - k) + i)) / i
  return count
}
