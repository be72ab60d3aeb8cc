/** The day by which a plan is judged. Nobody's clock but the one handed in is asked, and only where the question names no time. */
import type { PlanQuery } from '#api/contract/commitments.ts'
import type { Scope } from '#api/contract/filters.ts'
import type { Deps } from '#api/deps.ts'
import { scopeOf } from '#api/queries/scope.ts'
import { dayAfter } from '#data/schema/period.ts'

/** `toDate`: promises made before it are told. */
export type PlanScope = Pick<Scope, 'from' | 'to' | 'pcodes' | 'asOf'> & { on: string; toDate: string }

export async function planScope(
  { mirror, clock }: Pick<Deps, 'mirror' | 'clock'>,
  query: PlanQuery,
): Promise<PlanScope> {
  const { pcodes, to: asked, asOf: known } = query
  const day = query.on ?? (asked === undefined ? (known ?? clock.now().toISOString()).slice(0, 10) : undefined)
  const {
    from,
    to,
    toDate,
    pcodes: places,
    asOf,
  } = await scopeOf(mirror, { pcodes, asOf: known, to: asked ?? day?.slice(0, 7) })
  // A month that is named ends as it does everywhere: by the first day after it.
  return {
    from,
    to,
    pcodes: places,
    asOf,
    ...(day === undefined ? { on: toDate, toDate } : { on: day, toDate: dayAfter(day) }),
  }
}
