/** Promises past their day at the end of each month: due before it, and neither kept nor dropped by then. */
import type { AlertReading } from '#api/contract/alerts.ts'
import type { Mirror } from '#api/mirror/mirror.ts'
import { commitments } from '#api/queries/commitments.ts'
import type { Commitment } from '#data/schema/commitment.ts'
import { addMonths, firstDayOf, monthsBetween } from '#data/schema/period.ts'
import { blankReading, type Looking, type ReadingsOf } from './looking.ts'

export async function overdueReadings(mirror: Mirror, { today, asOf }: Looking): Promise<ReadingsOf> {
  const made = await commitments(mirror, { pcodes: null, toDate: firstDayOf(addMonths(today.slice(0, 7), 1)), asOf })
  const first = made.map(({ promisedOn }) => promisedOn.slice(0, 7)).sort()[0]
  if (first === undefined) return () => []
  const months = monthsBetween(first, addMonths(today.slice(0, 7), -1))
  return ({ districts, place }) => {
    const here = made.filter(({ pcode }) => districts.includes(pcode) || pcode === place.pcode)
    return months.map((month): AlertReading => {
      const end = firstDayOf(addMonths(month, 1))
      const overdue = here.filter((each) => each.dueOn < end && wasOpen(each, end)).length
      return { ...blankReading, month, value: overdue, lo: overdue, hi: overdue }
    })
  }
}

/** One kept on a day nobody wrote down was never seen to be late. */
const wasOpen = ({ state, doneOn }: Commitment, day: string): boolean =>
  state === 'promised' || state === 'under-way' || (state === 'done' && doneOn !== null && doneOn >= day)
