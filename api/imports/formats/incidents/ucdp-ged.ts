/**
 * UCDP Georeferenced Event Dataset, any release: columns are found by name, since their number and order changed; a file
 * without a header row is read by the order of the releases since version 20. Where and when follow the codebook's
 * precision codes: place 1-3 may count in a district, 4 in its region, 5-7 in the country alone.
 * Kinds: state-based (1) and non-state (2) violence are armed clashes, since both sides are armed and non-state covers party
 * and gang fights as much as communal ones; one-sided (3) is an attack on civilians. The source's own words are kept.
 * Sundberg & Melander (2013), Davies et al. (2024); codebook 19.1.
 */
import type { IncidentKind } from '#data/schema/incident.ts'
import type { TimePrecision } from '#data/schema/precision.ts'
import { parseDate } from '../../dates/dates.ts'
import { doubtPosition, parseCoordinate, within } from '../../places/coordinates.ts'
import { mappingOf } from '../../reading/columns.ts'
import { parseCount } from '../../reading/numbers.ts'
import type { TableSample } from '../../reading/table-sample.ts'
import {
  type ImportContext,
  type ImportFormat,
  portion,
  recognised,
  type Sample,
  type Told,
  unlike,
} from '../format.ts'
import { type ReadRow, readIncidents } from './incident-rows.ts'
import { placedBy, type Where } from './incident-where.ts'

const fieldsInOrder =
  'id,relid,year,active_year,code_status,type_of_violence,conflict_dset_id,conflict_new_id,conflict_name,dyad_dset_id,dyad_new_id,dyad_name,side_a_dset_id,side_a_new_id,side_a,side_b_dset_id,side_b_new_id,side_b,number_of_sources,source_article,source_office,source_date,source_headline,source_original,where_prec,where_coordinates,where_description,adm_1,adm_2,latitude,longitude,geom_wkt,priogrid_gid,country,country_id,region,event_clarity,date_prec,date_start,date_end,deaths_a,deaths_b,deaths_civilians,deaths_unknown,best,high,low,gwnoa,gwnob'.split(
    ',',
  )
const needed = [
  'id',
  'type_of_violence',
  'where_prec',
  'date_prec',
  'date_start',
  'date_end',
  'latitude',
  'longitude',
  'best',
]
const kept = [
  ...needed,
  'high',
  'low',
  'side_a',
  'side_b',
  'dyad_name',
  'where_description',
  'where_coordinates',
  'country',
]

const source = 'ucdp'
const kinds: Readonly<Record<string, { kind: IncidentKind; label: string }>> = {
  '1': { kind: 'armed-clash', label: 'State-based violence' },
  '2': { kind: 'armed-clash', label: 'Non-state violence' },
  '3': { kind: 'attack-on-civilians', label: 'One-sided violence' },
}
const timePrecisions: Readonly<Record<string, TimePrecision>> = {
  '1': 'day',
  '2': 'week',
  '3': 'week',
  '4': 'month',
  '5': 'year',
}

export const ucdpGed: ImportFormat = {
  id: 'ucdp-ged',
  label: 'UCDP Georeferenced Event Dataset',
  sample: 'ucdp-ged.csv',
  recognise({ table }) {
    if (table === null) return unlike({ code: 'no-table' })
    if (isHeaderless(table)) return recognised(0.95)
    const missing = needed.filter((name) => !table.header.includes(name))
    return missing.length > 0 ? unlike({ code: 'columns-lacking', columns: missing }) : recognised(1)
  },
  async *read(file, context) {
    const layout = layoutOf(file.sample)
    if (layout === null) return
    const { table, at } = layout
    yield portion({ mapping: mappingOf(table, at), notes: table.notes })
    let first = '9999'
    let last = ''
    let events = 0
    let outside = 0
    for await (const part of readIncidents(file, table, context, source, createReadRow(at, context))) {
      for (const incident of part.rows.incident ?? []) {
        if (!('dateStart' in incident) || !('pcode' in incident) || !('geoPrecision' in incident)) continue
        events++
        const year = String(incident.dateStart).slice(0, 4)
        if (year < first) first = year
        if (year > last) last = year
        if (Number(incident.geoPrecision) > 3) outside++
      }
      yield part
    }
    if (events > 0) {
      yield portion({
        notes: [
          { code: 'ged-events', events, from: first, to: last },
          { code: 'ged-above-districts', events: outside },
          { code: 'ged-cited' },
        ],
      })
    }
  },
}

