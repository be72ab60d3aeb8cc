/** One report as a reviewer may look at it, and those that lie near it in place and time. */
import type { Actor } from '#api/protection/actor.ts'
import type { Asked } from '#api/queries/ask.ts'
import { type ReportAsked, reportsInReview } from '#api/queries/reports-in-review.ts'
import { isNear, NEAR_HOURS, NEAR_LATITUDES } from './near.ts'

export type Reviewer = Pick<Actor, 'role' | 'name' | 'area' | 'ceiling'>
export type ReportsNear = { report: ReportAsked; nearby: ReportAsked[] }

/** Of the mirror as the reviewer may know it. Null where there is none, or none they may look at: nobody learns which. */
export async function reportsNear(mirror: Asked, uuid: string): Promise<ReportsNear | null> {
  const [report, ...around] = await reportsInReview(mirror, {
    ...{ uuid, hours: NEAR_HOURS, latitudes: NEAR_LATITUDES },
  })
  return report === undefined ? null : { report, nearby: around.filter((other) => isNear(report, other)) }
}

/** Whether it is on the map and in figures. */
export const counts = ({ review }: Pick<ReportAsked, 'review'>): boolean => review !== 'rejected' && review !== 'merged'
