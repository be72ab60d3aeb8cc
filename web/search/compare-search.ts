// What Compare keeps in the address besides the filter: what is compared, the earlier period, which maps, their classes and camera.
import { z } from 'zod'
import { changesQuery } from '#api/contract/changes.ts'
import { pcode } from '#data/schema/place.ts'
import { readCamera } from '#web/map/camera.ts'
import { classSearch } from './map-search.ts'

export const comparedMaps = ['both', 'before', 'now', 'difference'] as const
export type ComparedMap = (typeof comparedMaps)[number]
export const changeColumns = ['name', 'before', 'now', 'change'] as const

export const compareSearch = z.object({
  ...changesQuery.pick({ of: true, baseFrom: true, baseTo: true }).shape,
  ...classSearch,
  show: z.enum(comparedMaps).optional(),
  /** `lng,lat,zoom`, of all maps. */
  at: z
    .string()
    .refine((text) => readCamera(text) !== null)
    .optional(),
  pcode: pcode.optional(),
  /** A column of the table; `-` before it for descending. */
  sort: z.enum(changeColumns.flatMap((column) => [column, `-${column}` as const])).optional(),
})
export type CompareSearch = z.output<typeof compareSearch>