const isHeaderless = (table: TableSample): boolean => {
  const first = table.hasHeader ? table.header : table.rows[0]
  return first?.length === fieldsInOrder.length && /^\d+$/.test(first[0] ?? '') && /^[123]$/.test(first[5] ?? '')
}

/** A file without a header has its first event where the header would be. */
function layoutOf({ table }: Sample): { table: TableSample; at: Record<string, number> } | null {
  if (table === null) return null
  if (!isHeaderless(table)) {
    return {
      table,
      at: Object.fromEntries(
        kept.flatMap((name) => (table.header.includes(name) ? [[name, table.header.indexOf(name)]] : [])),
      ),
    }
  }
  const at = Object.fromEntries(kept.map((name) => [name, fieldsInOrder.indexOf(name)]))
  return {
    table: {
      ...table,
      header: fieldsInOrder,
      rowsAbove: 0,
      notes: [{ code: 'read-as-ged' }],
    },
    at,
  }
}

function createReadRow(at: Readonly<Record<string, number>>, { places, today }: ImportContext): ReadRow {
  const cell = (row: readonly string[], name: string): string => {
    const text = (row[at[name] ?? -1] ?? '').trim()
    return text === 'NA' ? '' : text
  }
  const outOfRange = (row: readonly string[], field: string, most: number): Told => ({
    field,
    reason: { code: 'code-out-of-range', written: cell(row, field), least: 1, most },
  })
  const order = { order: 'day-first', excelEpoch: 1900 } as const
  return (row) => {
    const id = cell(row, 'id')
    if (id === '') return { field: 'id', reason: { code: 'event-without-id' } }
    const type = kinds[cell(row, 'type_of_violence')]
    if (type === undefined) return outOfRange(row, 'type_of_violence', 3)
    const geoPrecision = Number(cell(row, 'where_prec'))
    if (!(geoPrecision >= 1 && geoPrecision <= 7)) return outOfRange(row, 'where_prec', 7)
    const timePrecision = timePrecisions[cell(row, 'date_prec')]
    if (timePrecision === undefined) return outOfRange(row, 'date_prec', 5)
    const [start, end] = [parseDate(cell(row, 'date_start'), order), parseDate(cell(row, 'date_end'), order)]
    if ('reason' in start) return { field: 'date_start', reason: start.reason }
    if ('reason' in end) return { field: 'date_end', reason: end.reason }
    if (end.day < start.day) return { field: 'date_end', reason: { code: 'date-ends-first', end: end.day } }
    if (start.day > today)
      return { field: 'date_start', reason: { code: 'date-to-come', day: start.day, readOn: null } }
    const [lng, lat] = [parseCoordinate(cell(row, 'longitude')), parseCoordinate(cell(row, 'latitude'))]
    const told: Told[] = []
    let where: Where = { lng, lat, geoPrecision, pcode: null, regionPcode: null }
    if (lng === null || lat === null) {
      if (geoPrecision < 6) return { field: 'latitude', reason: { code: 'position-missing' } }
      where = { ...where, lng: null, lat: null }
    } else {
      const doubt = doubtPosition(lng, lat, null)
      if (doubt !== null) return { field: 'latitude', reason: doubt.reason }
      if (places.box !== null && !within(lng, lat, places.box)) {
        const reason = { code: 'position-in-another-country' as const, country: cell(row, 'country') || null }
        return { field: 'latitude', reason }
      }
      const pcode = places.locate(lng, lat)
      if (pcode === null && places.box !== null && geoPrecision <= 4) {
        told.push({ field: 'latitude', reason: { code: 'position-in-no-district' } })
      }
      where = placedBy({
        ...where,
        pcode,
        regionPcode: pcode === null ? null : (places.above(pcode, 'region')?.pcode ?? null),
      })
    }
    const people = (name: string): number | null => parseCount(cell(row, name))
    const sides = [cell(row, 'side_a'), cell(row, 'side_b')].filter((side) => side !== '')
    const incident = {
      incidentId: `${source}:${id}`,
      source,
      kind: type.kind,
      kindAsReported: type.label,
      dateStart: start.day,
      dateEnd: end.day,
      timePrecision,
      ...where,
      actor: sides.length === 0 ? null : sides.join('; '),
      fatalities: people('best'),
      fatalitiesLow: people('low'),
      fatalitiesHigh: people('high'),
      note: cell(row, 'where_description') || cell(row, 'where_coordinates') || null,
    }
    return told.length === 0 ? { incident } : { incident, warnings: told }
  }
}
