/** Incidents, every one the filter holds, with the columns of their export. For those who may see positions. */

import { z } from 'zod'
import type { After } from '#api/answers/cursor.ts'
import { incidentColumns } from '#api/exports/export-incidents.ts'
import { exportRowOf } from '#api/exports/point-rows.ts'
import { rememberedSinceImport } from '#api/mirror/answer-cache.ts'
import type { Mirror } from '#api/mirror/mirror.ts'
import type { Params, Row } from '#api/mirror/values.ts'
import { handedOnParams } from '#api/protection/handed-on-params.ts'
import { incidentFeaturesAfter, incidentNamed } from '#api/queries/incidents-by-arrival.ts'
import { incidentsMatched } from '#api/queries/incidents-matched.ts'
import { incidentKind } from '#data/schema/incident.ts'
import { pcode } from '#data/schema/place.ts'
import { boxParams } from '../bounding-box.ts'
import type { Asking, Collection, Page } from '../collection.ts'
import { readAhead, readAtOnce } from '../read-ahead.ts'
import { daysOf } from '../when.ts'

const exported = exportRowOf(incidentColumns)
const matched = rememberedSinceImport((mirror, params: Params) => incidentsMatched(mirror, params))

export const incidents: Collection = {
  id: 'incidents',
  title: 'Incidents',
  description:
    'Dated, placed events, with how exactly date and place are known. All that are known unless a period is asked for; one counts in a period when all its days lie in it. `datetime` asks for those that touch it.',
  idColumn: 'incident_id',
  permission: 'seePositions',
  exact: 'incidents',
  filters: ['from', 'to', 'pcodes', 'kinds', 'sources', 'asOf'],
  equal: { kind: incidentKind, source: z.string(), pcode, region_pcode: pcode },
  async features(mirror, _role, asking) {
    const params = await paramsFor(mirror, asking)
    return {
      columns: incidentColumns,
      matched: async () => (await matched(mirror, params))[0] ?? { total: 0, notHandedOn: 0 },
      page: (after, limit) =>
        limit > readAtOnce ? longPage(mirror, params, after, limit) : shortPage(mirror, params, after, limit),
      async one(id) {
        const row = await incidentNamed(mirror, params, id)
        return row === null ? null : exported(row)
      },
    }
  },
}

async function paramsFor(mirror: Mirror, { filters, equal, box, when }: Asking): Promise<Params> {
  const { kind = null, source = null, pcode = null, region_pcode: regionPcode = null } = equal
  return {
    ...(await handedOnParams(mirror, filters)),
    kind,
    source,
    pcode,
    regionPcode,
    ...boxParams(box),
    ...daysOf(when),
  }
}

async function longPage(mirror: Mirror, params: Params, after: After | null, limit: number): Promise<Page> {
  const rows = await incidentFeaturesAfter(mirror, params, { after: arrivalIn(after?.id), most: limit + 1 })
  const page = rows.slice(0, limit)
  const arrival = String(page.at(-1)?.arrival)
  return {
    features: { texts: page.map(({ feature }) => String(feature)) },
    next: rows.length > limit ? { key: arrival, id: arrival } : null,
  }
}

/** A cursor names the read its page is cut from as well as the row it ended with. */
async function shortPage(mirror: Mirror, params: Params, after: After | null, limit: number): Promise<Page> {
  let from = arrivalIn(after?.key)
  const rows: { row: Row; from: number }[] = []
  for (let more = true; more && rows.length <= limit; ) {
    const read = await readAhead(mirror, { params, from })
    for (const row of read) if (Number(row.arrival) > arrivalIn(after?.id)) rows.push({ row, from })
    more = read.length === readAtOnce
    from = Number(read.at(-1)?.arrival)
  }
  const page = rows.slice(0, limit)
  const last = rows.length > limit ? page.at(-1) : undefined
  return {
    features: page.map(({ row }) => exported(row)),
    next: last === undefined ? null : { key: String(last.from), id: String(last.row.arrival) },
  }
}

const arrivalIn = (part: string | undefined): number => Number(part ?? 0)
