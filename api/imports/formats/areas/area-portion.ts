/**
 * Turns area rows into rows of a table, counting each row of the file once: taken, refused, or a repeat of one already known.
 */

import { hashText } from '../../batches/known-ids.ts'
import type { CellRow } from '../../reading/line-writer.ts'
import type { FoundProblem, ImportContext, Portion } from '../format.ts'
import type { AreaRow, AreaRows, AreaValue } from './area-rows.ts'

export type Keyed = { key: string; rows: CellRow[] }
/** What one number becomes, or why it cannot be taken. */
export type Keep = (row: AreaRow, value: AreaValue) => Keyed | { reason: string; field?: string }

export function keepAreaRows(
  { rows, wholes, read, problems }: AreaRows,
  { known }: Pick<ImportContext, 'known'>,
  keep: Keep,
): Pick<Portion, 'read' | 'rejected' | 'duplicate' | 'problems'> & { kept: CellRow[] } {
  const kept: CellRow[] = []
  const told: FoundProblem[] = [...problems]
  let duplicate = 0
  for (const row of rows) {
    const found = row.values.map((value) => ({ value, keyed: keep(row, value) }))
    const refused = found.map(({ keyed }) => keyed).find((keyed) => 'reason' in keyed)
    if (refused !== undefined && 'reason' in refused) {
      told.push({
        line: row.line,
        field: refused.field ?? null,
        message: refused.reason,
        severity: 'rejected',
        cells: row.cells,
      })
      continue
    }
    const fresh = found.flatMap(({ value, keyed }) => {
      if ('reason' in keyed) return []
      const seen = known.see(keyed.key, hashText(String(value.value), 0))
      return seen === 'new'
        ? [{ rows: keyed.rows, isNew: true, clash: false }]
        : [{ rows: [], isNew: false, clash: seen === 'other' && !known.isRecorded(keyed.key) }]
    })
    if (fresh.some(({ clash }) => clash)) {
      told.push({
        line: row.line,
        field: null,
        message: 'the same place and category stands in the file twice with different numbers',
        severity: 'rejected',
        cells: row.cells,
      })
    } else if (!fresh.some(({ isNew }) => isNew)) duplicate++
    for (const one of fresh) kept.push(...one.rows)
  }
  // A row that repeats a sum is taken as a check; when nothing else is new, neither is it.
  if (kept.length === 0) duplicate += wholes.length
  const rejected = told.filter(({ severity, line }) => severity === 'rejected' && line !== null).length
  return { read, rejected, duplicate, problems: told, kept }
}
