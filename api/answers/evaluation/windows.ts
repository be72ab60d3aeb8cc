/** Which months are compared: equally many before and after, in the same season, without the month in which it began. */
import type { EvaluationWindows } from '#api/contract/evaluation.ts'
import { addMonths, countMonths, type Month } from '#data/schema/period.ts'

/** A whole year holds every season once. */
export const USUAL_MONTHS = 12

type Began = { startsOn: string; endsOn: string | null }

/** Null where no month after it, or none to hold against it, is recorded yet. `most` months a window. */
export function windowsOf(
  { startsOn, endsOn }: Began,
  span: { first: Month; last: Month },
  most = USUAL_MONTHS,
): EvaluationWindows | null {
  const start = startsOn.slice(0, 7)
  const [from, last] = [addMonths(start, 1), earlier(span.last, endsOn?.slice(0, 7))]
  const months = Math.min(most, countMonths(from, last), countMonths(span.first, addMonths(start, -1)))
  if (months < 1) return null
  const after = { from, to: addMonths(from, months - 1) }
  const yearBefore = { from: addMonths(after.from, -12), to: addMonths(after.to, -12) }
  const isSameSeason = months < USUAL_MONTHS && yearBefore.to < start && yearBefore.from >= span.first
  const before = isSameSeason ? yearBefore : { from: addMonths(start, -months), to: addMonths(start, -1) }
  return { months, before, after }
}

const earlier = (a: Month, b: Month | undefined): Month => (b !== undefined && b < a ? b : a)
