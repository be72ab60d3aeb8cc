/** What was begun in answer to a flag: interventions in the district that start soon after it. Must not know what came of them. */
import type { Mirror } from '#api/mirror/mirror.ts'
import { interventions } from '#api/queries/interventions.ts'
import { addMonths, firstDayOf, type Month } from '#data/schema/period.ts'

/** An intervention that begins within this many months of a flag answers it. */
const ACTED_WITHIN_MONTHS = 12

export type Begun = { id: string; name: string; kind: string; startsOn: string }
/** Those begun after that day, and at most a year after that month. */
export type WorkBegun = (pcode: string, after: { day: string; month: Month }) => Begun[]

/** `toDate`: work planned to start from that day on has not begun. */
export async function workBegun(mirror: Mirror, { toDate, asOf }: { toDate: string; asOf: string | null }) {
  const work = await interventions(mirror, { pcodes: null, toDate, asOf })
  const begun: WorkBegun = (pcode, { day, month }) =>
    work
      .filter((each) => each.pcode === pcode && each.startsOn > day && each.startsOn < toDate)
      .filter((each) => each.startsOn < firstDayOf(addMonths(month, ACTED_WITHIN_MONTHS + 1)))
      .map(({ interventionId, name, kind, startsOn }) => ({ id: interventionId, name, kind, startsOn }))
  return begun
}
