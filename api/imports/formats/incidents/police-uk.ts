/**
 * Street-level crime of police.uk, a force and a month a file. Positions are the nearest of a list of anonymous points, never where it
 * happened: they say the district, and are no point for clusters. A date is a month and nothing less. Anti-social behaviour has no id, and
 * two rows of it that are alike are two: the n-th of those alike is known again by its place among them. data.police.uk/about.
 */
import { hexOf } from '../../batches/known-ids.ts'
import { daysIn } from '../../dates/dates.ts'
import { mappingOf } from '../../reading/columns.ts'
import type { TableSample } from '../../reading/table-sample.ts'
import { byColumns, type ImportContext, type ImportFormat, portion } from '../format.ts'
import { hearPlaceNames } from './incident-place-names.ts'
import { contentOf, type ReadRow, readIncidents } from './incident-rows.ts'
import { createReadWhere, placedBy } from './incident-where.ts'
import { codebookScale } from './precision-scale.ts'
import { createReadRow, textAt } from './row-to-incident.ts'

const source = 'police-uk'
const names = { id: 'crime id', lng: 'longitude', lat: 'latitude', kind: 'crime type', note: 'location' }
const needed = ['month', 'reported by', 'falls within', 'longitude', 'latitude', 'crime type']
/** Only the district is known (data/schema/precision.ts): the point is a street's, not the event's. */
const snapped = 3

export const policeUk: ImportFormat = {
  id: 'police-uk',
  label: 'Street-level crime (police.uk)',
  sample: 'police-uk.csv',
  columns: needed,
  recognise: byColumns(needed),
  async *read(file, context) {
    const { table } = file.sample
    if (table === null) return
    const columns = Object.fromEntries(
      Object.entries(names).flatMap(([field, word]) =>
        table.words.includes(word) ? [[field, table.words.indexOf(word)]] : [],
      ),
    )
    yield portion({ mapping: mappingOf(table, columns), notes: [...table.notes, { code: 'police-points' }] })
    const placeNames = await hearPlaceNames(file, table, columns, context)
    const readWhere = createReadWhere(table, columns, context, placeNames, codebookScale)
    const readRow = createReadRow(source, table, columns, createReadMonth(table, context), (row) => {
      const where = readWhere(row)
      return 'reason' in where || where.lng === null ? where : placedBy({ ...where, geoPrecision: snapped })
    })
    yield* readIncidents(file, table, context, source, countedApart(table, readRow))
  },
}

function createReadMonth(table: TableSample, { today }: ImportContext) {
  const at = table.words.indexOf('month')
  return (row: readonly string[]) => {
    const written = (row[at] ?? '').trim()
    const [, year, month] = /^(\d{4})-(\d\d)$/.exec(written) ?? []
    const [y, m] = [Number(year), Number(month)]
    if (year === undefined || m < 1 || m > 12)
      return { field: 'Month', reason: { code: 'month-unreadable' as const, written } }
    const start = `${year}-${month}-01`
    if (start > today) return { field: 'Month', reason: { code: 'date-to-come' as const, day: start, readOn: today } }
    return { start, end: `${year}-${month}-${String(daysIn(y, m)).padStart(2, '0')}`, precision: 'month' as const }
  }
}

function countedApart(table: TableSample, readRow: ReadRow): ReadRow {
  const id = table.words.indexOf('crime id')
  const alike = new Map<number, number>()
  return (row) => {
    const read = readRow(row)
    if ('reason' in read || textAt(row, id < 0 ? undefined : id) !== null) return read
    const hash = contentOf(row)
    const nth = (alike.get(hash) ?? 0) + 1
    alike.set(hash, nth)
    return { ...read, incident: { ...read.incident, incidentId: `${source}:#${hexOf(hash)}.${nth}` } }
  }
}
