/** One piece of work as money: in which place, of which D, and how much of its budget falls into the period. */
import { budgetInPeriod } from '#api/analytics/cost/budget-in-period.ts'
import type { Scope } from '#api/contract/filters.ts'
import type { InterventionRow } from '#api/contract/interventions.ts'

export type PaidWork = Pick<InterventionRow, 'dimension' | 'pcode'> & {
  /** Null where no budget is stated. */
  cents: number | null
  /** States no end: its money counts whole on the day it began. */
  isEndless: boolean
  /** The same, and that day lies before the period. */
  isPaidEarlier: boolean
}

const dayMs = 86_400_000
const dayOf = (date: string): number => Date.parse(`${date.slice(0, 10)}T00:00:00Z`) / dayMs

/** Null where it was not under way in the period. */
export function paidWork(
  { dimension, pcode, startsOn, endsOn, budgetUsd }: InterventionRow,
  { fromDate, toDate }: Pick<Scope, 'fromDate' | 'toDate'>,
): PaidWork | null {
  if (startsOn >= toDate || (endsOn !== null && endsOn < fromDate)) return null
  const spell = { first: dayOf(startsOn), last: endsOn === null ? null : dayOf(endsOn) }
  const period = { from: dayOf(fromDate), until: dayOf(toDate) }
  return {
    dimension,
    pcode,
    cents: budgetUsd === null ? null : budgetInPeriod(Math.round(budgetUsd * 100), spell, period),
    isEndless: endsOn === null && budgetUsd !== null,
    isPaidEarlier: endsOn === null && budgetUsd !== null && startsOn < fromDate,
  }
}
