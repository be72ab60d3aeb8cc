/** What was seen, done, promised and said about some sites, in the order in which it happened. */
import { haversineM, type Position } from '#api/analytics/spatial/distance.ts'
import type { SiteEvent } from '#api/contract/biography.ts'
import type { InterventionRow } from '#api/contract/interventions.ts'
import type { commitments } from '#api/queries/commitments.ts'
import type { consultations } from '#api/queries/consultations.ts'
import type { SiteVisit } from '#api/queries/site-visits.ts'
import { type PriorityId, priorities } from '#data/schema/consultation.ts'
import type { InterventionKind } from '#data/schema/intervention.ts'

type Rows<Q extends (...asked: never[]) => Promise<unknown[]>> = Awaited<ReturnType<Q>>

/** What is done with a building. */
const building: readonly InterventionKind[] = ['building-refurbished', 'youth-centre']
const onBuildings = new Set<string>(
  priorities.filter(({ answeredBy }) => answeredBy.some((kind) => building.includes(kind))).map(({ id }) => id),
) satisfies ReadonlySet<string> & { has(id: PriorityId): boolean }

/** A visit that found nothing new, wrote nothing and took no picture is no event; of several sites, only those that turned. */
export function seen(visits: readonly SiteVisit[]): SiteEvent[] {
  const states = new Map<string, NonNullable<SiteVisit['siteState']>>()
  const isAlone = new Set(visits.map(({ siteId }) => siteId)).size === 1
  return visits.flatMap((visit): SiteEvent[] => {
    const { uuid, siteId, kind, observedOn, siteState, source, note, photo, review } = visit
    const before = states.get(siteId) ?? null
    if (siteState !== null) states.set(siteId, siteState)
    const isNews = siteState !== null && siteState !== before
    if (!isNews && photo === null && (note === '' || !isAlone)) return []
    const turn = { state: siteState, stateBefore: before }
    return [{ sort: 'seen', on: observedOn, uuid, siteId, kind, ...turn, source, note, photo, review }]
  })
}

type Standing = { siteId: string; position: Position }

/** Work done with any of them, or whose own place is within reach. */
export function work(rows: readonly InterventionRow[], sites: readonly Standing[], reachM: number): SiteEvent[] {
  const ids = new Set(sites.map(({ siteId }) => siteId))
  return rows.flatMap((row): SiteEvent[] => {
    const { startsOn, endsOn, interventionId, name, kind, dimension, actor } = row
    const distanceM = row.siteIds.some((id) => ids.has(id)) ? 0 : distanceOf(row, sites)
    if (distanceM === null || distanceM > reachM) return []
    return [{ sort: 'work', on: startsOn, endsOn, interventionId, name, kind, dimension, actor, distanceM }]
  })
}

function distanceOf({ lng, lat }: InterventionRow, sites: readonly Standing[]): number | null {
  if (lng === null || lat === null) return null
  return Math.min(...sites.map(({ position }) => haversineM(position, [lng, lat])))
}

export const promised = (rows: Rows<typeof commitments>): SiteEvent[] =>
  rows.map(({ commitmentId, promise, owner, promisedOn, dueOn, state, doneOn, confirmed }) => ({
    sort: 'promised',
    on: promisedOn,
    commitmentId,
    promise,
    owner,
    dueOn,
    state,
    doneOn,
    confirmed,
  }))

/** Those at which something was asked for that a building could give. */
export const consulted = (rows: Rows<typeof consultations>): SiteEvent[] =>
  rows.flatMap(({ consultationId, kind, heldOn, priorities: asked }): SiteEvent[] => {
    const bearing = asked.filter(({ priority }) => onBuildings.has(priority))
    return bearing.length === 0 ? [] : [{ sort: 'consulted', on: heldOn, consultationId, kind, asked: bearing }]
  })
