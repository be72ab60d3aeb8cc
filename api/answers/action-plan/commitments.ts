/** What was promised in the places asked for, and how it stands on a day. */
import type { Commitments } from '#api/contract/commitments.ts'
import { remembered } from '#api/mirror/answer-cache.ts'
import type { Mirror } from '#api/mirror/mirror.ts'
import { commitmentsOn } from '#api/queries/commitments-on.ts'
import { answeredAs } from '../answered-as.ts'
import type { PlanScope } from './day-asked-for.ts'

/** Which of them: null is all. */
export type Wanted = { states: readonly string[] | null; owner: string | null }

export const commitments = remembered(
  async (mirror: Mirror, { scope, states, owner }: { scope: PlanScope } & Wanted): Promise<Commitments> => {
    const all = await commitmentsOn(mirror, scope)
    const rows = all.filter(
      (row) => (states === null || states.includes(row.state)) && (owner === null || row.owner === owner),
    )
    const owners = [...new Set(all.map((row) => row.owner))].sort((a, b) => (a < b ? -1 : 1))
    return { ...(await answeredAs(mirror, scope)), on: scope.on, total: rows.length, rows, owners }
  },
)
