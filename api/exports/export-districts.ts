/** The table of districts (or regions) exactly as the screen shows it to this reader: the same rows, every figure with its uncertainty. */

import { districts } from '#api/answers/districts/districts.ts'
import { boundaries } from '#api/answers/places/boundaries.ts'
import type { DistrictRow } from '#api/contract/districts.ts'
import type { Scope } from '#api/contract/filters.ts'
import type { ActorRole } from '#api/contract/session.ts'
import type { Mirror } from '#api/mirror/mirror.ts'
import { figuresFor } from '#api/protection/imprecise.ts'
import { districtColumns, gapsColumn, measureColumn } from './district-columns.ts'
import { type ExportRow, type ExportTable, wholeTable } from './export-table.ts'
import { outline } from './shapes.ts'

/** Detail of the outlines: enough to draw a district on a page. */
const detail = 1

export async function exportDistricts(mirror: Mirror, scope: Scope, role: ActorRole): Promise<ExportTable> {
  const { rows, indicator, rateModel } = figuresFor(role, await districts(mirror, scope))
  const outlines = await boundaries(mirror, { level: scope.level, detail, asOf: scope.asOf })
  const outlineOf = new Map(outlines.features.map((f) => [f.properties.pcode, outline.parse(f.geometry)]))
  const measures = [...new Set(rows.flatMap((row) => row.measures.map((m) => m.id)))].sort()
  const columns = [...districtColumns(indicator, rateModel), ...measures.map(measureColumn), gapsColumn]
  const exported = rows.map(
    (row: DistrictRow): ExportRow => ({
      cells: columns.map(({ cell }) => cell(row)),
      geometry: outlineOf.get(row.pcode) ?? null,
    }),
  )
  return wholeTable(
    columns.map(({ column }) => column),
    exported,
    'outlines',
  )
}
