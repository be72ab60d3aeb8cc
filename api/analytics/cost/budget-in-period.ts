/**
 * How much of a budget falls into a period: it is spread evenly over the days of the work, in whole cents, so that the parts of
 * periods that follow each other add up to the budget, to the cent.
 * @section i
 * @method balance
 * @source Largest-remainder bookkeeping: cumulative sums are rounded down, never the parts
 * @units cents; days
 */
import { demand } from '../numeric/gap.ts'

/** Days as whole numbers, in any count that goes up by one a day; both ends belong to the work. */
export type Spell = { first: number; last: number | null }
/** From its first day to the day before `until`. */
export type Days = { from: number; until: number }

const isWhole = (...values: readonly number[]): boolean => values.every((value) => Number.isSafeInteger(value))

/**
 * @formula Of B cents over n days, floor(B d / n) are spent by the end of day d; the part of a period is the difference of two such
 *   sums. B d is split as (B div n) d + floor((B mod n) d / n), which no rounding of large numbers touches.
 * @shape A spell without a last day cannot be spread: its budget counts whole on its first day. One that ends before it begins
 *   counts as its first day.
 * @throws On amounts below 0 and on days or cents that are not whole.
 * @example 100 cents over days 1 to 3: 33, 33 and 34.
 */
export function budgetInPeriod(cents: number, { first, last }: Spell, { from, until }: Days): number {
  demand(cents >= 0 && isWhole(cents, first, last ?? first, from, until), 'whole cents >= 0 and whole days')
  const days = last === null ? 1 : Math.max(1, last - first + 1)
  const spentBefore = (day: number): number => {
    const past = Math.min(days, Math.max(0, day - first))
    return Math.floor(cents / days) * past + Math.floor(((cents % days) * past) / days)
  }
  return Math.max(0, spentBefore(until) - spentBefore(from))
}
