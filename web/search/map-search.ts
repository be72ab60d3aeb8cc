// What the map keeps in the address besides the filter: the view, the layers on top, where the camera stands, what is selected,
// and the table.
import { z } from 'zod'
import { listOf } from '#api/contract/filters.ts'
import { hotspotStatistic } from '#api/contract/hotspots.ts'
import { pcode } from '#data/schema/place.ts'
import { estimates, rateForms, scanSorts } from '#web/layers/choices.ts'
import { readCamera } from '#web/map/camera.ts'

export const mapSearch = z.object({
  view: z.string().min(1).max(40).optional(),
  layers: listOf(z.string().max(60)),
  /** `lng,lat,zoom` */
  at: z
    .string()
    .refine((text) => readCamera(text) !== null)
    .optional(),
  pcode: pcode.optional(),
  table: z.union([z.boolean(), z.stringbool()]).optional(),
  /** Which estimate of a share, which form of a rate, which statistic of a hotspot. */
  estimate: z.enum(estimates).optional(),
  rate: z.enum(rateForms).optional(),
  statistic: hotspotStatistic.optional(),
  /** Clusters in place and time over the whole period, or only what still goes on. */
  scan: z.enum(scanSorts).optional(),
  /** A column of the table; `-` before it for descending. */
  sort: z.string().max(40).optional(),
})
export type MapSearch = z.output<typeof mapSearch>
