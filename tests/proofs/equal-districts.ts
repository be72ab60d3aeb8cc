/** Maps on which every district has the same rate in truth: how often is any of them called very likely above or below it? */

import { createRandom, type Random } from '#api/analytics/numeric/random.ts'
import { exceedanceClasses } from '#api/analytics/small-areas/exceedance-class.ts'

const normal = (random: Random) =>
  Math.sqrt(-2 * Math.log(1 - random.uniform())) * Math.cos(2 * Math.PI * random.uniform())

/** How people are spread over districts: evenly, as censuses find them, with one great capital, or by rank. */
export const spreads: Record<string, (districts: number, random: Random) => number[]> = {
  even: (districts) => Array.from({ length: districts }, () => 1),
  lognormal: (districts, random) => Array.from({ length: districts }, () => Math.exp(normal(random))),
  capital: (districts) => Array.from({ length: districts }, (_, i) => (i === 0 ? districts : 1)),
  'by rank': (districts) => Array.from({ length: districts }, (_, i) => 1 / (i + 1)),
}
export const districtCounts = [3, 8, 20, 40, 64, 120] as const
export const eventCounts = [1, 2, 5, 10, 20, 30, 50, 200, 1000, 5000] as const

export type FalseClaims = { districts: number; spread: string; events: number; maps: number; withClaim: number }

export function countFalseClaims(districts: number, spread: string, events: number, maps: number): FalseClaims {
  const random = createRandom(districts * 100_000 + events)
  let withClaim = 0
  for (let k = 0; k < maps; k++) {
    const people = (spreads[spread] ?? spreads.even!)(districts, random).map((weight) => weight * 1e5)
    const counts = strew(events, people, random)
    if (exceedanceClasses(counts, people).some((called) => called?.startsWith('very-likely'))) withClaim++
  }
  return { districts, spread, events, maps, withClaim }
}

/** Events fall on people, not on districts. */
export function strew(events: number, people: readonly number[], random: Random): number[] {
  const upTo: number[] = []
  for (const n of people) upTo.push((upTo.at(-1) ?? 0) + n)
  const all = upTo.at(-1) ?? 0
  const counts = people.map(() => 0)
  for (let e = 0; e < events; e++) {
    const at = random.uniform() * all
    let [low, high] = [0, people.length - 1]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((upTo[middle] ?? 0) > at) high = middle
      else low = middle + 1
    }
    counts[low] = (counts[low] ?? 0) + 1
  }
  return counts
}

/** What a measured share may be above the true one by chance: three standard errors at 5 %. */
export const room = (maps: number): number => 3 * Math.sqrt((0.05 * 0.95) / maps)

export const said = (claims: readonly FalseClaims[]): string => {
  const worst = claims.reduce((a, b) => (b.withClaim / b.maps > a.withClaim / a.maps ? b : a))
  const all = claims.reduce((sum, c) => sum + c.withClaim, 0) / claims.reduce((sum, c) => sum + c.maps, 0)
  return `very likely above or below, all districts equal: ${(100 * all).toFixed(2)} % of maps over ${claims.length} cells; the worst ${((100 * worst.withClaim) / worst.maps).toFixed(1)} % (${worst.districts} districts, ${worst.spread}, ${worst.events} events, ${worst.maps} maps)`
}
