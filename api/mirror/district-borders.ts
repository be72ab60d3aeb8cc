/** The districts that exist now with their outlines, later ones first, for whoever must say in which of them a point lies. */
import { z } from 'zod'
import type { IndexedDistrict } from '#api/geography/district-index.ts'
import { sqlFile } from './sql-file.ts'
import type { Row } from './values.ts'

const bordersSql = sqlFile('mirror/district-borders.sql')

const ring = z.array(z.array(z.number()))
const areal = z.discriminatedUnion('type', [
  z.object({ type: z.literal('Polygon'), coordinates: z.array(ring) }),
  z.object({ type: z.literal('MultiPolygon'), coordinates: z.array(z.array(ring)) }),
])
const rows = z.array(z.object({ pcode: z.string(), geometry: z.string() }))

export async function districtBorders(ask: (sql: string) => Promise<Row[]>): Promise<IndexedDistrict[]> {
  return rows.parse(await ask(bordersSql)).map(drawnDistrict)
}

export const drawnDistrict = ({ pcode, geometry }: { pcode: string; geometry: string }): IndexedDistrict => ({
  pcode,
  geometry: areal.parse(JSON.parse(geometry)),
})
