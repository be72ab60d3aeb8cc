/** Counts by month of a place, as an array over the months of the record; and what they come to in a window. */
import type { BeforeAfter } from '#api/analytics/evaluation/displacement.ts'
import type { EvaluationWindows } from '#api/contract/evaluation.ts'
import { countMonths, type Month } from '#data/schema/period.ts'

export type Monthly = readonly number[]
export type Span = { first: Month; last: Month }

export const monthIndex = (span: Span, month: Month): number => countMonths(span.first, month) - 1

export function inWindows(counts: Monthly, span: Span, { before, after }: EvaluationWindows): BeforeAfter {
  const sum = ({ from, to }: { from: Month; to: Month }): number =>
    counts.slice(monthIndex(span, from), monthIndex(span, to) + 1).reduce((all, count) => all + count, 0)
  return { before: sum(before), after: sum(after) }
}

export const together = (places: readonly Monthly[]): number[] =>
  (places[0] ?? []).map((_, month) => places.reduce((sum, counts) => sum + (counts[month] ?? 0), 0))

export const addedUp = (counts: readonly BeforeAfter[]): BeforeAfter => ({
  before: counts.reduce((sum, each) => sum + each.before, 0),
  after: counts.reduce((sum, each) => sum + each.after, 0),
})
