/** The districts' full outlines as mathematics takes them, to find out who is whose neighbour: those of a country across 180° in one turn. */
import { z } from 'zod'
import { inOneTurn, type Turned } from '#api/analytics/spatial/one-turn.ts'
import type { Params } from '#api/mirror/values.ts'
import type { Asked } from './ask.ts'
import { outlines } from './boundaries.ts'

const rings = z.array(z.array(z.array(z.number())))
const shape = z.discriminatedUnion('type', [
  z.object({ type: z.literal('Polygon'), coordinates: rings }),
  z.object({ type: z.literal('MultiPolygon'), coordinates: z.array(rings) }),
])
export type Shape = Turned

export async function districtShapes(asked: Asked, params: Params): Promise<Map<string, Shape>> {
  const rows = await outlines(asked, { ...params, level: 'district', detail: 2 })
  const drawn = new Map(
    rows.flatMap(({ pcode, geometry }) => {
      const parsed = shape.safeParse(geometry)
      return parsed.success ? [[pcode, parsed.data] as const] : []
    }),
  )
  return inOneTurn(drawn)
}
