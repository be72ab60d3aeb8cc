/** The districts' full outlines as mathematics takes them, to find out who is whose neighbour. */
import { z } from 'zod'
import type { Params } from '#api/mirror/values.ts'
import type { Asked } from './ask.ts'
import { outlines } from './boundaries.ts'

const rings = z.array(z.array(z.array(z.number())))
const shape = z.discriminatedUnion('type', [
  z.object({ type: z.literal('Polygon'), coordinates: rings }),
  z.object({ type: z.literal('MultiPolygon'), coordinates: z.array(rings) }),
])
export type Shape = z.infer<typeof shape>

export async function districtShapes(asked: Asked, params: Params): Promise<Map<string, Shape>> {
  const rows = await outlines(asked, { ...params, level: 'district', detail: 2 })
  return new Map(
    rows.flatMap(({ pcode, geometry }) => {
      const parsed = shape.safeParse(geometry)
      return parsed.success ? [[pcode, parsed.data] as const] : []
    }),
  )
}
