/** Cells of a row of consultations or commitments by the names of the templates' columns, read with the fault that stands in the way. */

import { type DateReading, parseDate } from '../../dates/dates.ts'
import { settlePlace } from '../../places/reconcile.ts'
import { asMeant } from '../../reading/formula-safe.ts'
import { parseCount } from '../../reading/numbers.ts'
import type { TableSample } from '../../reading/table-sample.ts'
import { normaliseWord } from '../../reading/words.ts'
import type { ImportContext, Told } from '../format.ts'
import { perhaps } from '../format.ts'
import { type CodedColumn, codeOf, planCodes } from './plan-codes.ts'

export type PlanCells = {
  text(column: string): string
  has(column: string): boolean
  /** Each gives null and tells the fault where the cell cannot be read; blank is null without a fault unless it is needed. */
  code(column: CodedColumn, isNeeded?: boolean): string | null
  day(column: string, isNeeded?: boolean): string | null
  count(column: string, least: number, most: number): number | null
  district(): string | null
  words(column: string, most: number): string | null
  fault(column: string, reason: Told['reason'], suggestion?: Told['suggestion']): null
  faults: Told[]
}

/** What begins so is a template's own example. */
export const exampleId = 'example-'

export function planCells(
  table: TableSample,
  cells: readonly string[],
  { dates, sheet }: { dates: DateReading; sheet: string | null },
  { places, reconciliation }: Pick<ImportContext, 'places' | 'reconciliation'>,
): PlanCells {
  const faults: Told[] = []
  const at = (column: string): number => table.words.indexOf(normaliseWord(column))
  const text = (column: string): string => (at(column) < 0 ? '' : asMeant((cells[at(column)] ?? '').trim()))
  const named = (column: string): string => (sheet === null ? column : `${sheet}: ${column}`)
  const fault: PlanCells['fault'] = (column, reason, suggestion) => {
    faults.push({ field: named(column), reason, ...(suggestion === undefined ? {} : { suggestion }) })
    return null
  }
  const missing = (column: string): null => fault(column, { code: 'cell-missing', column })
  return {
    ...{ text, fault, faults },
    has: (column) => at(column) >= 0,
    code(column, isNeeded = false) {
      const written = text(column)
      if (written === '') return isNeeded ? missing(column) : null
      const codes = planCodes[column].map(({ id }) => id)
      return codeOf(column, written) ?? fault(column, { code: 'code-not-known', written, codes })
    },
    day(column, isNeeded = false) {
      const written = text(column)
      if (written === '') return isNeeded ? missing(column) : null
      const found = parseDate(written.slice(0, /^\d{4}-\d\d-\d\dT/.test(written) ? 10 : undefined), dates)
      return 'reason' in found ? fault(column, found.reason) : found.day
    },
    count(column, least, most) {
      const written = text(column)
      if (written === '') return missing(column)
      const value = parseCount(written)
      return value === null || value < least || value > most
        ? fault(column, { code: 'code-out-of-range', written, least, most })
        : value
    },
    district() {
      const [code, name] = [text('district_code'), text('district')]
      if (code === '' && name === '') return missing('district_code')
      const settled = settlePlace({ places, reconciliation }, { code, name, above: '' }, { level: 'district' })
      const found = settled.pcode === null ? null : places.above(settled.pcode, 'district')
      if (found !== null) return found.pcode
      const [likely] = settled.candidates
      const reason = {
        code: 'area-not-known' as const,
        written: code || name,
        as: code === '' ? ('name' as const) : ('code' as const),
      }
      return fault('district_code', reason, likely === undefined ? undefined : perhaps(likely))
    },
    words(column, most) {
      const written = text(column)
      if (written === '') return missing(column)
      return written.length > most ? fault(column, { code: 'words-too-long', most }) : written
    },
  }
}

/** A day that must have come already. */
export function hasCome(cells: PlanCells, column: string, day: string | null, today: string): void {
  if (day !== null && day > today) cells.fault(column, { code: 'date-to-come', day, readOn: today })
}
/** A day that may not come before another. */
export function inOrder(cells: PlanCells, column: string, day: string | null, earliest: string | null): void {
  if (day !== null && earliest !== null && day < earliest)
    cells.fault(column, { code: 'day-before-day', day, earliest })
}
