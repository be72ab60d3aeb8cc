/**
 * Any table with one incident a row. Columns are guessed from their names, in several languages, and from their cells;
 * `--map field=column` says otherwise. What it needs: when, where, and something that says it is an incident at all.
 */
import type { ImportNote } from '#api/contract/statements/import-notes.ts'
import type { Incident } from '#data/schema/incident.ts'
import { hexOf } from '../../batches/known-ids.ts'
import { columnNamed, guessColumns, mappingOf } from '../../reading/columns.ts'
import { parseCount } from '../../reading/numbers.ts'
import type { TableSample } from '../../reading/table-sample.ts'
import {
  fileProblem,
  type ImportContext,
  type ImportFormat,
  portion,
  recognised,
  type Sample,
  unlike,
} from '../format.ts'
import { saysEventsHappened } from './event-signs.ts'
import { type IncidentField, incidentFields } from './incident-columns.ts'
import { hearPlaceNames } from './incident-place-names.ts'
import { contentOf, type ReadRow, readIncidents, type Told } from './incident-rows.ts'
import { createReadWhen, decideDates, type ReadWhen } from './incident-when.ts'
import { createReadWhere, type ReadWhere } from './incident-where.ts'
import { kindOf } from './kinds.ts'

type Columns = Partial<Record<IncidentField, number>>

/** What tables write where they know nothing. */
const isBlankWord = /^\s*(na|nan|null|none|-|n\/a|unknown)?\s*$/i

export const incidentCsv: ImportFormat = {
  id: 'incident-csv',
  label: 'Incidents, one a row',
  asksSource: true,
  sample: 'incidents.csv',
  recognise(sample) {
    if (sample.table === null) return unlike({ code: 'no-table' })
    const { columns } = columnsOf(sample.table, sample)
    const lacking = [
      hasDate(columns) ? [] : ['date' as const],
      hasPlace(columns) ? [] : ['place' as const],
      columns.kind !== undefined || columns.fatalities !== undefined || columns.id !== undefined
        ? []
        : ['what' as const],
    ].flat()
    if (lacking.length > 0) return unlike({ code: 'fields-lacking', fields: lacking })
    if (!sample.map.has('kind') && !saysEventsHappened(sample.table, columns))
      return unlike({ code: 'no-column-of-events' })
    return recognised(0.6)
  },
  async *read(file, context) {
    const { table } = file.sample
    if (table === null) return
    const { columns, unknown } = columnsOf(table, file.sample)
    yield portion({
      mapping: mappingOf(table, columns),
      notes: table.notes,
      problems: unknown.map((pair) =>
        fileProblem({ code: 'column-not-there', pair }, pair, { code: 'columns-there', columns: table.header }),
      ),
    })
    const dates =
      columns.date === undefined
        ? { reading: { order: 'day-first' as const, excelEpoch: 1900 as const }, notes: [] }
        : await decideDates(file, table, columns.date, file.sample.map)
    if ('question' in dates) {
      yield portion({ problems: [dates.question] })
      return
    }
    const names = await hearPlaceNames(file, table, columns, context.places)
    const readWhen = createReadWhen(table, columns, dates.reading, context.today)
    const readWhere = createReadWhere(table, columns, context.places, names)
    yield portion({ notes: dates.notes })
    const { source } = context
    yield* readIncidents(file, table, context, source, createReadRow(source, table, columns, readWhen, readWhere))
    yield portion({ notes: [...names.notes(), ...notesOf(columns, context)] })
  },
}

/** The date column may be named by `--map date=…`, which also takes the answer dd/mm or mm/dd. */
function columnsOf(table: TableSample, { map }: Sample): { columns: Columns; unknown: string[] } {
  const date = map.get('date')
  const isOrder = date !== undefined && columnNamed(table, date) === null && /^[dmy/.\- ]+$|first/i.test(date)
  const guessed = guessColumns(
    table,
    incidentFields,
    isOrder ? new Map([...map].filter(([key]) => key !== 'date')) : map,
  )
  const { columns } = guessed
  if (columns.year !== undefined && columns.month !== undefined && columns.date !== undefined && !map.has('date')) {
    const isSure = /event|incident|occurred|start/.test(table.words[columns.date] ?? '')
    if (!isSure) delete columns.date
  }
  return guessed
}

const hasDate = ({ date, year }: Columns): boolean => date !== undefined || year !== undefined
const hasPlace = ({ lat, lng, position, districtCode, district, region }: Columns): boolean =>
  (lat !== undefined && lng !== undefined) || [position, districtCode, district, region].some((at) => at !== undefined)

function createReadRow(
  source: string,
  table: TableSample,
  columns: Columns,
  readWhen: ReadWhen,
  readWhere: ReadWhere,
): ReadRow {
  const { id, kind, actor, actor2, note, place, fatalities, fatalitiesLow, fatalitiesHigh } = columns
  const nameOf = (field: IncidentField): string => table.header[columns[field] ?? -1] ?? field
  return (row) => {
    const when = readWhen(row)
    if ('reason' in when) return when
    const where = readWhere(row)
    if ('reason' in where) return where
    const told: Told[] = []
    if (when.warning !== undefined) told.push({ field: nameOf('timePrecision'), reason: when.warning })
    if (where.warning !== undefined) told.push(where.warning)
    const own = textAt(row, id)
    const reported = textAt(row, kind)
    const first = textAt(row, actor)
    const second = textAt(row, actor2)
    const incident: Incident = {
      incidentId: own === null ? `${source}:#${hexOf(contentOf(row))}` : `${source}:${own}`,
      source,
      kind: reported === null ? 'other' : kindOf(reported),
      kindAsReported: reported,
      dateStart: when.start,
      dateEnd: when.end,
      timePrecision: when.precision,
      occurredAt: when.at ?? null,
      lng: where.lng,
      lat: where.lat,
      geoPrecision: where.geoPrecision,
      pcode: where.pcode,
      regionPcode: where.regionPcode,
      actor: first === null || second === null ? (first ?? second) : `${first}; ${second}`,
      fatalities: peopleAt(row, fatalities, table, told),
      fatalitiesLow: peopleAt(row, fatalitiesLow, table, told),
      fatalitiesHigh: peopleAt(row, fatalitiesHigh, table, told),
      note: textAt(row, note) ?? textAt(row, place),
    }
    return told.length === 0 ? { incident } : { incident, warnings: told }
  }
}

function textAt(row: readonly string[], at: number | undefined): string | null {
  const cell = at === undefined ? '' : (row[at] ?? '').trim()
  return cell === '' ? null : cell
}

function peopleAt(row: readonly string[], at: number | undefined, table: TableSample, told: Told[]): number | null {
  const cell = at === undefined ? '' : (row[at] ?? '')
  if (cell === '') return null
  const value = parseCount(cell)
  if (value === null && !isBlankWord.test(cell))
    told.push({
      field: table.header[at ?? 0] ?? 'fatalities',
      reason: { code: 'people-unreadable', written: cell },
    })
  return value
}

function notesOf(columns: Columns, context: ImportContext): ImportNote[] {
  return [
    ...(columns.kind === undefined ? [{ code: 'kind-column-missing' as const }] : []),
    ...(columns.id === undefined ? [{ code: 'id-column-missing' as const }] : []),
    ...(context.places.districts.length === 0 ? [{ code: 'boundaries-missing' as const }] : []),
  ]
}
