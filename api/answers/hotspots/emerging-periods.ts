/** Which months or quarters enter the cube of emerging hot spots: whole ones, in which incidents were recorded. */
import type { Scope } from '#api/contract/filters.ts'
import { addMonths, countMonths, type Month } from '#data/schema/period.ts'

/** Looked back where the filter names no first month: three years, so that seasons repeat. */
const usualMonths = 36
export const monthsIn = { month: 1, quarter: 3 }
export type PeriodLength = keyof typeof monthsIn

export type CubePeriods = { from: Month; to: Month; firsts: Month[]; indexOf(month: Month): number | null }

type Known = { span: { first: Month; last: Month } | null; isFromAsked: boolean; thisMonth: Month }

const latest = (a: Month, b: Month): Month => (a > b ? a : b)
const earliest = (a: Month, b: Month): Month => (a < b ? a : b)
/** Months since the start of the calendar quarter. */
const intoQuarter = (month: Month): number => (Number(month.slice(5, 7)) - 1) % 3

/** Empty where no whole period lies in what is recorded. The month under way is never whole. */
export function cubePeriods(scope: Pick<Scope, 'from' | 'to'>, length: PeriodLength, known: Known): CubePeriods {
  const nothing: CubePeriods = { from: scope.from, to: scope.to, firsts: [], indexOf: () => null }
  if (known.span === null) return nothing
  const { first, last } = known.span
  let to = earliest(earliest(scope.to, last), addMonths(known.thisMonth, -1))
  let from = latest(known.isFromAsked ? scope.from : addMonths(to, 1 - usualMonths), first)
  if (length === 'quarter') {
    if (intoQuarter(to) < 2) to = addMonths(to, -1 - intoQuarter(to))
    if (intoQuarter(from) > 0) from = addMonths(from, 3 - intoQuarter(from))
  }
  const size = monthsIn[length]
  const count = from > to ? 0 : Math.floor(countMonths(from, to) / size)
  if (count === 0) return nothing
  return {
    from,
    to,
    firsts: Array.from({ length: count }, (_, k) => addMonths(from, k * size)),
    indexOf(month) {
      const at = Math.floor((countMonths(from, month) - 1) / size)
      return month < from || at >= count ? null : at
    },
  }
}
