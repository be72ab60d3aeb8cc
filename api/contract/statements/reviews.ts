/** Why a decision about an observation cannot be taken in. */
import { z } from 'zod'
import { statement } from './statement.ts'

export const reviewRefusal = z
  .discriminatedUnion('code', [
    statement('review-of-own-report', {}),
    statement('review-id-taken', {}),
    statement('review-decided-since', {}),
    statement('review-needs-sources', {}),
    statement('review-needs-reason', {}),
    statement('review-needs-target', {}),
    /** Sources go with `verified` alone, and what is repeated with `merged`. */
    statement('review-sources-verify', {}),
    statement('review-target-merges', {}),
    statement('review-source-not-near', { uuid: z.string() }),
    statement('review-source-not-counted', { uuid: z.string() }),
    statement('review-source-same-writer', { uuid: z.string() }),
    statement('review-target-not-known', { uuid: z.string() }),
    statement('review-target-not-counted', { uuid: z.string() }),
    statement('review-repeats-itself', { uuid: z.string() }),
  ])
  .meta({ id: 'ReviewRefusal' })
export type ReviewRefusal = z.infer<typeof reviewRefusal>
