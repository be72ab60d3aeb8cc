/**
 * What a rule looks at: for each of its places the figure of every wave or month so far, oldest first, as anybody may see it. What
 * is withheld or too imprecise is a reading without a figure, and says why. A month counts once it is over.
 */
import type { AlertReading } from '#api/contract/alerts.ts'
import { remembered } from '#api/mirror/answer-cache.ts'
import type { Mirror } from '#api/mirror/mirror.ts'
import { seenByAnybody } from '#api/protection/seen-by.ts'
import { atlas } from '#api/queries/atlas.ts'
import type { AlertCondition, AlertRule } from '#data/schema/alert.ts'
import { areaOf } from '../districts/areas.ts'
import { flagReadings } from './flag-readings.ts'
import { incidentReadings } from './incident-readings.ts'
import type { Looking, ReadingsOf } from './looking.ts'
import { overdueReadings } from './overdue-readings.ts'
import { shareReadings } from './share-readings.ts'

export type WatchedPlace = { pcode: string; name: string; readings: AlertReading[] }
type Key = Pick<AlertRule, 'condition' | 'place'> & { today: string; asOf: string | null }

/** `today`: a local date. Remembered, since the page, the preview and the watch ask the same. */
export const watchedPlaces = remembered(
  async (whole: Mirror, { condition, place, today, asOf }: Key): Promise<WatchedPlace[]> => {
    const mirror = await seenByAnybody(whole)
    const places = await atlas(mirror, asOf)
    const one = place === null ? undefined : places.byPcode.get(place)
    const watched = place === null ? places.at('district') : one === undefined ? [] : [one]
    const areas = watched.map((each) => areaOf(places, each))
    const readings = await readingsFor(mirror, condition, { areas, level: one?.level ?? 'district', today, asOf })
    return areas.map((area) => ({ pcode: area.place.pcode, name: area.place.name, readings: readings(area) }))
  },
)

function readingsFor(mirror: Mirror, condition: AlertCondition, looking: Looking): Promise<ReadingsOf> {
  switch (condition.measure) {
    case 'share':
      return shareReadings(mirror, condition, looking)
    case 'rate':
    case 'count':
      return incidentReadings(mirror, condition, looking)
    case 'flag':
      return flagReadings(mirror, looking)
    case 'overdue':
      return overdueReadings(mirror, looking)
  }
}
