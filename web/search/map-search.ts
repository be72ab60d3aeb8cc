// What the map keeps in the address: the view, the layers on top, where the camera stands, what is selected, and the table.
import { z } from 'zod'
import { hotspotStatistic } from '#api/contract/hotspots.ts'
import { estimates, rateForms, scanSorts } from '#web/layers/choices.ts'

const words = z.preprocess(
  (v) => (typeof v === 'string' ? v.split(',').filter((w) => w !== '') : v),
  z.array(z.string().max(60)).max(20),
)
/** `lng,lat,zoom` */
const camera = z.string().regex(/^-?\d+(\.\d+)?,-?\d+(\.\d+)?,\d+(\.\d+)?$/)

export const mapSearch = z.object({
  view: z.string().max(40).optional().catch(undefined),
  layers: words.optional().catch(undefined),
  at: camera.optional().catch(undefined),
  pcode: z.string().max(64).optional().catch(undefined),
  table: z.union([z.boolean(), z.stringbool()]).optional().catch(undefined),
  /** Which estimate of a share, which form of a rate, which statistic of a hotspot. */
  estimate: z.enum(estimates).optional().catch(undefined),
  rate: z.enum(rateForms).optional().catch(undefined),
  statistic: hotspotStatistic.optional().catch(undefined),
  /** Clusters in place and time over the whole period, or only what still goes on. */
  scan: z.enum(scanSorts).optional().catch(undefined),
  /** A column of the table; `-` before it for descending. */
  sort: z.string().max(40).optional().catch(undefined),
})
export type MapSearch = z.output<typeof mapSearch>
