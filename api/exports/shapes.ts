/** Where a row lies: a point, or an outline as GeoJSON writes them. Longitude first, WGS 84. */
import { z } from 'zod'

const position = z.tuple([z.number(), z.number()]).rest(z.number())
const rings = z.array(z.array(position))
export type Rings = z.infer<typeof rings>

/** Of an outline kept as text nobody has looked into since. */
export const outline = z.discriminatedUnion('type', [
  z.object({ type: z.literal('Polygon'), coordinates: rings }),
  z.object({ type: z.literal('MultiPolygon'), coordinates: z.array(rings) }),
])
export type Outline = z.infer<typeof outline>
export type Point = { type: 'Point'; coordinates: [lng: number, lat: number] }
export type Shape = Point | Outline

/** A layer has one sort of shape: outlines of one part are outlines of several, with one. */
export const partsOf = ({ type, coordinates }: Outline): Rings[] => (type === 'Polygon' ? [coordinates] : coordinates)
