/** One row of a list of places or reports to one observation. */
import { createHash } from 'node:crypto'
import type { ObservationKind } from '#data/schema/observation.ts'
import { type DateReading, parseDate } from '../../dates/dates.ts'
import type { CellRow } from '../../reading/line-writer.ts'
import { parseNumber } from '../../reading/numbers.ts'
import type { TableSample } from '../../reading/table-sample.ts'
import type { ImportContext, Told } from '../format.ts'
import type { ReadWhere } from '../incidents/incident-where.ts'
import type { SeenColumns, SeenField } from './seen-columns.ts'
import { observationKindOf, siteStateOf } from './site-words.ts'

export type Seen = { uuid: string; row: CellRow; warnings: Told[] }
export type ReadSeen = (cells: readonly string[]) => Seen | Told

type Reading = {
  columns: SeenColumns
  dates: DateReading
  readWhere: ReadWhere
  /** What a list without a column of kinds is of. */
  kind: ObservationKind
  /** The day a list without dates was true, as the person importing says. */
  asOf: string | null
}

export function createReadSeen(
  table: TableSample,
  { columns, dates, readWhere, kind, asOf }: Reading,
  context: ImportContext,
): ReadSeen {
  const { source, today } = context
  const cell = (cells: readonly string[], field: SeenField): string =>
    columns[field] === undefined ? '' : (cells[columns[field]] ?? '').trim()
  const named = (field: SeenField): string => table.header[columns[field] ?? -1] ?? field

  function dayOf(cells: readonly string[]): { day: string } | Told {
    const written = cell(cells, 'date')
    if (written === '' && asOf !== null) return { day: asOf }
    const found = parseDate(written, dates)
    if ('reason' in found) return { field: named('date'), reason: found.reason }
    return found.day > today
      ? { field: named('date'), reason: { code: 'date-to-come', day: found.day, readOn: today } }
      : found
  }

  return (cells) => {
    const when = dayOf(cells)
    if ('reason' in when) return when
    const where = readWhere(cells)
    if ('reason' in where) return where
    const address = cell(cells, 'address') || cell(cells, 'place')
    if (where.lng === null && where.pcode === null && address === '')
      return where.warning ?? { field: named('position'), reason: { code: 'position-missing' } }
    const warnings: Told[] = where.warning === undefined ? [] : [where.warning]
    const [ownKind, writtenState] = [cell(cells, 'kind'), cell(cells, 'state')]
    const state = writtenState === '' ? null : siteStateOf(writtenState)
    if (writtenState !== '' && state === null)
      warnings.push({ field: named('state'), reason: { code: 'site-state-unreadable', written: writtenState } })
    const id = cell(cells, 'id')
    const is = (ownKind === '' ? kind : observationKindOf(ownKind)) ?? 'other'
    const seen = {
      kind: is,
      observedAt: `${when.day}T00:00:00.000Z`,
      observedOn: when.day,
      lng: where.lng,
      lat: where.lat,
      accuracyM: parseNumber(cell(cells, 'accuracyM'), 'point'),
      positionSource: where.lng === null ? 'typed' : 'map',
      placeText: address === '' ? null : address.slice(0, 200),
      pcode: where.pcode,
      siteId: id === '' || is !== 'abandoned-building' ? null : `${source}:${id}`.slice(0, 64),
      siteState: state,
      note: cell(cells, 'note').slice(0, 4000),
    }
    const sha256 = createHash('sha256')
      .update(JSON.stringify([source, id, seen]))
      .digest('hex')
    return {
      uuid: uuidOf(sha256),
      warnings,
      row: {
        ...seen,
        uuid: uuidOf(sha256),
        receivedAt: `${today}T00:00:00.000Z`,
        ...{ utcOffsetMinutes: null, grievance: null, actor: `import ${source}`, photoSha256: null },
        bodySha256: sha256,
        seq: null,
      },
    }
  }
}

/** A name made from what the row says (RFC 9562, version 8): the same row is the same observation. */
const uuidOf = (sha256: string): string =>
  [
    sha256.slice(0, 8),
    sha256.slice(8, 12),
    `8${sha256.slice(13, 16)}`,
    `a${sha256.slice(17, 20)}`,
    sha256.slice(20, 32),
  ].join('-')
