// Why a decision about a report cannot be taken in.
import type { ReviewRefusal } from '#api/contract/statements/reviews.ts'
import type { WordsFor } from '../../say-in.ts'

export const reviewRefusals: WordsFor<ReviewRefusal> = {
  'review-of-own-report': () => 'You sent this report yourself. Somebody else decides about it.',
  'review-id-taken': () => 'Another decision was kept under this id before.',
  'review-decided-since': () => 'Somebody else has decided about this report since you opened it. Look at it again.',
  'review-needs-sources': () => 'name a second source, or say why it is believed without one',
  'review-needs-reason': () => 'say why: whoever sent the report reads it',
  'review-needs-target': () => 'say which report it repeats',
  'review-sources-verify': () => 'go with “verified” alone',
  'review-target-merges': () => 'goes with “merged” alone',
  'review-source-not-near': ({ uuid }) =>
    `the report ${uuid} is not of the same place and days; if it tells of the same, name it in words`,
  'review-source-not-counted': ({ uuid }) => `the report ${uuid} was rejected, or repeats another`,
  'review-source-same-writer': ({ uuid }) => `the report ${uuid} is of the same writer: that is one source`,
  'review-target-not-known': ({ uuid }) => `no report you may review has the id ${uuid}`,
  'review-target-not-counted': ({ uuid }) => `the report ${uuid} was rejected, or repeats another itself`,
  'review-repeats-itself': ({ uuid }) => `the report ${uuid} repeats this one: one of the two must count`,
}
