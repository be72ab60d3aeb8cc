/** The interventions of a filter as a table, with their exact points. For those who may see positions. */

import type { Scope } from '#api/contract/filters.ts'
import type { Mirror } from '#api/mirror/mirror.ts'
import { sqlFile } from '#api/mirror/sql-file.ts'
import type { ExportTable } from './export-table.ts'
import { pointRows } from './point-rows.ts'

const sql = sqlFile('exports/export-interventions.sql')
const columns = [
  'intervention_id',
  'name',
  'kind',
  'dimension',
  'phase',
  'starts_on',
  'ends_on',
  'budget_usd',
  'actor',
  'lng',
  'lat',
  'pcode',
  'district',
  'note',
]

export const exportInterventions = (mirror: Mirror, scope: Scope): Promise<ExportTable> =>
  pointRows(mirror, sql, columns, scope)
