/** Every place with the places it lies in, sorted by p-code. */
import { z } from 'zod'
import { adminLevel } from '#data/schema/place.ts'
import { question } from './ask.ts'

const row = z.object({
  pcode: z.string(),
  name: z.string(),
  level: adminLevel,
  districtPcode: z.string().nullable(),
  regionPcode: z.string().nullable(),
  regionName: z.string().nullable(),
  countryPcode: z.string().nullable(),
  parentPcode: z.string().nullable(),
  lng: z.number().nullable(),
  lat: z.number().nullable(),
})
export type KnownPlace = z.infer<typeof row>
export const knownPlaces = question('known-places', row)
