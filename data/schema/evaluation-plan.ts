/** What can be agreed before anybody knows how it came out: where incidents are counted, which, for how long, and beside what. */
import { z } from 'zod'
import { incidentKind } from './incident.ts'

/** A ring that is not closed is no area; more corners than this nobody drew by hand. */
const mostCorners = 500
const position = z.tuple([z.number().min(-180).max(180), z.number().min(-90).max(90)])
const ring = z
  .array(position)
  .min(4)
  .max(mostCorners)
  .refine((corners) => corners[0]?.join() === corners.at(-1)?.join(), { params: { code: 'ring-not-closed' } })

/** A GeoJSON polygon without holes. */
export const drawnPolygon = z.strictObject({ type: z.literal('Polygon'), coordinates: z.tuple([ring]) })
export type DrawnPolygon = z.infer<typeof drawnPolygon>

const metres = (least: number, most: number) => z.int().min(least).max(most)
export const plannedArea = z.discriminatedUnion('sort', [
  /** Around the intervention's own point; `ringM` is where the ring around it ends, from the point. */
  z
    .strictObject({ sort: z.literal('radius'), radiusM: metres(100, 5000), ringM: metres(200, 15_000) })
    .refine(({ radiusM, ringM }) => ringM > radiusM, { params: { code: 'ring-within-radius' }, path: ['ringM'] }),
  z.strictObject({ sort: z.literal('district') }),
  /** `ringM`: the width of the ring around it. */
  z.strictObject({ sort: z.literal('drawn'), polygon: drawnPolygon, ringM: metres(100, 10_000) }),
])
export type PlannedArea = z.infer<typeof plannedArea>

export const plannedComparison = z.discriminatedUnion('sort', [
  /** Chosen by the rule: so many of those most alike before. */
  z.strictObject({ sort: z.literal('most-alike'), places: z.int().min(1).max(5) }),
  /** Chosen by hand: sites, communities, or districts where the area is a district. */
  z.strictObject({ sort: z.literal('named'), placeIds: z.array(z.string().min(1).max(64)).min(1).max(20) }),
])
export type PlannedComparison = z.infer<typeof plannedComparison>

export const evaluationPlan = z
  .strictObject({
    area: plannedArea,
    comparison: plannedComparison,
    /** Null for all violent incidents. */
    kinds: z.array(incidentKind).min(1).nullable(),
    /** Length of each window. */
    months: z.int().min(1).max(36),
  })
  .meta({ id: 'EvaluationPlan' })
export type EvaluationPlan = z.infer<typeof evaluationPlan>
