/** Observations as a list: pages with the exact total. */
import type { Scope } from '#api/contract/filters.ts'
import type { Observations } from '#api/contract/observations.ts'
import type { Mirror } from '#api/mirror/mirror.ts'
import { observations as askObservations } from '#api/queries/observations.ts'
import { observationsTotal } from '#api/queries/observations-total.ts'
import { paramsOf } from '#api/queries/scope.ts'
import { answeredAs } from '../answered-as.ts'
import { readCursor, writeCursor } from '../cursor.ts'

export type ObservationPaging = {
  limit: number
  cursor?: string | undefined
  observationKinds: string[] | null
  unplaced: boolean
}

export async function observations(
  mirror: Mirror,
  scope: Scope,
  { limit, cursor, observationKinds, unplaced }: ObservationPaging,
): Promise<Observations> {
  const about = { scope, observationKinds, unplaced }
  const after = readCursor(cursor, about)
  const asking = {
    ...paramsOf(scope),
    observationKinds,
    unplaced,
    limit: limit + 1,
    afterKey: after?.key ?? null,
    afterId: after?.id ?? null,
  }
  return mirror.snapshot(async (view) => {
    const total = await observationsTotal(view, asking)
    const found = await askObservations(view, asking)
    const rows = found.slice(0, limit)
    const last = found.length > limit ? rows.at(-1) : undefined
    return {
      ...(await answeredAs(mirror, scope)),
      total,
      rows,
      nextCursor: last === undefined ? null : writeCursor({ key: last.countedAt, id: last.uuid }, about),
    }
  })
}
