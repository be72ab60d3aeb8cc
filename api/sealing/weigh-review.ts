/** Weighs what an office decided about an observation: of its own, or of an import. What was decided here stands. */
import { knownObservation } from '#api/observations/known-observation.ts'
import { knownReview } from '#api/observations/known-review.ts'
import { merges } from '#api/queries/merges.ts'
import { reviewDecisions } from '#api/queries/review-decisions.ts'
import type { EntryBody } from '#api/record/entries.ts'
import { conflict, had, isNew, refused, type Weighed, type Weighing } from './weighed.ts'

export async function weighReview(weighing: Weighing, review: EntryBody<'observation.reviewed'>): Promise<Weighed> {
  const { mirror, isTheirs } = weighing
  const { reviewId, uuid, contentSha256 } = review
  const same = await knownReview(mirror, reviewId)
  if (same !== null) return same.contentSha256 === contentSha256 ? had : conflict({ code: 'sealed-other-content' })
  const known = await knownObservation(mirror, uuid)
  if (known === null) return weighOfThisFile(weighing, uuid)
  if (known.withdrawn) return refused({ code: 'sealed-taken-back-here' })
  if (known.seq !== null && !isTheirs(known.seq)) return conflict({ code: 'sealed-not-theirs' })
  const [last] = await reviewDecisions(mirror, { uuid })
  const decided = last === undefined ? null : await knownReview(mirror, last.reviewId)
  if (decided !== null && !isTheirs(decided.seq))
    return conflict({ code: 'sealed-changed-since', day: decided.decidedAt.slice(0, 10) })
  return (await wouldClose(weighing, review)) ? conflict({ code: 'sealed-other-content' }) : isNew(known.pcode)
}

/** What an import of the same file brought is known by its rows alone, which are not looked at twice. */
function weighOfThisFile({ fresh }: Weighing, uuid: string): Weighed {
  const sent = fresh.get(`observation.submitted ${uuid}`)
  const isBrought = [...fresh.keys()].some((thing) => thing.startsWith('import.accepted '))
  return sent === undefined && !isBrought
    ? refused({ code: 'sealed-names-unknown', what: 'observation' })
    : isNew(sent ?? null)
}

/** Whether two reports would each repeat the other, one of them as decided here. */
async function wouldClose(
  { mirror }: Weighing,
  { uuid, mergedInto }: EntryBody<'observation.reviewed'>,
): Promise<boolean> {
  const into = new Map((await merges(mirror)).map((merge) => [merge.uuid, merge.mergedInto]))
  for (let at = mergedInto ?? undefined; at !== undefined; at = into.get(at)) if (at === uuid) return true
  return false
}
