/** What is said of an intervention: whether incidents fell more than elsewhere, or why nobody can tell. */
import { z } from 'zod'
import { statement } from './statement.ts'

/** All violent incidents; otherwise of the kinds that were asked for. */
const isViolent = z.boolean()
const counted = {
  isViolent,
  /** Metres around its point; null where it is a whole district. */
  radiusM: z.number().nullable(),
  months: z.int(),
  before: z.int(),
  after: z.int(),
  comparisonBefore: z.int(),
  comparisonAfter: z.int(),
  comparisonPlaces: z.int(),
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
    statement('evaluation-too-short', {}),
    statement('evaluation-few-before', { isViolent, before: z.int(), fewest: z.int(), months: z.int() }),
    statement('evaluation-no-comparison', { isViolent, before: z.int(), after: z.int(), months: z.int() }),
    statement('evaluation-unsteady-source', { source: z.string() }),
    statement('evaluation-not-alike-before', {}),
  ])
  .meta({ id: 'EvaluationFinding' })
export type EvaluationFinding = z.infer<typeof evaluationFinding>
