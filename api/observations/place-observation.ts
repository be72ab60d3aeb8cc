/** Which district does an observation count in? By its position; failing that by the typed place, when it can be only one. */

import { createPlaceMatcher, type PlaceMatcher } from '#api/imports/places/place-match.ts'
import type { Mirror } from '#api/mirror/mirror.ts'
import { perSeq } from '#api/mirror/per-seq.ts'
import { type Atlas, atlas } from '#api/queries/atlas.ts'
import { districtIndex } from '#api/queries/district-locator.ts'
import type { Observation } from '#data/schema/observation.ts'

/** More doubt than this and a person should decide: the observation is kept without a district. */
const mostDoubt = 0.1

const gazetteer = perSeq(async (mirror): Promise<{ matcher: PlaceMatcher; known: Atlas }> => {
  const known = await atlas(mirror, null)
  return { matcher: createPlaceMatcher(known.places.map((place) => ({ ...place, aliases: [] }))), known }
})

export async function placeObservation(mirror: Mirror, { position, placeText }: Observation): Promise<string | null> {
  if (position !== null) {
    const inside = (await districtIndex(mirror)).locate(position.lng, position.lat)
    if (inside !== null) return inside
  }
  if (placeText === null || placeText === '') return null
  const { matcher, known } = await gazetteer(mirror)
  const match = matcher.matchName(placeText)
  if (match.pcode === null || match.doubt > mostDoubt) return null
  return known.byPcode.get(match.pcode)?.districtPcode ?? null
}
