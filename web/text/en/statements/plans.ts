// Why a plan of how to judge an intervention cannot be agreed as it stands.
import type { PlanRefusal } from '#api/contract/statements/plans.ts'
import { formatCount } from '../../format.ts'
import type { WordsFor } from '../../say-in.ts'
import { listed } from '../grammar.ts'

export const planRefusals: WordsFor<PlanRefusal> = {
  'ring-not-closed': () => 'is not closed: its last corner must be its first',
  'ring-crosses-itself': () => 'crosses itself',
  'ring-within-radius': () => 'must end further out than the area itself',
  'drawn-area-too-large': ({ km2, most }) =>
    `is ${formatCount(km2)} km² large; at most ${formatCount(most)} km² can be judged as one place`,
  'intervention-without-point': () => 'needs a point, and this intervention is known to its district only',
  'places-not-known': ({ unknown }) => `no place to compare with is called ${listed(unknown)}`,
}
