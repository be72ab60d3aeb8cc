/** Districts (or regions, or the country) with their current figures: those of GET /api/districts, to this reader. */
import { exportDistricts } from '#api/exports/export-districts.ts'
import type { ExportRow } from '#api/exports/export-table.ts'
import { scopeOf } from '#api/queries/scope.ts'
import { pcode } from '#data/schema/place.ts'
import type { Collection } from '../collection.ts'
import { heldRows } from '../held-rows.ts'

export const districts: Collection = {
  id: 'districts',
  title: 'Districts and their figures',
  description:
    'One feature a place of the level asked for, with what happened there, what people say and what is missing and why (`gaps`), over the period asked for, or the last year that holds anything. A place has no time of its own: `datetime` leaves none out.',
  idColumn: 'pcode',
  permission: null,
  exact: null,
  filters: ['from', 'to', 'level', 'pcodes', 'kinds', 'indicator', 'group', 'sources', 'review', 'asOf'],
  equal: { pcode, region_pcode: pcode },
  async features(mirror, role, asking) {
    const table = await exportDistricts(mirror, await scopeOf(mirror, asking.filters), role)
    const rows: ExportRow[] = []
    for await (const portion of table.rows) rows.push(...portion)
    return heldRows({ columns: table.columns, rows, idColumn: 'pcode' }, asking)
  },
}
