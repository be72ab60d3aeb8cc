/** The comparison places of an intervention: those most alike before it began, as many as stay alike and ran alike together. */
import { LARGEST_DIFFERENCE, matchDistricts } from '#api/analytics/evaluation/matched-districts.ts'
import { FEWEST_BEFORE } from '#api/analytics/evaluation/verdict.ts'
import type { EvaluationWindows } from '#api/contract/evaluation.ts'
import { inWindows, type Monthly, monthIndex, type Span } from './monthly.ts'

export type Comparable = {
  id: string
  counts: Monthly
  region: string
  neighbours: readonly string[]
  besides: readonly number[]
}

/** Three comparison places where three are alike, else two, else one. */
export const MOST_PLACES = 3
/** Added to counts before their logarithm is taken. @unit incidents */
const HALF = 0.5

/**
 * Sets of places that are alike enough, the largest first; none where nothing is: level within a quarter of the spread of all candidates, or within what chance alone does to such
 * counts. Trends only choose among them; whether they ran alike is tested on every month. `besides` are measures that stand beside
 * level and trend, in one order for all.
 */
export function* comparisonsFor<T extends Comparable>(
  here: Comparable,
  candidates: readonly T[],
  span: Span,
  windows: EvaluationWindows,
  most = MOST_PLACES,
): Generator<T[]> {
  const countOf = ({ counts }: Comparable): number => inWindows(counts, span, windows).before
  const measured = (place: Comparable, treated: boolean) => ({
    id: place.id,
    region: place.region,
    treated,
    neighbours: place.neighbours,
    before: [levelOf(countOf(place)), trendOf(place.counts, span, windows), ...place.besides],
  })
  const able = candidates.filter((place) => countOf(place) >= FEWEST_BEFORE)
  const byId = new Map(able.map((place) => [place.id, place]))
  const all = [measured(here, true), ...able.map((place) => measured(place, false))]
  for (let many = Math.min(most, able.length); many > 0; many--) {
    const { matches, differences } = matchDistricts(all, many)
    const found = (matches[0]?.comparisons ?? []).flatMap((id) => byId.get(id) ?? [])
    const [level, , ...others] = differences.map((d) => d !== null && Math.abs(d) <= LARGEST_DIFFERENCE)
    const isLevel = level === true || isChance(countOf(here), found.map(countOf))
    if (found.length === many && isLevel && others.every(Boolean)) yield found
  }
}

/** Logarithms, so that a place with three times the incidents is as far off at every level. */
const levelOf = (count: number): number => Math.log(count + HALF)

function trendOf(counts: Monthly, span: Span, { before }: EvaluationWindows): number {
  const months = counts.slice(monthIndex(span, before.from), monthIndex(span, before.to) + 1)
  const sum = (part: readonly number[]): number => part.reduce((all, count) => all + count, 0)
  const half = Math.floor(months.length / 2)
  return levelOf(sum(months.slice(months.length - half))) - levelOf(sum(months.slice(0, half)))
}

/** Whether levels differ by no more than one standard error of their own counts. */
function isChance(here: number, there: readonly number[]): boolean {
  const n = there.length
  if (n === 0) return false
  const apart = levelOf(here) - there.reduce((sum, count) => sum + levelOf(count), 0) / n
  const variance = 1 / (here + HALF) + there.reduce((sum, count) => sum + 1 / (count + HALF), 0) / n ** 2
  return apart ** 2 <= variance
}
