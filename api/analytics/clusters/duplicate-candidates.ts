/**
 * Incidents that may be one incident told twice. Candidates only: a person decides, nothing is deleted.
 * @section c
 * @method rates
 * @source Winkler (2006) US Census Research Report 2006-2, on candidate pairs
 * @units metres and hours
 */
import { haversineM, type Position } from '../spatial/distance.ts'
import { nearby } from './nearby.ts'

export type ReportedIncident = { position: Position; kind: string; source: string; hours: number }
export type DuplicateCandidate = { first: number; second: number; distanceM: number; hoursApart: number }

/** Two reports further apart are two incidents. @unit metres */
const NEAR_M = 500
/** Two reports further apart in time are two incidents. @unit hours */
const SOON_HOURS = 24

/**
 * @formula Pairs of the same kind, at most 500 m and 24 hours apart, from different sources, as indices with first <
 *   second.
 * @shape `hours` on any one scale.
 * @example the same shooting by two papers, 100 m and 3 hours apart: one pair.
 */
export function duplicateCandidates(incidents: readonly ReportedIncident[]): DuplicateCandidate[] {
  const index = nearby(incidents.map(({ position }) => position))
  return incidents.flatMap((incident, first) =>
    index
      .within(incident.position, NEAR_M)
      .filter((second) => {
        const other = incidents[second]!
        const soon = Math.abs(other.hours - incident.hours) <= SOON_HOURS
        return second > first && soon && other.kind === incident.kind && other.source !== incident.source
      })
      .sort((a, b) => a - b)
      .map((second) => ({
        first,
        second,
        distanceM: haversineM(incident.position, incidents[second]!.position),
        hoursApart: Math.abs(incidents[second]!.hours - incident.hours),
      })),
  )
}
