/** The same work judged by whatever else was chosen: the rule itself where a plan decides, and every plan that does not. */
import type { Evaluation } from '#api/contract/evaluation.ts'
import type { Heard } from '#api/contract/statements/evaluation.ts'
import type { Judgements } from './judgements.ts'
import { changedIn, type Plans } from './plan.ts'
import { type Judgement, rowOf } from './row.ts'

export async function otherwise(
  judged: Judgement,
  { deciding, others }: Plans,
  byPlan: Judgements['byPlan'],
  heard: Heard[],
): Promise<Evaluation['otherwise']> {
  const instead = deciding === null ? others : [null, ...others]
  return Promise.all(
    instead.map(async (lock) => ({
      changed: deciding === null || lock === null ? [] : changedIn(deciding.plan, lock.plan),
      // Not among those tested together: they stand beside one verdict, and change none.
      row: rowOf(await byPlan(judged.one, lock), { pAdjusted: null, holdsAmongAll: true, heard }),
    })),
  )
}
