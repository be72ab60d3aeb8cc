/**
 * Comparison districts for an evaluation: untreated, in the same region, not next door, and alike before it began.
 * @section i
 * @method evaluation
 * @source Stuart (2010) Statistical Science 25:1
 * @units standard deviations of each measure
 */
import { demand } from '../numeric/gap.ts'

export type MatchCandidate = {
  id: string
  region: string
  treated: boolean
  /** What was so before the intervention: mean rate, slope, log population, grievance share, in one order for all. */
  before: readonly number[]
  /** Ids of adjacent districts. */
  neighbours: readonly string[]
}
export type Matching = {
  /** Treated id to its comparison ids, nearest first; may be fewer than asked, or none. */
  matches: { treated: string; comparisons: string[] }[]
  /** Standardised mean difference per measure after matching; |d| <= 0.25 is good enough. Null where nothing matched. */
  differences: (number | null)[]
  balanced: boolean
}

/** Three comparisons for each treated district. @unit districts */
const PER_TREATED = 3
/** A larger difference after matching is no match. @unit standard deviations */
export const LARGEST_DIFFERENCE = 0.25

/**
 * @formula 1:3 nearest on standardised measures (Euclidean; each divided by its sd over all districts), with
 *   replacement, ties by id; d = (mean treated - mean matched) / that sd.
 * @example treated at 5, candidates at 5, 6, 50: the matches come in that order.
 */
export function matchDistricts(districts: readonly MatchCandidate[], perTreated = PER_TREATED): Matching {
  const width = districts[0]?.before.length ?? 0
  demand(
    districts.every(({ before }) => before.length === width),
    'every district has the same measures',
  )
  const deviations = Array.from({ length: width }, (_, k) => deviation(districts.map(({ before }) => before[k]!)))
  const apart = (a: MatchCandidate, b: MatchCandidate) =>
    Math.hypot(...deviations.map((sd, k) => (sd > 0 ? (a.before[k]! - b.before[k]!) / sd : 0)))
  const treated = districts.filter((district) => district.treated)
  const chosen: MatchCandidate[] = []
  const matches = treated.map((district) => {
    const comparisons = districts
      .filter((other) => !other.treated && other.region === district.region && !district.neighbours.includes(other.id))
      .sort((a, b) => apart(district, a) - apart(district, b) || (a.id < b.id ? -1 : 1))
      .slice(0, perTreated)
    chosen.push(...comparisons)
    return { treated: district.id, comparisons: comparisons.map(({ id }) => id) }
  })
  const mean = (list: readonly MatchCandidate[], k: number) =>
    list.reduce((sum, { before }) => sum + before[k]!, 0) / list.length
  const differences = deviations.map((sd, k) => {
    if (chosen.length === 0) return null
    return sd > 0 ? (mean(treated, k) - mean(chosen, k)) / sd : 0
  })
  const balanced =
    matches.length > 0 &&
    matches.every(({ comparisons }) => comparisons.length > 0) &&
    differences.every((d) => d !== null && Math.abs(d) <= LARGEST_DIFFERENCE)
  return { matches, differences, balanced }
}

function deviation(values: readonly number[]): number {
  if (values.length < 2) return 0
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1))
}
