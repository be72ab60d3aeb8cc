/** Every decision about an observation. Whose it was is the name the record knows. */
import { decisionMade } from '#api/contract/observation-reviews.ts'
import { question } from './ask.ts'
import { jsonOf } from './json-of.ts'

export const reviewDecisions = question(
  'review-decisions',
  decisionMade.extend({ sources: jsonOf(decisionMade.shape.sources) }),
)
