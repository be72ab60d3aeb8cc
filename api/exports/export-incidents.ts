/** The incidents of a filter as a table, but for rows whose source forbids handing them on. For those who may see positions. */

import type { Scope } from '#api/contract/filters.ts'
import type { Mirror } from '#api/mirror/mirror.ts'
import { sqlFile } from '#api/mirror/sql-file.ts'
import { keptHere, notHandedOn } from '#api/protection/handing-on.ts'
import { incidentsTotal } from '#api/queries/incidents-total.ts'
import { paramsOf } from '#api/queries/scope.ts'
import { incidentKindIds } from '#data/schema/incident.ts'
import { column, sorts, toldPlaceColumns } from './column.ts'
import type { ExportTable } from './export-table.ts'
import { pointRows } from './point-rows.ts'

const sql = sqlFile('exports/export-incidents.sql')
export const incidentColumns = [
  column('incident_id', 'code', '#event+id', 'The source and its own id of the incident.', { required: true }),
  column('source', 'code', '#meta+source', 'Who reported it; licences differ by source.', { required: true }),
  column('kind', 'code', '#event+type+code', 'What happened, in the words of Upstream.', {
    required: true,
    codes: incidentKindIds,
  }),
  column('kind_as_reported', 'text', '#event+type+reported', 'What happened, in the words of the source.'),
  column('date_start', 'date', '#date+start', 'First day it may have happened, in local time.', { required: true }),
  column('date_end', 'date', '#date+end', 'Last day it may have happened.', { required: true }),
  column('time_precision', 'code', '#date+precision', 'How exactly the day is known.', { required: true }),
  column('occurred_at', 'moment', '#meta+time+local', 'Local time with its offset, where the source says both.'),
  column('lng', 'number', '#geo+lon', 'Longitude, WGS 84.', { unit: 'degrees', least: -180, most: 180 }),
  column('lat', 'number', '#geo+lat', 'Latitude, WGS 84.', { unit: 'degrees', least: -90, most: 90 }),
  column(
    'geo_precision',
    'integer',
    '#geo+precision',
    'How exactly the place is known: 1 exact to 7 the country alone.',
    {
      required: true,
      least: 1,
      most: 7,
    },
  ),
  column(
    'pcode',
    'code',
    '#adm2+code',
    'District it counts in; empty where known less exactly or outside every district.',
  ),
  column('district', 'text', '#adm2+name', 'Name of that district.'),
  column('region_pcode', 'code', '#adm1+code', 'Region it counts in.'),
  column('actor', 'text', '#group+name', 'Who did it, as reported.'),
  column('fatalities', 'integer', '#affected+killed', 'Deaths as reported; empty where nobody says.', sorts.count),
  column('fatalities_low', 'integer', '#affected+killed+low', 'Fewest deaths the source thinks possible.', sorts.count),
  column('fatalities_high', 'integer', '#affected+killed+high', 'Most deaths the source thinks possible.', sorts.count),
  column('note', 'text', '#description', 'What the source tells of it.'),
  ...toldPlaceColumns,
]

export async function exportIncidents(mirror: Mirror, scope: Scope): Promise<ExportTable> {
  const table = await pointRows(mirror, sql, incidentColumns, scope, { keptHere: await keptHere(mirror, scope) })
  const left = await notHandedOn(mirror, scope)
  const total = await incidentsTotal(mirror, paramsOf(scope))
  return { ...table, count: left.reduce((rest, { incidents }) => rest - incidents, total) }
}
