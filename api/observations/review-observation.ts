/**
 * Takes in what a reviewer decides about an observation: one entry a decision, none ever altered. The same decision under the same id
 * is the same decision. All wait for one another, so that no two reports are ever found to repeat each other.
 */
import { createHash } from 'node:crypto'
import type { ReviewReceipt, ReviewRequest } from '#api/contract/observation-reviews.ts'
import { problem } from '#api/contract/problems.ts'
import type { Deps } from '#api/deps.ts'
import { reachesAll } from '#api/protection/actor.ts'
import { namesOf } from '#api/protection/reporter.ts'
import { seenBy } from '#api/protection/seen-by.ts'
import { reviewDecisions } from '#api/queries/review-decisions.ts'
import { canonicalJson } from '#api/record/chain.ts'
import { oneAtATime } from '#api/record/one-at-a-time.ts'
import { write } from '#api/record/write.ts'
import { knownObservation } from './known-observation.ts'
import { knownReview } from './known-review.ts'
import { type Reviewer, reportsNear } from './reports-near.ts'
import { requireGrounds } from './review-grounds.ts'

export type Reviewed = { receipt: ReviewReceipt; first: boolean }
type Review = { uuid: string; reviewId: string; request: ReviewRequest; reviewer: Reviewer }
type Keeping = Pick<Deps, 'journal' | 'blobs' | 'mirror'>

const inTurn = oneAtATime()

export const reviewObservation = (deps: Keeping, review: Review): Promise<Reviewed> =>
  inTurn('reviews', () => decide(deps, review))

async function decide(deps: Keeping, { uuid, reviewId, request, reviewer }: Review): Promise<Reviewed> {
  const { mirror } = deps
  const { after, ...decision } = request
  const seen = await seenBy(mirror, reviewer)
  const near = await reportsNear(seen, uuid)
  if (near === null) throw await whyNone(deps, uuid, reviewer)
  const contentSha256 = createHash('sha256')
    .update(canonicalJson({ uuid, ...decision }))
    .digest('hex')
  const known = await knownReview(mirror, reviewId)
  if (known !== null) {
    if (known.contentSha256 !== contentSha256) throw problem('review.conflict', { code: 'review-id-taken' })
    const { decidedAt, seq } = known
    return { receipt: { uuid, reviewId, seq, decidedAt, contentSha256 }, first: false }
  }
  if ((await namesOf(mirror, reviewer.name)).includes(near.report.actor))
    throw problem('actor.forbidden', { code: 'review-of-own-report' })
  const [last] = await reviewDecisions(mirror, { uuid })
  if (after !== undefined && after !== (last?.reviewId ?? null))
    throw problem('review.conflict', { code: 'review-decided-since' })
  await requireGrounds(seen, { ...near, decision })
  const body = { reviewId, uuid, ...decision, contentSha256 }
  const entry = await write(deps, { kind: 'observation.reviewed', subject: uuid, actor: reviewer.name, body })
  return { receipt: { uuid, reviewId, seq: entry.seq, decidedAt: entry.at, contentSha256 }, first: true }
}

/** Somebody who reviews one area alone does not learn what there is elsewhere. */
async function whyNone({ mirror }: Keeping, uuid: string, reviewer: Reviewer) {
  const known = reachesAll(reviewer) ? await knownObservation(mirror, uuid) : null
  return problem(known?.withdrawn === true ? 'observation.withdrawn' : 'observation.unknown')
}
