/** What field officers reported, with the columns of their export. For those who may see positions. */

import { z } from 'zod'
import { observationColumns } from '#api/exports/export-observations.ts'
import { exportRowOf } from '#api/exports/point-rows.ts'
import { remembered } from '#api/mirror/answer-cache.ts'
import type { Params } from '#api/mirror/values.ts'
import { observationsInOrder } from '#api/queries/observations-in-order.ts'
import { observationsMatched } from '#api/queries/observations-matched.ts'
import { openParams } from '#api/queries/open-scope.ts'
import { observationKind } from '#data/schema/observation.ts'
import { pcode } from '#data/schema/place.ts'
import { boxParams } from '../bounding-box.ts'
import type { Collection } from '../collection.ts'
import { momentsOf } from '../when.ts'

const exported = exportRowOf(observationColumns)
const matched = remembered((mirror, params: Params) => observationsMatched(mirror, params))
const fromTheFirst = { uuid: null, afterMoment: null, afterUuid: null }

export const observations: Collection = {
  id: 'observations',
  title: 'Observations',
  description:
    'What field officers saw and reported, in the order in which they saw it; of all times unless a period is asked for. The time of one is the moment it was made.',
  idColumn: 'uuid',
  permission: 'seePositions',
  exact: 'observations',
  filters: ['from', 'to', 'pcodes', 'review', 'asOf'],
  equal: { kind: observationKind, pcode, site_id: z.string() },
  async features(mirror, _role, { filters, equal, box, when }) {
    const { kind = null, pcode = null, site_id: siteId = null } = equal
    const about = { kind, pcode, siteId, ...boxParams(box), ...momentsOf(when) }
    const params = { ...(await openParams(mirror, filters)), ...about }
    return {
      columns: observationColumns,
      matched: async () => ({ total: await matched(mirror, params), notHandedOn: 0 }),
      async page(after, limit) {
        const rows = await observationsInOrder(mirror, {
          ...params,
          ...fromTheFirst,
          ...(after === null ? {} : { afterMoment: Number(after.key), afterUuid: after.id }),
          limit: limit + 1,
        })
        const page = rows.slice(0, limit)
        const last = rows.length > limit ? page.at(-1) : undefined
        return {
          features: page.map(exported),
          next: last === undefined ? null : { key: String(last.moment), id: String(last.uuid) },
        }
      },
      async one(uuid) {
        const [row] = await observationsInOrder(mirror, { ...params, ...fromTheFirst, uuid, limit: 1 })
        return row === undefined ? null : exported(row)
      },
    }
  },
}
