/** What a decision must rest on: two sources or a reason to believe a report, a reason to doubt or refuse it, the report it repeats. */

import { problem } from '#api/contract/problems.ts'
import type { ProblemStatement } from '#api/contract/statements/problems.ts'
import type { Mirror } from '#api/mirror/mirror.ts'
import { writerOf } from '#api/protection/reporter.ts'
import { merges } from '#api/queries/merges.ts'
import type { ReviewDecision, ReviewSource } from '#data/schema/review.ts'
import { counts, type ReportsNear, reportsNear } from './reports-near.ts'

type Decided = ReportsNear & { decision: ReviewDecision }

export async function requireGrounds(mirror: Mirror, decided: Decided): Promise<void> {
  const { state, reason, sources, mergedInto } = decided.decision
  if (state !== 'verified' && sources.length > 0) refuse('sources', { code: 'review-sources-verify' })
  if (state !== 'merged' && mergedInto !== null) refuse('mergedInto', { code: 'review-target-merges' })
  if (state === 'verified') {
    if (sources.length === 0 && reason === '') refuse('sources', { code: 'review-needs-sources' })
    for (const source of sources) await requireSource(mirror, decided, source)
  } else if (state === 'merged') {
    if (mergedInto === null) refuse('mergedInto', { code: 'review-needs-target' })
    await requireTarget(mirror, decided, mergedInto)
  } else if (state !== 'pending' && reason === '') {
    refuse('reason', { code: 'review-needs-reason' })
  }
}

async function requireSource(mirror: Mirror, { report, nearby }: Decided, source: ReviewSource): Promise<void> {
  if ('named' in source) return
  const other = nearby.find(({ uuid }) => uuid === source.uuid.toLowerCase())
  if (other === undefined) refuse('sources', { code: 'review-source-not-near', uuid: source.uuid })
  if (!counts(other)) refuse('sources', { code: 'review-source-not-counted', uuid: source.uuid })
  if ((await writerOf(mirror, other.actor)) === (await writerOf(mirror, report.actor)))
    refuse('sources', { code: 'review-source-same-writer', uuid: source.uuid })
}

/** Any report that counts, of whatever day: what is still broken is told again a month later. */
async function requireTarget(mirror: Mirror, { report }: Decided, target: string): Promise<void> {
  const uuid = target.toLowerCase()
  const found = await reportsNear(mirror, uuid)
  if (found === null) refuse('mergedInto', { code: 'review-target-not-known', uuid })
  const into = new Map((await merges(mirror)).map((merge) => [merge.uuid, merge.mergedInto]))
  for (let at: string | undefined = uuid; at !== undefined; at = into.get(at))
    if (at === report.uuid) refuse('mergedInto', { code: 'review-repeats-itself', uuid })
  if (!counts(found.report)) refuse('mergedInto', { code: 'review-target-not-counted', uuid })
}

function refuse(field: string, why: ProblemStatement): never {
  throw problem('request.invalid', undefined, { [field]: why })
}
