/** Places: what a district is, and the four admin levels. A p-code is opaque: look parents up, never slice it. */
import { z } from 'zod'

export const adminLevels = ['country', 'region', 'district', 'community'] as const
export type AdminLevel = (typeof adminLevels)[number]
export const adminLevel = z.enum(adminLevels)

export const pcode = z.string().min(1).max(64)

export const place = z.object({
  pcode,
  name: z.string().min(1),
  level: adminLevel,
  parentPcode: pcode.nullable(),
  /** A representative point inside the place (its own point for a community). */
  lng: z.number().min(-180).max(180).nullable(),
  lat: z.number().min(-90).max(90).nullable(),
  /** Other codings of the same place, for matching files that use them. */
  aliases: z.array(z.string()),
  /** The day from which the place has been as it is, where a source says so. */
  validFrom: z.iso.date().nullish(),
})
export type Place = z.infer<typeof place>
