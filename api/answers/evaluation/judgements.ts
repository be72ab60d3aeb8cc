/** Every piece of work judged: as was agreed in time, else by the rule's own choice. */
import { setImmediate as othersTurn } from 'node:timers/promises'
import { group as groupBy } from 'd3-array'
import type { Scope } from '#api/contract/filters.ts'
import type { InterventionRow } from '#api/contract/interventions.ts'
import { remembered } from '#api/mirror/answer-cache.ts'
import type { Mirror } from '#api/mirror/mirror.ts'
import { type EvaluationLock, evaluationLocks } from '#api/queries/evaluation-locks.ts'
import { violentKinds } from '#data/schema/incident.ts'
import { type Plans, plansOf } from './plan.ts'
import type { Judgement } from './row.ts'
import { type Choice, usualChoice, type Work, work } from './work.ts'

export type Asked = Pick<Scope, 'kinds' | 'to' | 'asOf'>
export type Judgements = {
  all: readonly Judgement[]
  /** One piece of work by another plan, or by the rule. */
  byPlan(one: InterventionRow, lock: EvaluationLock | null): Promise<Judgement>
  /** What it is judged from, and by. */
  behind(judged: Judgement): Promise<{ known: Work; plans: Plans }>
}

export const judgements = remembered(async (mirror: Mirror, { kinds, to, asOf }: Asked): Promise<Judgements> => {
  const knownOf = (lock: EvaluationLock | null): Promise<Work> =>
    work(mirror, { kinds: kinds ?? lock?.plan.kinds ?? violentKinds, to, asOf })
  const [{ all }, locks] = await Promise.all([knownOf(null), evaluationLocks(mirror, { asOf })])
  const byWork = groupBy(locks, ({ interventionId }) => interventionId)
  const plansFor = (one: InterventionRow): Plans => plansOf(byWork.get(one.interventionId) ?? [], one)

  async function byPlan(one: InterventionRow, lock: EvaluationLock | null): Promise<Judgement> {
    const choice: Choice = lock?.plan ?? usualChoice(one)
    const result = (await knownOf(lock)).judge(one, choice)
    const isViolent = kinds === null && (lock?.plan.kinds ?? null) === null
    return { one, choice, lock, askedKinds: kinds, isViolent, result }
  }

  const judged: Judgement[] = []
  for (const one of all) {
    judged.push(await byPlan(one, plansFor(one).deciding))
    // Each takes some milliseconds; together they would keep everybody else waiting.
    await othersTurn()
  }
  return {
    all: judged,
    byPlan,
    behind: async ({ one, lock }) => ({ known: await knownOf(lock), plans: plansFor(one) }),
  }
})
