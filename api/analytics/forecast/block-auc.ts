/**
 * Is one score's ranking really better than another's, when a district's periods hang together? Resamples districts.
 * @section h
 * @method track-record
 * @source Hanley & McNeil (1982) Radiology 143:29
 * @units differences of areas under the ROC curve
 */
import { demand } from '../numeric/gap.ts'
import type { Progress } from '../numeric/progress.ts'
import type { Random } from '../numeric/random.ts'
import { quantile } from '../risk/risk-index.ts'

export type AucInterval = { difference: number; lo: number; hi: number }

/**
 * @formula AUC(first) - AUC(second) with a percentile interval over resampled districts; a draw without both outcomes is left out.
 * @gap Null with fewer than two districts, or without both outcomes.
 * @example two identical scores: difference 0, interval [0, 0].
 */
export function compareAucInBlocks(
  first: readonly number[],
  second: readonly number[],
  events: readonly boolean[],
  districts: readonly string[],
  random: Random,
  draws: number,
  tell: Progress = () => {},
): AucInterval | null {
  demand(
    [second, events, districts].every((list) => list.length === first.length),
    'four lists of one length',
  )
  const names = [...new Set(districts)]
  const at = new Map(names.map((name, i) => [name, i]))
  const owner = districts.map((name) => at.get(name)!)
  const orders = [first, second].map((scores) => scores.map((_, i) => i).sort((i, j) => scores[i]! - scores[j]!))
  const times = new Float64Array(names.length).fill(1)
  const difference = () =>
    weightedAuc(first, orders[0]!, events, owner, times) - weightedAuc(second, orders[1]!, events, owner, times)
  const whole = difference()
  if (names.length < 2 || Number.isNaN(whole)) return null
  const sims: number[] = []
  for (let draw = 0; draw < draws; draw++) {
    times.fill(0)
    for (let k = 0; k < names.length; k++) times[random.integerBelow(names.length)]! += 1
    const drawn = difference()
    if (!Number.isNaN(drawn)) sims.push(drawn)
    tell(draw, draws)
  }
  if (sims.length === 0) return { difference: whole, lo: whole, hi: whole }
  return { difference: whole, lo: quantile(sims, 0.025), hi: quantile(sims, 0.975) }
}

/** @formula P(s1 > s0) + P(=)/2 with each case counted as often as its district was drawn; NaN without both outcomes. */
function weightedAuc(
  scores: readonly number[],
  order: readonly number[],
  events: readonly boolean[],
  owner: readonly number[],
  times: Float64Array,
): number {
  let [below, wins, yes, no] = [0, 0, 0, 0]
  for (let k = 0; k < order.length; ) {
    const score = scores[order[k]!]
    let [tiedYes, tiedNo] = [0, 0]
    for (; k < order.length && scores[order[k]!] === score; k++) {
      const i = order[k]!
      const weight = times[owner[i]!]!
      if (events[i]) tiedYes += weight
      else tiedNo += weight
    }
    wins += tiedYes * (below + tiedNo / 2)
    below += tiedNo
    yes += tiedYes
    no += tiedNo
  }
  return wins / (yes * no)
}
