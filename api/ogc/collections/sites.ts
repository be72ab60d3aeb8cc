/** Places with a history, as they stood when the period ended: as GET /api/sites tells them. For those who may see positions. */
import { column, toldPlaceColumns, yesNo, yesOrNo } from '#api/exports/column.ts'
import { exportRowOf } from '#api/exports/point-rows.ts'
import { paramsOf, scopeOf } from '#api/queries/scope.ts'
import { sites as askSites } from '#api/queries/sites.ts'
import { observationKind, siteState } from '#data/schema/observation.ts'
import { pcode } from '#data/schema/place.ts'
import { countedReviews } from '#data/schema/review.ts'
import type { Collection } from '../collection.ts'
import { heldRows } from '../held-rows.ts'

const columns = [
  column('site_id', 'code', '#loc+site+id', 'Its own id.', { required: true }),
  column('kind', 'code', '#loc+type', 'What stands there.', { required: true }),
  column('lng', 'number', '#geo+lon', 'Longitude, WGS 84.', { unit: 'degrees', least: -180, most: 180 }),
  column('lat', 'number', '#geo+lat', 'Latitude, WGS 84.', { unit: 'degrees', least: -90, most: 90 }),
  ...toldPlaceColumns,
  column('accuracy_m', 'number', '#geo+accuracy', 'Radius of the position.', { unit: 'metres', least: 0 }),
  column('pcode', 'code', '#adm2+code', 'The district it is in.'),
  column('district', 'text', '#adm2+name', 'Name of that district.'),
  column('state', 'code', '#status', 'Its state at the end of the period.', { codes: siteState.options }),
  column('open', 'code', '#status+open', 'Whether it still offers itself to crime.', yesNo),
  column('review', 'code', '#status+review', 'How far reviewers believe the visit that says its state.', {
    codes: countedReviews,
    required: true,
  }),
  column('first_seen', 'moment', '#date+start', 'When it was first seen.', { required: true }),
  column('last_seen', 'moment', '#date+end', 'When it was last seen.', { required: true }),
  column('history', 'text', '#description+history', 'Each state it was seen in, and when.'),
]
const exported = exportRowOf(columns)

export const sites: Collection = {
  id: 'sites',
  title: 'Sites and their state',
  description:
    'Places with a history, such as abandoned buildings, in the state they were in when the period ended. The time of a site is from when it was first seen to when it was last.',
  idColumn: 'site_id',
  permission: 'seePositions',
  exact: 'sites',
  filters: ['from', 'to', 'pcodes', 'review', 'asOf'],
  equal: { kind: observationKind, state: siteState, pcode },
  async features(mirror, _role, asking) {
    const rows = await askSites(mirror, paramsOf(await scopeOf(mirror, asking.filters)))
    const told = rows.map(({ history, districtName, ...site }) =>
      exported({
        ...site,
        open: yesOrNo(site.open),
        district: districtName,
        // The state first: what begins with a date GDAL takes for one, and drops the rest.
        history: history.map(({ observedAt, state }) => `${state} ${observedAt}`).join('; ') || null,
      }),
    )
    const lasts = { from: 'first_seen', until: 'last_seen' }
    return heldRows({ columns, rows: told, idColumn: 'site_id', lasts }, asking)
  },
}
