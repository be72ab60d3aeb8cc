/** Incidents as the space-time scan takes them: a point and a week each, what is known too vaguely counted and left out. */
import type { Position } from '#api/analytics/spatial/distance.ts'
import type { SpaceTimeScan } from '#api/contract/space-time-scan.ts'
import type { ScanCase } from '#api/queries/scan-cases.ts'

const DAY_MS = 86_400_000
const WEEK_DAYS = 7

export const dayOf = (date: string): number => Math.floor(Date.parse(`${date.slice(0, 10)}T00:00:00Z`) / DAY_MS)
export const dateOf = (day: number): string => new Date(day * DAY_MS).toISOString().slice(0, 10)

/** Whole weeks, counted back from the end, so that the last one is complete. */
export function weeksOf(fromDate: string, toDate: string): { firstDay: number; weeks: number } {
  const end = dayOf(toDate)
  const weeks = Math.max(0, Math.floor((end - dayOf(fromDate)) / WEEK_DAYS))
  return { firstDay: end - weeks * WEEK_DAYS, weeks }
}

export type ScanEvents = {
  points: Position[]
  times: number[]
  pcodes: (string | null)[]
  leftOut: SpaceTimeScan['leftOut']
}

/** Without centres each incident lies at its own position; with them, at the middle of its district. */
export function scanEvents(
  cases: readonly ScanCase[],
  { firstDay, weeks }: { firstDay: number; weeks: number },
  centres: ReadonlyMap<string, Position> | null,
): ScanEvents {
  const events: ScanEvents = {
    points: [],
    times: [],
    pcodes: [],
    leftOut: { placeTooVague: 0, outsideEveryDistrict: 0, dateTooVague: 0 },
  }
  const { leftOut } = events
  for (const { dateStart, dateEnd, lng, lat, pcode, districtKnown } of cases) {
    const first = Math.floor((dayOf(dateStart) - firstDay) / WEEK_DAYS)
    const last = Math.floor((dayOf(dateEnd) - firstDay) / WEEK_DAYS)
    if (last < 0 || first >= weeks) continue
    if (first !== last) {
      leftOut.dateTooVague++
      continue
    }
    const own: Position | null = lng === null || lat === null ? null : [lng, lat]
    const point = centres === null ? own : pcode === null ? null : (centres.get(pcode) ?? null)
    if (point !== null) {
      events.points.push(point)
      events.times.push(first)
      events.pcodes.push(pcode)
    } else if (centres !== null && districtKnown) leftOut.outsideEveryDistrict++
    else leftOut.placeTooVague++
  }
  return events
}
