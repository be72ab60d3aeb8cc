/** The district index over the borders the record holds now; made again only when an import has come or gone. */
import { z } from 'zod'
import type { Mirror } from '#api/mirror/mirror.ts'
import { perSeq } from '#api/mirror/per-seq.ts'
import { sqlFile } from '#api/mirror/sql-file.ts'
import { createDistrictIndex, type DistrictIndex } from './district-index.ts'

const bordersSql = sqlFile('geography/district-locator.sql')
const stampSql = sqlFile('geography/district-locator-stamp.sql')

const position = z.array(z.number())
const ring = z.array(position)
const areal = z.discriminatedUnion('type', [
  z.object({ type: z.literal('Polygon'), coordinates: z.array(ring) }),
  z.object({ type: z.literal('MultiPolygon'), coordinates: z.array(z.array(ring)) }),
])
const borderRows = z.array(z.object({ pcode: z.string(), geometry: z.string() }))

const located = perSeq(async (mirror, previous: { stamp: string; index: DistrictIndex } | undefined) => {
  const stamp = JSON.stringify(await mirror.query(stampSql))
  return previous?.stamp === stamp ? previous : { stamp, index: await indexOf(mirror) }
})

async function indexOf(mirror: Mirror): Promise<DistrictIndex> {
  const rows = borderRows.parse(await mirror.query(bordersSql))
  return createDistrictIndex(
    rows.map(({ pcode, geometry }) => ({ pcode, geometry: areal.parse(JSON.parse(geometry)) })),
  )
}

export const districtIndex = async (mirror: Mirror): Promise<DistrictIndex> => (await located(mirror)).index
