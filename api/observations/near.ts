/**
 * Which reports lie near one in place: at its site, where its place is named in the same words, or as close as both positions can tell.
 * Suggests; decides nothing. Pure.
 */
import { haversineM } from '#api/analytics/spatial/distance.ts'
import type { ReportAsked } from '#api/queries/reports-in-review.ts'

/** Two people rarely pass a place on the same day; news of it is told for about two. */
export const NEAR_HOURS = 48
/** Two phones a few steps apart, whatever accuracy they claim, or both ends of a building. */
const LEAST_REACH_M = 50
/** Farther apart nobody would call it the same place, however inexact the positions. */
const MOST_REACH_M = 250
/** More than the reach in degrees of latitude: for a coarse look before the exact one. */
export const NEAR_LATITUDES = 0.0025

type Placed = Pick<ReportAsked, 'position' | 'accuracyM'>

/** In metres; null where one of them has no position. */
export const metresBetween = (a: Placed, b: Placed): number | null =>
  a.position === null || b.position === null
    ? null
    : haversineM([a.position.lng, a.position.lat], [b.position.lng, b.position.lat])

/** The larger of both accuracies, within bounds; an accuracy nobody stated may be anything. */
export const reachM = (a: Placed, b: Placed): number =>
  Math.max(LEAST_REACH_M, Math.min(MOST_REACH_M, Math.max(a.accuracyM ?? MOST_REACH_M, b.accuracyM ?? MOST_REACH_M)))

export function isNear(report: Placed, other: ReportAsked): boolean {
  if (other.isSameSite || other.isSamePlaceName) return true
  const metres = metresBetween(report, other)
  return metres !== null && metres <= reachM(report, other)
}
