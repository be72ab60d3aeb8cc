/** GET /api/boundaries?level&detail: outlines as a GeoJSON FeatureCollection, simplified with shared borders kept. */
import { z } from 'zod'
import { level } from './filters.ts'

/** Map furniture that comes with a boundary set, drawn but never counted. */
export const furnitureLevels = ['coast', 'river', 'road', 'town'] as const

export const boundariesQuery = z.object({
  level: z.union([z.enum(furnitureLevels), level]).default('district'),
  /** 0 overview, 1 middle, 2 full. */
  detail: z.coerce.number().int().min(0).max(2).default(0),
  asOf: z.string().optional(),
})
export const boundaries = z
  .object({
    type: z.literal('FeatureCollection'),
    /** Not of GeoJSON, which lets a collection carry more: whether the country is made up. */
    fictional: z.boolean(),
    features: z.array(
      z.object({
        type: z.literal('Feature'),
        id: z.string(),
        properties: z.object({
          pcode: z.string(),
          name: z.string(),
          level: z.string(),
          parentPcode: z.string().nullable(),
        }),
        geometry: z.object({ type: z.string(), coordinates: z.array(z.unknown()) }),
      }),
    ),
  })
  .meta({ id: 'Boundaries' })
export type Boundaries = z.infer<typeof boundaries>
