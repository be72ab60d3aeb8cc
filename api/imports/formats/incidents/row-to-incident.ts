/** One row of a table to one incident, once it is known which column holds what, and how its dates and places are read. */
import type { Incident } from '#data/schema/incident.ts'
import { hexOf } from '../../batches/known-ids.ts'
import type { ColumnGuess } from '../../reading/columns.ts'
import { asMeant } from '../../reading/formula-safe.ts'
import { parseCount } from '../../reading/numbers.ts'
import type { TableSample } from '../../reading/table-sample.ts'
import type { Told } from '../format.ts'
import type { IncidentField } from './incident-columns.ts'
import { contentOf, type ReadIncident } from './incident-rows.ts'
import type { ReadWhen } from './incident-when.ts'
import type { ReadWhere } from './incident-where.ts'
import { kindOf } from './kinds.ts'

/** What tables write where they know nothing. */
const isBlankWord = /^\s*(na|nan|null|none|-|n\/a|unknown)?\s*$/i

export function createReadRow(
  source: string,
  table: TableSample,
  columns: ColumnGuess<IncidentField>,
  readWhen: ReadWhen,
  readWhere: ReadWhere,
): (row: readonly string[]) => ReadIncident | Told {
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

export function textAt(row: readonly string[], at: number | undefined): string | null {
  const cell = at === undefined ? '' : (row[at] ?? '').trim()
  return cell === '' ? null : asMeant(cell)
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
