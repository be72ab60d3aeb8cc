/** Incidents as a list: pages with the exact total, and all positions at once for the map. */
import type { Scope } from '#api/contract/filters.ts'
import type { IncidentPoints, Incidents } from '#api/contract/incidents.ts'
import type { Mirror } from '#api/mirror/mirror.ts'
import { incidentPoints as askPoints } from '#api/queries/incident-points.ts'
import { incidents as askIncidents } from '#api/queries/incidents.ts'
import { incidentsTotal } from '#api/queries/incidents-total.ts'
import { paramsOf } from '#api/queries/scope.ts'
import { answeredAs } from '../answered-as.ts'
import { readCursor, writeCursor } from '../cursor.ts'

export type Paging = { limit: number; cursor?: string | undefined; sort: string }

export async function incidents(mirror: Mirror, scope: Scope, { limit, cursor, sort }: Paging): Promise<Incidents> {
  const about = { scope, sort }
  const after = readCursor(cursor, about)
  const asking = {
    ...paramsOf(scope),
    sort,
    limit: limit + 1,
    afterKey: after?.key ?? null,
    afterId: after?.id ?? null,
  }
  return mirror.snapshot(async (view) => {
    const total = await incidentsTotal(view, asking)
    const found = await askIncidents(view, asking)
    const page = found.slice(0, limit)
    const last = found.length > limit ? page.at(-1) : undefined
    return {
      ...(await answeredAs(mirror, scope)),
      total,
      rows: page.map(({ sortKey, ...row }) => row),
      nextCursor: last === undefined ? null : writeCursor({ key: last.sortKey, id: last.incidentId }, about),
    }
  })
}

export async function incidentPoints(mirror: Mirror, scope: Scope): Promise<IncidentPoints> {
  const [points] = await askPoints(mirror, paramsOf(scope))
  if (points === undefined) throw new Error('an aggregate without groups gives one row')
  return { ...(await answeredAs(mirror, scope)), ...points }
}
