/** How large a place is on the ground, from the full outlines of its districts. */

import { areaKm2 } from '#api/geography/area.ts'
import { rememberedForAll } from '#api/mirror/answer-cache.ts'
import { districtShapes } from '#api/queries/district-shapes.ts'
import type { PlacedArea } from './areas.ts'

export type AreaIn = (area: PlacedArea) => number | null

/** Square kilometres; null where a district has no outline. */
export const areaIn = rememberedForAll(async (mirror, asOf: string | null): Promise<AreaIn> => {
  const shapes = await districtShapes(mirror, { asOf })
  const sizes = new Map([...shapes].map(([pcode, shape]) => [pcode, areaKm2(shape)]))
  return ({ districts }) => {
    const parts = districts.flatMap((pcode) => sizes.get(pcode) ?? [])
    return parts.length === 0 || parts.length < districts.length
      ? null
      : Math.round(parts.reduce((sum, part) => sum + part, 0) * 10) / 10
  }
})
