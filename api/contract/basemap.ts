/** GET /api/basemap: what the map draws beneath everything of ours, as the BASEMAP setting says. Never where on the disk. */
import { z } from 'zod'

export const basemap = z
  .discriminatedUnion('sort', [
    z.object({ sort: z.literal('none') }),
    /** An archive of vector tiles, read in ranges from this server. */
    z.object({ sort: z.literal('pmtiles'), url: z.string() }),
    /** A MapLibre style on another server. */
    z.object({ sort: z.literal('style'), url: z.string() }),
  ])
  .meta({ id: 'Basemap' })
export type Basemap = z.infer<typeof basemap>

/** Beside the API, not under it: the archive follows from no record and concerns nobody. */
export const archiveAddress = '/basemap.pmtiles'
