/** The states of some sites, month by month, told as chapters: as long as most of them were last seen in the same state. */
import { rollup } from 'd3-array'
import type { Chapter } from '#api/contract/biography.ts'
import type { SiteVisit } from '#api/queries/site-visits.ts'
import type { SiteState } from '#data/schema/observation.ts'
import { type Month, monthsBetween } from '#data/schema/period.ts'

export type Counted = { month: Month; incidents: number }
type Told = Omit<Chapter, 'months' | 'incidents'>

/** `visits` earliest first; a site counts from the month in which it was first seen in a state. */
export function chaptersOf(visits: readonly SiteVisit[], last: Month, counted: readonly Counted[]): Chapter[] {
  const first = visits.find(({ siteState }) => siteState !== null)?.observedOn.slice(0, 7)
  if (first === undefined) return []
  const told: Told[] = []
  for (const month of monthsBetween(first, last)) {
    const most = mostIn(statesAt(visits, month), told.at(-1)?.state)
    const open = told.at(-1)
    if (open?.state === most.state) Object.assign(open, { to: month, sites: most.sites })
    else told.push({ ...most, from: month, to: month })
  }
  return told.map((chapter) => {
    const within = counted.filter(({ month }) => month >= chapter.from && month <= chapter.to)
    return { ...chapter, months: within.length, incidents: within.reduce((sum, { incidents }) => sum + incidents, 0) }
  })
}

/** How many sites were last seen in which state when the month ended. */
function statesAt(visits: readonly SiteVisit[], month: Month): ReadonlyMap<SiteState, number> {
  const states = new Map<string, SiteState>()
  for (const { siteId, siteState, observedOn } of visits)
    if (siteState !== null && observedOn.slice(0, 7) <= month) states.set(siteId, siteState)
  return rollup(
    [...states.values()],
    (each) => each.length,
    (state) => state,
  )
}

/** Of two that are as many, the one that was before stays. */
function mostIn(states: ReadonlyMap<SiteState, number>, before: SiteState | undefined): Pick<Told, 'state' | 'sites'> {
  const [[state, sites] = ['empty' as const, 0]] = [...states].sort(
    ([a, n], [b, m]) => m - n || Number(b === before) - Number(a === before),
  )
  return { state, sites }
}
