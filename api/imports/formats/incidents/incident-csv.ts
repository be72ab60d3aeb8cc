/**
 * Any table with one incident a row. Columns are guessed from their names, in several languages, and from their cells;
 * `--map field=column` says otherwise. What it needs: when, where, and something that says it is an incident at all.
 */
import type { ImportNote } from '#api/contract/statements/import-notes.ts'
import { columnNamed, guessColumns, mappingOf } from '../../reading/columns.ts'
import type { TableSample } from '../../reading/table-sample.ts'
import {
  columnsNotThere,
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
import { readIncidents } from './incident-rows.ts'
import { createReadWhen, decideDates } from './incident-when.ts'
import { createReadWhere } from './incident-where.ts'
import { decideScale } from './precision-scale.ts'
import { createReadRow } from './row-to-incident.ts'

type Columns = Partial<Record<IncidentField, number>>

export const incidentCsv: ImportFormat = {
  id: 'incident-csv',
  label: 'Incidents, one a row',
  asksSource: true,
  sample: 'incidents.csv',
  lacks(sample) {
    if (sample.table === null) return []
    const { columns } = columnsOf(sample.table, sample)
    return [
      ...(hasDate(columns) ? [] : ['date']),
      ...(hasPlace(columns) ? [] : ['district']),
      ...(columns.kind === undefined ? ['kind'] : []),
    ]
  },
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
      problems: columnsNotThere(unknown, table),
    })
    const dates = await decideDates(file, table, columns.date, file.sample.map)
    if ('question' in dates) {
      yield portion({ problems: [dates.question] })
      return
    }
    const precision = await decideScale(file, table, columns)
    const open = precision.question()
    if (open !== null) {
      yield portion({ problems: [open] })
      return
    }
    const names = await hearPlaceNames(file, table, columns, context)
    const readWhen = createReadWhen(table, columns, dates.reading, context.today)
    const readWhere = createReadWhere(table, columns, context, names, precision.scale)
    yield portion({ notes: dates.notes })
    const { source } = context
    const readRow = createReadRow(source, table, columns, readWhen, readWhere)
    for await (const part of readIncidents(file, table, context, source, readRow)) {
      yield part
      const asked = precision.question()
      if (asked !== null) yield portion({ problems: [asked] })
    }
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

function notesOf(columns: Columns, context: ImportContext): ImportNote[] {
  return [
    ...(columns.kind === undefined ? [{ code: 'kind-column-missing' as const }] : []),
    ...(columns.id === undefined ? [{ code: 'id-column-missing' as const }] : []),
    ...(context.places.districts.length === 0 ? [{ code: 'boundaries-missing' as const }] : []),
  ]
}
