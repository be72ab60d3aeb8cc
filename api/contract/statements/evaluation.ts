/** What is said of an intervention: whether incidents fell more than elsewhere, or why nobody can tell. */
import { z } from 'zod'
import { shareChange, shareEstimate } from '#api/contract/estimates.ts'
import { statement } from './statement.ts'

/** All violent incidents; otherwise of the kinds that were asked for. */
const isViolent = z.boolean()
/** When the area, the comparison and the months were agreed; null where they are the rule's own choice, afterwards. */
const agreed = z.enum(['before-it-began', 'under-way', 'afterwards']).nullable()
const share = shareEstimate.pick({ value: true, lo: true, hi: true, precision: true })
/** What people of its district said before and since; it alters no verdict. */
const heard = z.array(
  z.object({
    indicator: z.string(),
    group: z.enum(['female', 'male']).nullable(),
    before: share,
    now: share,
    change: shareChange.pick({ distinguishable: true, precision: true }),
  }),
)
export type Heard = z.infer<typeof heard>[number]
const counted = {
  isViolent,
  area: z.enum(['radius', 'district', 'drawn']),
  /** Metres around its point; null where it is no radius. */
  radiusM: z.number().nullable(),
  months: z.int(),
  before: z.int(),
  after: z.int(),
  comparisonBefore: z.int(),
  comparisonAfter: z.int(),
  comparisonPlaces: z.int(),
  agreed,
  heard,
}
export const evaluationFinding = z
  .discriminatedUnion('code', [
    statement('evaluation-fell', { ...counted, alone: z.boolean() }),
    statement('evaluation-moved', {
      ...counted,
      ringM: z.number(),
      ringBefore: z.int(),
      ringAfter: z.int(),
      alone: z.boolean(),
    }),
    statement('evaluation-rose', { ...counted, alone: z.boolean() }),
    statement('evaluation-no-more', counted),
    statement('evaluation-cannot-tell', {
      ...counted,
      /** The smallest fall that could have been seen, as a share of what was before; null when none. */
      smallestFall: z.number().nullable(),
      monthsNeeded: z.int().nullable(),
    }),
    statement('evaluation-too-short', { heard }),
    statement('evaluation-few-before', { isViolent, before: z.int(), fewest: z.int(), months: z.int(), heard }),
    statement('evaluation-no-comparison', { isViolent, before: z.int(), after: z.int(), months: z.int(), heard }),
    statement('evaluation-unsteady-source', { source: z.string(), heard }),
    statement('evaluation-not-alike-before', { heard }),
  ])
  .meta({ id: 'EvaluationFinding' })
export type EvaluationFinding = z.infer<typeof evaluationFinding>
