/** One report as a reviewer may look at it, and those that lie near it in place and time. */
import type { Actor } from '#api/protection/actor.ts'
import type { Asked } from '#api/queries/ask.ts'
import { type ReportAsked, reportsInReview } from '#api/queries/reports-in-review.ts'
import { isNear, NEAR_HOURS, NEAR_LATITUDES } from './near.ts'

export type Reviewer = Pick<Actor, 'name' | 'area'>
export type ReportsNear = { report: ReportAsked; nearby: ReportAsked[] }

/** Null where there is none, or none that this reviewer may look at: nobody learns which. */
export async function reportsNear(
  mirror: Asked,
  uuid: string,
  { area }: Pick<Reviewer, 'area'>,
): Promise<ReportsNear | null> {
  const [report, ...around] = await reportsInReview(mirror, {
    ...{ uuid, hours: NEAR_HOURS, latitudes: NEAR_LATITUDES },
    area: area === null ? null : [...area],
  })
  return report === undefined ? null : { report, nearby: around.filter((other) => isNear(report, other)) }
}

/** Whether it is on the map and in figures. */
export const counts = ({ review }: Pick<ReportAsked, 'review'>): boolean => review !== 'rejected' && review !== 'merged'
