/**
 * The line or outline of what was seen, as it was drawn: a wall, a stretch of street, a building. WGS 84, [lng, lat]. The position of the
 * report it belongs to is a point on it, so that whoever reads positions alone loses nothing but the shape.
 */
import { z } from 'zod'

/** A few hundred: a street with all its bends, and no survey of a town. */
export const mostVertices = 300

const vertex = z
  .array(z.number())
  .length(2)
  .refine(([lng = Number.NaN, lat = Number.NaN]) => Math.abs(lng) <= 180 && Math.abs(lat) <= 90, {
    params: { code: 'no-position-on-earth' },
  })
const isClosed = (ring: readonly number[][]): boolean => ring[0]?.join() === ring.at(-1)?.join()

export const outline = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('LineString'), coordinates: z.array(vertex).min(2).max(mostVertices) }),
  z.strictObject({
    type: z.literal('Polygon'),
    coordinates: z
      .array(
        z
          .array(vertex)
          .min(4)
          .max(mostVertices + 1)
          .refine(isClosed, { params: { code: 'ring-not-closed' } }),
      )
      .length(1),
  }),
])
export type Outline = z.infer<typeof outline>

export const verticesOf = ({ type, coordinates }: Outline): readonly number[][] =>
  type === 'LineString' ? coordinates : (coordinates[0] ?? [])

/** In degrees: rounding moves a point on the edge a little outside. */
const slack = 0.001

/** Whether a point lies within the box around it; longitudes are read the shorter way round. */
export function isNear(shape: Outline, { lng, lat }: { lng: number; lat: number }): boolean {
  const east = verticesOf(shape).map(([x = 0]) => ((((x - lng + 180) % 360) + 360) % 360) - 180)
  const north = verticesOf(shape).map(([, y = 0]) => y - lat)
  return [east, north].every((away) => Math.min(...away) <= slack && Math.max(...away) >= -slack)
}
