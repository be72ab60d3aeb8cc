/**
 * Keeps how an intervention will be judged. Nothing is replaced: the first plan counts, later ones stand beside it. The same plan as
 * the last one is that one, however often it is sent.
 */
import type { EvaluationLock } from '#api/contract/evaluation-locks.ts'
import { problem } from '#api/contract/problems.ts'
import type { Deps } from '#api/deps.ts'
import type { Actor } from '#api/protection/actor.ts'
import { evaluationLocks } from '#api/queries/evaluation-locks.ts'
import { interventions } from '#api/queries/interventions.ts'
import { canonicalJson } from '#api/record/chain.ts'
import { roles } from '#api/record/entries.ts'
import { oneAtATime } from '#api/record/one-at-a-time.ts'
import { write } from '#api/record/write.ts'
import type { EvaluationPlan } from '#data/schema/evaluation-plan.ts'
import { checkPlan } from './check-plan.ts'

type Locked = { lock: EvaluationLock; first: boolean }
const inTurn = oneAtATime()

export const lockEvaluation = (
  deps: Pick<Deps, 'journal' | 'blobs' | 'mirror'>,
  interventionId: string,
  plan: EvaluationPlan,
  actor: Actor,
): Promise<Locked> =>
  inTurn(interventionId, async () => {
    const { mirror } = deps
    const everywhere = { pcodes: null, toDate: '9999-12-31', asOf: null }
    const one = (await interventions(mirror, everywhere)).find((each) => each.interventionId === interventionId)
    if (one === undefined) throw problem('intervention.unknown', { code: 'intervention-not-known', interventionId })
    await checkPlan(mirror, one, plan)
    const kept = (await evaluationLocks(mirror, { asOf: null })).filter(
      (lock) => lock.interventionId === interventionId,
    )
    const last = kept.at(-1)
    if (last !== undefined && canonicalJson(last.plan) === canonicalJson(plan)) return { lock: last, first: false }
    const role = roles.find((each) => each === actor.role)
    if (role === undefined) throw problem('actor.unknown')
    const draft = {
      kind: 'evaluation.locked',
      subject: interventionId,
      actor: actor.name,
      body: { interventionId, role, plan },
    } as const
    const { at, seq } = await write(deps, draft)
    return { lock: { interventionId, lockedAt: at, role, plan, seq }, first: true }
  })
