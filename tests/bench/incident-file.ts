/**
 * Writes the million-incident CSV the import is measured with: 12 columns, about 120 MB, made the same every time. They happen
 * where the demonstration country's do, give or take a kilometre, so a few lie in the sea.
 */

import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { createRandom } from '#api/analytics/numeric/random.ts'
import { drawCountry } from '#data/generate/country.ts'
import { makeIncidents } from '#data/generate/incidents.ts'
import { scatterSites } from '#data/generate/sites.ts'
import { FIRST_MONTH, LAST_MONTH } from '#data/generate/story.ts'
import type { Incident } from '#data/schema/incident.ts'
import { monthsBetween } from '#data/schema/period.ts'

const kinds = [
  'Armed robbery',
  'Shooting',
  'Kidnapping',
  'Intercommunal clash',
  'Protest',
  'Property destruction',
  'Assault',
  'Theft',
]
const header =
  'event_id,event_date,event_type,actor,latitude,longitude,geo_precision,fatalities,source,location,region,notes\n'

const swayDegrees = 0.02

/** Incidents as the demonstration country's are made, without its story. */
export function drawnIncidents(): Incident[] {
  const country = drawCountry()
  const sites = scatterSites(country, createRandom(1))
  return makeIncidents(
    country,
    sites,
    [],
    [{ months: monthsBetween(FIRST_MONTH, LAST_MONTH), random: createRandom(2), nearRandom: createRandom(3) }],
  ).map(({ row }) => row)
}

const placesOfIncidents = (): [number, number][] =>
  drawnIncidents().flatMap(({ lng, lat }) => (lng === null || lat === null ? [] : [[lng, lat]]))

export async function writeIncidentFile(path: string, rows: number): Promise<void> {
  const random = createRandom(12)
  const places = placesOfIncidents()
  const out = createWriteStream(path)
  let text = header
  for (let i = 0; i < rows; i++) {
    const day = random.integerBelow(42 * 28)
    const month = Math.floor(day / 28)
    const date = `${2023 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}-${String((day % 28) + 1).padStart(2, '0')}`
    const place = places[random.integerBelow(places.length)] ?? [0, 0]
    const lng = (place[0] + (random.uniform() - 0.5) * swayDegrees).toFixed(5)
    const lat = (place[1] + (random.uniform() - 0.5) * swayDegrees).toFixed(5)
    text += `EV${String(i).padStart(8, '0')},${date},${kinds[random.integerBelow(kinds.length)]},Armed group,${lat},${lng},1,${random.integerBelow(3)},press,Market,"North, coast",${random.integerBelow(9)} residents heard it\n`
    if (text.length > 1 << 20) {
      if (!out.write(text)) await once(out, 'drain')
      text = ''
    }
  }
  out.end(text)
  await once(out, 'finish')
}
