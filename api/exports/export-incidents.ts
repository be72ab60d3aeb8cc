/** The incidents of a filter as a table. For those who may see positions. */

import type { Scope } from '#api/contract/filters.ts'
import type { Mirror } from '#api/mirror/mirror.ts'
import { sqlFile } from '#api/mirror/sql-file.ts'
import type { ExportTable } from './export-table.ts'
import { pointRows } from './point-rows.ts'

const sql = sqlFile('exports/export-incidents.sql')
const columns = [
  'incident_id',
  'source',
  'kind',
  'kind_as_reported',
  'date_start',
  'date_end',
  'time_precision',
  'occurred_at',
  'lng',
  'lat',
  'geo_precision',
  'pcode',
  'district',
  'region_pcode',
  'actor',
  'fatalities',
  'fatalities_low',
  'fatalities_high',
  'note',
]

export const exportIncidents = (mirror: Mirror, scope: Scope): Promise<ExportTable> =>
  pointRows(mirror, sql, columns, scope)
