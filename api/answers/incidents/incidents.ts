/** Incidents as a list: pages with the exact total, and all positions at once for the map. `isTaken`: whether rows leave the house. */
import type { Scope } from '#api/contract/filters.ts'
import type { IncidentPoints, Incidents } from '#api/contract/incidents.ts'
import type { Mirror } from '#api/mirror/mirror.ts'
import { keptHere, notHandedOn } from '#api/protection/handing-on.ts'
import { incidentPoints as askPoints } from '#api/queries/incident-points.ts'
import { incidents as askIncidents } from '#api/queries/incidents.ts'
import { incidentsTotal } from '#api/queries/incidents-total.ts'
import { paramsOf } from '#api/queries/scope.ts'
import { answeredAs } from '../answered-as.ts'
import { readCursor, writeCursor } from '../cursor.ts'

export type Paging = { limit: number; cursor?: string | undefined; sort: string }

const leftOut = async (mirror: Mirror, scope: Scope, isTaken: boolean) => ({
  keptHere: isTaken ? await keptHere(mirror, scope) : [],
  notHandedOn: isTaken ? await notHandedOn(mirror, scope) : [],
})

export async function incidents(
  mirror: Mirror,
  scope: Scope,
  { limit, cursor, sort }: Paging,
  isTaken: boolean,
): Promise<Incidents> {
  const about = { scope, sort }
  const { keptHere: kept, notHandedOn: left } = await leftOut(mirror, scope, isTaken)
  const after = readCursor(cursor, about)
  const asking = {
    ...paramsOf(scope),
    keptHere: kept,
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
      notHandedOn: left,
      total,
      rows: page.map(({ sortKey, ...row }) => row),
      nextCursor: last === undefined ? null : writeCursor({ key: last.sortKey, id: last.incidentId }, about),
    }
  })
}

export async function incidentPoints(mirror: Mirror, scope: Scope, isTaken: boolean): Promise<IncidentPoints> {
  const { keptHere: kept, notHandedOn: left } = await leftOut(mirror, scope, isTaken)
  const [points] = await askPoints(mirror, { ...paramsOf(scope), keptHere: kept })
  if (points === undefined) throw new Error('an aggregate without groups gives one row')
  return { ...(await answeredAs(mirror, scope)), notHandedOn: left, ...points }
}
