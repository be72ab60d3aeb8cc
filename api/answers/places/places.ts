/** Every place, its level, parent and people. */
import type { Places } from '#api/contract/places.ts'
import { remembered } from '#api/mirror/answer-cache.ts'
import type { Mirror } from '#api/mirror/mirror.ts'
import { atlas } from '#api/queries/atlas.ts'
import { heldMonths } from '#api/queries/held-months.ts'
import { isFictional } from '#api/queries/instance.ts'
import { areaOf } from '../districts/areas.ts'
import { peopleIn } from '../districts/people.ts'

export const places = remembered(async (mirror: Mirror, asOf: string | null): Promise<Places> => {
  const known = await atlas(mirror, asOf)
  const { lastMonth } = await heldMonths(mirror, asOf)
  const people = await peopleIn(mirror, { year: Number(lastMonth?.slice(0, 4) ?? 0), asOf })
  const rows = known.places.map((place) => ({
    pcode: place.pcode,
    name: place.name,
    level: place.level,
    parentPcode: place.parentPcode,
    lng: place.lng,
    lat: place.lat,
    population:
      people(place.level === 'community' ? { pcode: place.pcode, districts: [] } : areaOf(known, place))?.people ??
      null,
  }))
  return { seq: mirror.seq, fictional: await isFictional(mirror), total: rows.length, rows }
})
