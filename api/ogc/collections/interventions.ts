/** What is being done: as GET /api/interventions tells it to this reader, exact points only to those who may see them. */

import { interventionPhase } from '#api/contract/interventions.ts'
import { column } from '#api/exports/column.ts'
import { interventionColumns } from '#api/exports/export-interventions.ts'
import { exportRowOf } from '#api/exports/point-rows.ts'
import { pointsFor } from '#api/protection/positions.ts'
import { interventions as askInterventions } from '#api/queries/interventions.ts'
import { paramsOf, scopeOf } from '#api/queries/scope.ts'
import { dimension, interventionKind } from '#data/schema/intervention.ts'
import { pcode } from '#data/schema/place.ts'
import type { Collection } from '../collection.ts'
import { heldRows } from '../held-rows.ts'

const columns = [
  ...interventionColumns,
  column('site_ids', 'text', '#loc+site+id', 'The buildings it is done with; told to those who see positions.'),
]
const exported = exportRowOf(columns)

export const interventions: Collection = {
  id: 'interventions',
  title: 'Interventions',
  description:
    'Prevention work, with its 3D class and how far it was (`phase`) when the period ended. Its time is from its first day to its last.',
  idColumn: 'intervention_id',
  permission: null,
  exact: null,
  filters: ['from', 'to', 'pcodes', 'asOf'],
  equal: { kind: interventionKind, dimension, phase: interventionPhase, pcode },
  async features(mirror, role, asking) {
    const scope = await scopeOf(mirror, asking.filters)
    const rows = pointsFor(role, await askInterventions(mirror, paramsOf(scope))).map((row) =>
      exported({ ...row, district: row.districtName, siteIds: row.siteIds.join('; ') || null }),
    )
    const lasts = { from: 'starts_on', until: 'ends_on' }
    return heldRows({ columns, rows, idColumn: 'intervention_id', lasts }, asking)
  },
}
