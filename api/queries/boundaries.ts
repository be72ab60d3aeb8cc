/** Outlines of one level, as GeoJSON geometries; furniture (rivers, roads, towns) has no place behind it. */
import { z } from 'zod'
import { question } from './ask.ts'

const geometry = z.object({ type: z.string(), coordinates: z.array(z.unknown()) })
const row = z.object({
  pcode: z.string(),
  level: z.string(),
  name: z.string().nullable(),
  parentPcode: z.string().nullable(),
  geometry: z.string().transform((text) => geometry.parse(JSON.parse(text))),
})
export const outlines = question('boundaries', row)
