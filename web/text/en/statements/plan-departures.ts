// What is otherwise in a result than was agreed.
import type { PlanDeparture } from '#api/contract/statements/plan-departures.ts'
import { formatCount } from '../../format.ts'
import type { WordsFor } from '../../say-in.ts'
import { noun } from '../grammar.ts'

export const planDepartures: WordsFor<PlanDeparture> = {
  'plan-fewer-months': ({ planned, used }) =>
    used === 0
      ? `Of the ${noun(planned, 'month', 'months')} agreed, none is on record on both sides yet.`
      : `${formatCount(used)} of the ${noun(planned, 'month', 'months')} agreed could be compared so far.`,
  'plan-fewer-places': ({ planned, used }) =>
    `Of the ${noun(planned, 'comparison place', 'comparison places')} agreed, ${used === 0 ? 'none' : formatCount(used)} could be used: the others were worked in, lie too near, or are not alike enough.`,
  'plan-other-kinds': () => 'Other kinds of incident were asked for than agreed.',
}
