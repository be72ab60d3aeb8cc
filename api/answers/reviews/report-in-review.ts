/** One report for whoever may review it: what it tells, what lies near it, and what was decided about it. */
import type { NearbyReport, ObservationReviews, ReportInReview } from '#api/contract/observation-reviews.ts'
import { problem } from '#api/contract/problems.ts'
import type { Mirror } from '#api/mirror/mirror.ts'
import { metresBetween } from '#api/observations/near.ts'
import { counts, type Reviewer, reportsNear } from '#api/observations/reports-near.ts'
import { writerOf } from '#api/protection/reporter.ts'
import { merges } from '#api/queries/merges.ts'
import type { ReportAsked } from '#api/queries/reports-in-review.ts'
import { reviewDecisions } from '#api/queries/review-decisions.ts'
import { namesOfActors } from '../names-of-actors.ts'

export async function reportInReview(mirror: Mirror, uuid: string, reviewer: Reviewer): Promise<ObservationReviews> {
  const found = await reportsNear(mirror, uuid)
  if (found === null) throw problem('observation.unknown')
  const { report, nearby } = found
  const told = await tellerFor(mirror, reviewer)
  const whole = await told(report)
  const nameOf = await namesOfActors(mirror, reviewer)
  return {
    seq: mirror.seq,
    report: whole,
    decisions: (await reviewDecisions(mirror, { uuid })).map((made) => ({
      ...made,
      decidedBy: nameOf(made.decidedBy) ?? made.decidedBy,
    })),
    nearby: await Promise.all(nearby.map(async (other) => besides(report, other, whole, await told(other)))),
    repeatedBy: (await merges(mirror)).filter(({ mergedInto }) => mergedInto === uuid).map((merge) => merge.uuid),
  }
}

/** Puts in the place of the writer's name what stands for them. */
async function tellerFor(mirror: Mirror, reviewer: Reviewer) {
  const asker = await writerOf(mirror, reviewer.name)
  return async ({
    actor,
    minutesLater,
    isSameSite,
    isSamePlaceName,
    ...report
  }: ReportAsked): Promise<ReportInReview> => {
    const writer = await writerOf(mirror, actor)
    return { ...report, writer, isOwn: writer === asker }
  }
}

function besides(report: ReportAsked, other: ReportAsked, whole: ReportInReview, told: ReportInReview): NearbyReport {
  const { minutesLater, isSameSite, isSamePlaceName } = other
  const metres = metresBetween(report, other)
  const isSameKind = report.kind === other.kind
  return {
    ...told,
    ...{ minutesLater, isSameKind, isSameSite, isSamePlaceName },
    distanceM: metres === null ? null : Math.round(metres),
    isIndependent: told.writer !== whole.writer,
    maySaySame: (isSameKind || isSameSite) && counts(other),
  }
}
