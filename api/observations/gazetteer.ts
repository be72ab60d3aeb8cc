/** Our own places by every name they go by, in whatever script, and who lies in whom; read again only after an import. */
import { z } from 'zod'
import { createPlaceMatcher, type PlaceMatcher } from '#api/imports/places/place-match.ts'
import { rememberedForAll } from '#api/mirror/answer-cache.ts'
import { sqlFile } from '#api/mirror/sql-file.ts'
import { type Atlas, atlas } from '#api/queries/atlas.ts'
import { place } from '#data/schema/place.ts'

const placesSql = sqlFile('imports/places/known-places.sql')
const places = z.array(place)

export type Gazetteer = { matcher: PlaceMatcher; known: Atlas }

export const gazetteer = rememberedForAll(
  async (mirror, asOf: null): Promise<Gazetteer> => ({
    matcher: createPlaceMatcher(places.parse(await mirror.query(placesSql))),
    known: await atlas(mirror, asOf),
  }),
)
