/** The space-time scan of a year of the demonstration country's incidents by position, as an analyst asks for it. */
import { spaceTimeScan } from '#api/analytics/clusters/space-time-scan.ts'
import { createRandom } from '#api/analytics/numeric/random.ts'
import type { Position } from '#api/analytics/spatial/distance.ts'
import { dayOf } from '#api/answers/clusters/scan-events.ts'
import { violentKinds } from '#data/schema/incident.ts'
import { drawnIncidents } from './incident-file.ts'
import { type Measurement, medianSecondsOf } from './reading.ts'

const periods = 52
const firstDay = dayOf('2025-07-03')
const draws = 499

export const spaceTimeScanMeasurement: Measurement = {
  id: 'space-time-scan',
  run: async () => {
    const scanned = drawnIncidents().flatMap(({ kind, geoPrecision, lng, lat, dateStart, dateEnd }) => {
      const week = Math.floor((dayOf(dateStart) - firstDay) / 7)
      const isSure = geoPrecision <= 2 && dateStart === dateEnd && week >= 0 && week < periods
      if (!isSure || !violentKinds.includes(kind) || lng === null || lat === null) return []
      return [{ at: [lng, lat] satisfies Position, week }]
    })
    const scan = (rounds: number) =>
      spaceTimeScan(
        scanned.map(({ at }) => at),
        scanned.map(({ week }) => week),
        periods,
        { radiusM: 50_000, longestWindow: 8, prospective: false, draws: rounds },
        createRandom(1),
      )
    scan(1)
    return [
      {
        what: `space-time scan, ${scanned.length.toLocaleString('en')} positions, ${draws} rounds`,
        value: medianSecondsOf(1, () => scan(draws)),
        unit: 's',
        goal: { atMost: 8 },
      },
    ]
  },
}
