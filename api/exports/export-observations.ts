/** The observations of a filter as a table. For those who may see positions. */

import type { Scope } from '#api/contract/filters.ts'
import type { Mirror } from '#api/mirror/mirror.ts'
import { sqlFile } from '#api/mirror/sql-file.ts'
import { grievanceIds } from '#data/schema/grievance.ts'
import { observationKinds, positionSources, siteStates, siteUses, timeDoubts } from '#data/schema/observation.ts'
import { countedReviews } from '#data/schema/review.ts'
import { column, toldPlaceColumns } from './column.ts'
import type { ExportTable } from './export-table.ts'
import { pointRows } from './point-rows.ts'

const sql = sqlFile('exports/export-observations.sql')
export const observationColumns = [
  column('uuid', 'code', '#meta+id', 'Its own id.', { required: true }),
  column('kind', 'code', '#event+type', 'What was seen.', {
    codes: observationKinds.map(({ id }) => id),
    required: true,
  }),
  column('review', 'code', '#status+review', 'How far reviewers believe it; pending where nobody has decided.', {
    codes: countedReviews,
    required: true,
  }),
  column('observed_at', 'moment', '#date+occurred', 'When, in local time with its offset where known.', {
    required: true,
  }),
  column('received_at', 'moment', '#date+reported', 'When it reached the server.', { required: true }),
  column(
    'counted_on',
    'date',
    '#date',
    'The day it counts on, where it was seen; the day it came, where its clock is not believed.',
    {
      required: true,
    },
  ),
  column('time_doubt', 'code', '#date+reason', 'Why its clock is not believed, where it is not.', {
    codes: timeDoubts,
  }),
  column('lng', 'number', '#geo+lon', 'Longitude, WGS 84.', { unit: 'degrees', least: -180, most: 180 }),
  column('lat', 'number', '#geo+lat', 'Latitude, WGS 84.', { unit: 'degrees', least: -90, most: 90 }),
  column('accuracy_m', 'number', '#geo+accuracy', 'Radius of the position.', { unit: 'metres', least: 0 }),
  column('position_source', 'code', '#geo+type', 'How the position was found.', {
    codes: positionSources,
    required: true,
  }),
  column('place_text', 'text', '#loc+name', 'The place in the words of who was there.'),
  column('pcode', 'code', '#adm2+code', 'The district it counts in.'),
  column('district', 'text', '#adm2+name', 'Name of that district.'),
  column('district_reason', 'code', '#meta+reason', 'Why it is in no district, where it is in none.', {
    codes: ['place-not-recognised', 'position-not-exact', 'outside-every-district'],
  }),
  column('site_id', 'code', '#loc+site+id', 'The site returned to.'),
  column('site_state', 'code', '#status', 'The state of that site.', { codes: siteStates.map(({ id }) => id) }),
  column('grievance', 'code', '#cause+grievance+code', 'The grievance it speaks of.', { codes: grievanceIds }),
  column('note', 'text', '#description', 'What was written down.'),
  column('photo', 'text', '#meta+photo+url', 'Address of its first photo on this instance.'),
  column(
    'photo_count',
    'integer',
    '#meta+photo+num',
    'How many photos it has; empty where its exact place may not be told.',
    {
      unit: 'photos',
      least: 0,
    },
  ),
  column('photos', 'text', '#meta+photos+url', 'Addresses of all its photos on this instance, with a space between.'),
  column('audio', 'text', '#meta+audio+url', 'Address of what was said, as sound, on this instance.'),
  column('site_use', 'code', '#status+use', 'What a refurbished site is used for.', {
    codes: siteUses.map(({ id }) => id),
  }),
  column(
    'outline',
    'text',
    '#geo+outline',
    'Its line or outline where one was drawn, as GeoJSON; the position lies on it.',
  ),
  ...toldPlaceColumns,
]

export const exportObservations = (mirror: Mirror, scope: Scope): Promise<ExportTable> =>
  pointRows(mirror, sql, observationColumns, scope)
