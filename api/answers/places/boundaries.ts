/** Outlines of one level as GeoJSON, ready to draw. */
import type { Boundaries } from '#api/contract/boundaries.ts'
import { rememberedForAll } from '#api/mirror/answer-cache.ts'
import type { Mirror } from '#api/mirror/mirror.ts'
import { outlines } from '#api/queries/boundaries.ts'
import { isFictional } from '#api/queries/instance.ts'

type Key = { level: string; detail: number; asOf: string | null }

export const boundaries = rememberedForAll(
  async (mirror: Mirror, key: Key): Promise<Boundaries> => ({
    type: 'FeatureCollection',
    fictional: await isFictional(mirror),
    features: (await outlines(mirror, key)).map(({ pcode, name, level, parentPcode, geometry }) => ({
      type: 'Feature',
      id: pcode,
      properties: { pcode, name: name ?? pcode, level, parentPcode },
      geometry,
    })),
  }),
)
