/** The rows of a table of events by area and month, each tied to one of our places at the level it speaks of. */

import { settlePlace } from '../../places/reconcile.ts'
import { mappingOf } from '../../reading/columns.ts'
import { parseCount } from '../../reading/numbers.ts'
import { tableRows } from '../../reading/table-rows.ts'
import type { TableSample } from '../../reading/table-sample.ts'
import { type FoundProblem, type ImportContext, type ImportFile, perhaps } from '../format.ts'
import type { AreaRow } from './area-rows.ts'

/** Half-open: the end is the first day after it. */
type Period = { start: string; end: string }
export type MonthlyRow = AreaRow & Period & { level: 'district' | 'region' | 'country' }
export type MonthlyLayout = {
  /** What the row counts, before "events" or "fatalities". */
  type(row: readonly string[]): string
  period(row: readonly string[]): Period | null
}

/** Names as words, and the HXL tag of each. */
const columnNames = {
  country: ['#country+code', 'location code', 'iso3', 'country'],
  regionCode: ['#adm1+code', 'admin1 code', 'admin1 pcode'],
  region: ['#adm1+name', 'admin1 name', 'provider admin1 name', 'admin1'],
  districtCode: ['#adm2+code', 'admin2 code', 'admin2 pcode'],
  district: ['#adm2+name', 'admin2 name', 'provider admin2 name', 'admin2'],
  level: ['#adm+level', 'admin level'],
  type: ['#event+type', 'event type'],
  events: ['#indicator+event+num', 'events'],
  fatalities: ['#affected+killed', 'fatalities'],
  start: ['#date+start', 'reference period start'],
  end: ['#date+end', 'reference period end'],
  month: ['month'],
  year: ['year'],
} as const
export type MonthlyField = keyof typeof columnNames

const fields = Object.keys(columnNames) as MonthlyField[]

export function columnOf(table: TableSample, field: MonthlyField): number | undefined {
  const at = columnNames[field].map((name) =>
    name.startsWith('#') ? (table.tags?.indexOf(name) ?? -1) : table.words.indexOf(name),
  )
  return at.find((found) => found >= 0)
}

export async function readMonthlyRows(
  file: ImportFile,
  table: TableSample,
  layout: MonthlyLayout,
  { places, reconciliation, country }: ImportContext,
): Promise<{ rows: MonthlyRow[]; read: number; problems: FoundProblem[]; mapping: Record<string, string> }> {
  const at: Partial<Record<MonthlyField, number>> = {}
  for (const field of fields) {
    const column = columnOf(table, field)
    if (column !== undefined) at[field] = column
  }
  const rows: MonthlyRow[] = []
  const problems: FoundProblem[] = []
  let read = 0
  for await (const batch of tableRows(file, table)) {
    problems.push(...batch.problems)
    read += batch.rows.length + batch.problems.length
    for (const [i, cells] of batch.rows.entries()) {
      const line = batch.lines[i] ?? 0
      const cell = (field: MonthlyField): string => (at[field] === undefined ? '' : (cells[at[field]] ?? '').trim())
      const level = levelOf(cell)
      const [place, period] = [placeOf(level, cell), layout.period(cells)]
      const refusal =
        'problem' in place
          ? place.problem
          : period === null
            ? { reason: { code: 'period-unreadable' as const, written: cells.join(' ') } }
            : null
      if (refusal !== null || 'problem' in place || period === null) {
        if (refusal !== null) problems.push({ line, field: level, severity: 'rejected', cells, ...refusal })
        continue
      }
      const type = layout.type(cells)
      const values = (['events', 'fatalities'] as const).flatMap((category) => {
        const value = parseCount(cell(category))
        return value === null ? [] : [{ category: `${type} ${category}`.trim(), value }]
      })
      rows.push({ line, cells, pcode: place.pcode, values, level, ...period })
    }
  }
  return { rows, read, problems, mapping: mappingOf(table, at) }

  function placeOf(level: MonthlyRow['level'], cell: (field: MonthlyField) => string) {
    if (level === 'country') {
      const written = cell('country')
      const match = places.matchCodeAndName(written, written, { level: 'country' })
      const isOurs = match.pcode === country.pcode || isCodeOf(written)
      return isOurs ? { pcode: country.pcode } : unknown(written, match.candidates[0])
    }
    const [code, name] =
      level === 'district' ? [cell('districtCode'), cell('district')] : [cell('regionCode'), cell('region')]
    const parent = level === 'district' ? cell('region') : ''
    const settled = settlePlace(
      { places, reconciliation },
      { code, name, above: parent },
      { level, ...(parent !== '' && { parent }) },
    )
    const found = settled.pcode === null ? undefined : places.get(settled.pcode)
    return found?.level === level ? { pcode: found.pcode } : unknown(name || code, settled.candidates[0])
  }

  /** "AFG" beside districts whose codes begin "AF". */
  function isCodeOf(written: string): boolean {
    return /^[A-Z]{3}$/.test(written) && written.startsWith(country.pcode.slice(0, 2))
  }
}

const unknown = (written: string, likely: { pcode: string; name: string } | undefined) => ({
  problem: {
    reason: { code: 'area-not-known' as const, written, as: 'name' as const },
    ...(likely === undefined ? {} : { suggestion: perhaps(likely) }),
  },
})

function levelOf(cell: (field: MonthlyField) => string): MonthlyRow['level'] {
  const level = cell('level')
  if (level !== '') return level === '2' ? 'district' : level === '1' ? 'region' : 'country'
  if (cell('districtCode') !== '' || cell('district') !== '') return 'district'
  return cell('regionCode') !== '' || cell('region') !== '' ? 'region' : 'country'
}
