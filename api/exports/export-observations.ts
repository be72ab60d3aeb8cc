/** The observations of a filter as a table. For those who may see positions. */

import type { Scope } from '#api/contract/filters.ts'
import type { Mirror } from '#api/mirror/mirror.ts'
import { sqlFile } from '#api/mirror/sql-file.ts'
import type { ExportTable } from './export-table.ts'
import { pointRows } from './point-rows.ts'

const sql = sqlFile('exports/export-observations.sql')
const columns = [
  'uuid',
  'kind',
  'observed_at',
  'received_at',
  'lng',
  'lat',
  'accuracy_m',
  'position_source',
  'place_text',
  'pcode',
  'district',
  'district_reason',
  'site_id',
  'site_state',
  'grievance',
  'note',
  'photo',
]

export const exportObservations = (mirror: Mirror, scope: Scope): Promise<ExportTable> =>
  pointRows(mirror, sql, columns, scope)
