/** The interventions of a filter as a table, with their exact points. For those who may see positions. */

import type { Scope } from '#api/contract/filters.ts'
import type { Mirror } from '#api/mirror/mirror.ts'
import { sqlFile } from '#api/mirror/sql-file.ts'
import { dimensions, interventionKinds } from '#data/schema/intervention.ts'
import { column, toldPlaceColumns } from './column.ts'
import type { ExportTable } from './export-table.ts'
import { pointRows } from './point-rows.ts'

const sql = sqlFile('exports/export-interventions.sql')
export const interventionColumns = [
  column('intervention_id', 'code', '#activity+id', 'Its own id.', { required: true }),
  column('name', 'text', '#activity+name', 'What it is called.', { required: true }),
  column('kind', 'code', '#output+type', 'What is done.', {
    codes: interventionKinds.map(({ id }) => id),
    required: true,
  }),
  column('dimension', 'code', '#group+dimension', 'Defence, development or diplomacy.', {
    codes: dimensions.map(({ id }) => id),
    required: true,
  }),
  column('phase', 'code', '#status', 'How far it was at the end of the period.', { required: true }),
  column('starts_on', 'date', '#date+start', 'The day it begins.', { required: true }),
  column('ends_on', 'date', '#date+end', 'The day it ends; empty while open.'),
  column('budget_usd', 'number', '#value+budget+usd', 'Its budget; empty where nobody says.', {
    unit: 'US dollars',
    least: 0,
  }),
  column('actor', 'text', '#org', 'Who does it.'),
  column('lng', 'number', '#geo+lon', 'Longitude, WGS 84.', { unit: 'degrees', least: -180, most: 180 }),
  column('lat', 'number', '#geo+lat', 'Latitude, WGS 84.', { unit: 'degrees', least: -90, most: 90 }),
  column('pcode', 'code', '#adm2+code', 'The district it is in.'),
  column('district', 'text', '#adm2+name', 'Name of that district.'),
  column('note', 'text', '#description', 'What is told of it.'),
  ...toldPlaceColumns.slice(0, 1),
]

export const exportInterventions = (mirror: Mirror, scope: Scope): Promise<ExportTable> =>
  pointRows(mirror, sql, interventionColumns, scope)
