/** One commitment with every step that brought it where it stands: who wrote it, when, and what changed from what to what. */

import { roomTold } from '#api/analytics/survey/hands-shown.ts'
import type { CommitmentHistory, CommitmentStep } from '#api/contract/commitments.ts'
import { problem } from '#api/contract/problems.ts'
import { type ActorRole, actorRole } from '#api/contract/session.ts'
import { remembered } from '#api/mirror/answer-cache.ts'
import type { Mirror } from '#api/mirror/mirror.ts'
import { type CommitmentStepRow, commitmentSteps } from '#api/queries/commitment-steps.ts'
import { commitmentsOn } from '#api/queries/commitments-on.ts'
import { answeredAs } from '../answered-as.ts'
import type { PlanScope } from './day-asked-for.ts'

type Key = { scope: PlanScope; commitmentId: string }

export const commitmentHistory = remembered(
  async (mirror: Mirror, { scope, commitmentId }: Key): Promise<CommitmentHistory> => {
    const row = (await commitmentsOn(mirror, scope)).find((each) => each.commitmentId === commitmentId)
    if (row === undefined) throw problem('commitment.unknown', { code: 'commitment-not-known', commitmentId })
    const found = await commitmentSteps(mirror, { commitmentId, asOf: scope.asOf })
    const steps = stepsOf(found, mirror.fewestRespondents)
    return { ...(await answeredAs(mirror, scope)), on: scope.on, row, steps }
  },
)

const changing = ['promise', 'pcode', 'owner', 'dueOn', 'state', 'doneOn'] as const
type Standing = { [Field in (typeof changing)[number]]: string | null }

function stepsOf(rows: readonly CommitmentStepRow[], fewest: number): CommitmentStep[] {
  let standing: Standing | null = null
  return rows.flatMap((row): CommitmentStep[] => {
    const said = {
      stepId: row.stepId,
      on: row.saidOn,
      recordedAt: row.recordedAt,
      role: roleOf(row),
      actor: row.actor,
      note: row.note,
    }
    if (row.sort === 'asked') {
      const { women, men, youth, minority } = row
      const room = { women: women ?? 0, men: men ?? 0, youth: youth ?? 0, minority: minority ?? 0 }
      const asked = roomTold(room, fewest)
      return [{ sort: 'asked', ...said, verdict: row.confirmed === true ? 'agreed' : 'contested', asked }]
    }
    const before = standing
    standing = after(before, row)
    const asTold: CommitmentStep[] =
      row.sort === 'told' && row.confirmed !== null
        ? [{ sort: 'asked', ...said, verdict: row.confirmed ? 'agreed' : 'contested', asked: null }]
        : []
    if (before === null) return [{ sort: 'told', ...said, batchId: row.batchId }, ...asTold]
    const changes = changing.flatMap((field) =>
      before[field] === standing?.[field] ? [] : [{ field, from: before[field], to: standing?.[field] ?? null }],
    )
    return [{ sort: 'moved', ...said, changes }, ...asTold]
  })
}

/** A telling says everything; a step only what it changes. When it was done goes with the state. */
function after(before: Standing | null, { sort, ...said }: CommitmentStepRow): Standing {
  const told: Standing = {
    promise: said.promise,
    pcode: said.pcode,
    owner: said.owner,
    dueOn: said.dueOn,
    state: said.state,
    doneOn: said.doneOn,
  }
  if (before === null || sort === 'told') return told
  return {
    promise: before.promise,
    pcode: before.pcode,
    owner: told.owner ?? before.owner,
    dueOn: told.dueOn ?? before.dueOn,
    state: told.state ?? before.state,
    doneOn: told.state === null ? before.doneOn : told.doneOn,
  }
}

/** An import is nobody's step. */
function roleOf({ batchId, actor, tokenRole }: CommitmentStepRow): ActorRole | null {
  if (batchId !== null) return null
  if (tokenRole !== null) return tokenRole
  return actorRole.catch('steward').parse(actor.replace(/^demo:/, ''))
}
