/** GET /api/places: every place, its level and parent. */
import { z } from 'zod'
import { adminLevel } from '#data/schema/place.ts'
import { answeredAs } from './estimates.ts'

export const placeRow = z
  .object({
    pcode: z.string(),
    name: z.string(),
    level: adminLevel,
    parentPcode: z.string().nullable(),
    lng: z.number().nullable(),
    lat: z.number().nullable(),
    population: z.number().nullable(),
  })
  .meta({ id: 'Place' })
export type PlaceRow = z.infer<typeof placeRow>
export const places = z
  .object({ seq: answeredAs.seq, fictional: answeredAs.fictional, total: z.int(), rows: z.array(placeRow) })
  .meta({ id: 'Places' })
export type Places = z.infer<typeof places>
