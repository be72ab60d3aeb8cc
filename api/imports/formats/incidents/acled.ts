/**
 * ACLED event exports, CSV of any release since 2016: columns are found by name, in capitals or small. Where is read on ACLED's own
 * scale of three: a town, a part of a region, a larger region, whose position stands in for it. Who met whom may be written in words
 * or numbers and is only asked where an old export says no more than "Riots/Protests". Which of two versions of an event is the later
 * is told by `timestamp`. ACLED codebook 2023; its terms forbid handing rows on.
 */
import type { Incident } from '#data/schema/incident.ts'
import { parseCoordinate, within } from '../../places/coordinates.ts'
import { type ColumnGuess, mappingOf } from '../../reading/columns.ts'
import { parseCount } from '../../reading/numbers.ts'
import type { TableSample } from '../../reading/table-sample.ts'
import { byColumns, type ImportContext, type ImportFormat, portion, type Told } from '../format.ts'
import { kindOfAcled } from './acled-kinds.ts'
import type { IncidentField } from './incident-columns.ts'
import { hearPlaceNames } from './incident-place-names.ts'
import { type ReadRow, readIncidents } from './incident-rows.ts'
import { createReadWhen, decideDates } from './incident-when.ts'
import { createReadWhere } from './incident-where.ts'
import { acledScale } from './precision-scale.ts'
import { createReadRow, textAt } from './row-to-incident.ts'

const source = 'acled'
/** Names as words, as table-sample.ts makes them. */
const names = {
  id: 'event id cnty',
  date: 'event date',
  timePrecision: 'time precision',
  kind: 'event type',
  actor: 'actor1',
  actor2: 'actor2',
  region: 'admin1',
  district: 'admin2',
  place: 'location',
  lat: 'latitude',
  lng: 'longitude',
  geoPrecision: 'geo precision',
  note: 'notes',
  fatalities: 'fatalities',
} as const satisfies Partial<Record<IncidentField, string>>
const needed = [names.id, names.date, names.kind, names.lat, names.lng, names.geoPrecision]

export const acled: ImportFormat = {
  id: 'acled',
  label: 'ACLED events',
  sample: 'acled.csv',
  columns: needed,
  recognise: byColumns(needed),
  async *read(file, context) {
    const { table } = file.sample
    if (table === null) return
    const columns = columnsOf(table)
    yield portion({ mapping: mappingOf(table, columns), notes: table.notes })
    const dates = await decideDates(file, table, columns.date, file.sample.map)
    if ('question' in dates) {
      yield portion({ problems: [dates.question] })
      return
    }
    yield portion({ notes: dates.notes })
    const placeNames = await hearPlaceNames(file, table, columns, context)
    const readRow = createReadRow(
      source,
      table,
      columns,
      createReadWhen(table, columns, dates.reading, context.today),
      createReadWhere(table, columns, context, placeNames, acledScale),
    )
    let above = 0
    for await (const part of readIncidents(file, table, context, source, asAcled(table, context, readRow))) {
      for (const row of part.rows.incident ?? []) if ('geoPrecision' in row && Number(row.geoPrecision) > 3) above++
      yield part
    }
    yield portion({
      notes: [
        ...placeNames.notes(),
        ...(above > 0 ? [{ code: 'acled-above-districts' as const, events: above }] : []),
        { code: 'acled-terms' },
      ],
    })
  },
}

type Columns = ColumnGuess<IncidentField> & { date: number }

function columnsOf(table: TableSample): Columns {
  const found = Object.entries(names).flatMap(([field, word]) => {
    const at = table.words.indexOf(word)
    return at < 0 ? [] : [[field, at]]
  })
  return { date: table.words.indexOf(names.date), ...Object.fromEntries(found) }
}

/** What the file says beyond what any table of incidents does. */
function asAcled(table: TableSample, { places }: ImportContext, readRow: ReadRow): ReadRow {
  const at = (word: string): number | undefined => {
    const found = table.words.indexOf(word)
    return found < 0 ? undefined : found
  }
  const [lng, lat, country] = [at(names.lng), at(names.lat), at('country')]
  const [type, subType, stamp] = [at(names.kind), at('sub event type'), at('timestamp')]
  const [inter1, interaction] = [at('inter1'), at('interaction')]

  /** Exports of a whole continent are common: an event elsewhere is nobody's slip. */
  function isAbroad(row: readonly string[]): boolean {
    const [x, y] = [parseCoordinate(textAt(row, lng) ?? ''), parseCoordinate(textAt(row, lat) ?? '')]
    const home = places.country?.name.toLowerCase()
    return (
      places.box !== null &&
      x !== null &&
      y !== null &&
      !within(x, y, places.box) &&
      textAt(row, country)?.toLowerCase() !== home
    )
  }

  return (row) => {
    if (textAt(row, at(names.id)) === null)
      return { field: names.id, reason: { code: 'event-without-id' } } satisfies Told
    if (isAbroad(row)) {
      const reason = { code: 'position-in-another-country' as const, country: textAt(row, country) }
      return { field: names.lat, reason } satisfies Told
    }
    const read = readRow(row)
    if ('reason' in read) return read
    const [event, sub] = [textAt(row, type) ?? '', textAt(row, subType)]
    const parties = [textAt(row, inter1) ?? '', textAt(row, interaction) ?? '']
    const incident: Incident = {
      ...read.incident,
      kind: kindOfAcled(event, sub, parties),
      kindAsReported: sub === null ? event : `${event}: ${sub}`,
      revision: parseCount(textAt(row, stamp) ?? ''),
    }
    return { ...read, incident }
  }
}
