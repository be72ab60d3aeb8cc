/**
 * The places most alike one place before, by measures that are not what is compared; and how alike each of them is, measure by measure.
 * @section i
 * @method peers
 * @source Stuart (2010) Statistical Science 25:1
 * @units standard deviations of each measure
 */
import { demand } from '../numeric/gap.ts'

export type PeerCandidate = {
  id: string
  /** In one order for all. */
  measures: readonly number[]
}
export type Peer = {
  id: string
  /** Root mean square of the differences. */
  distance: number
  /** Of each measure, the candidate's less the place's. */
  differences: readonly number[]
}

/**
 * @formula Each measure is divided by its standard deviation over the place and all candidates; distance is the root mean square of the
 *   differences, so that it means the same with any number of measures. Nearest first, ties by id.
 * @shape `most` at least 1; the place itself is no candidate. A measure all share counts as no difference.
 * @gap No candidate, or no measure: no peer.
 * @example here 5, candidates 5, 6 and 50, most 2: those at 5 and 6.
 */
export function nearestPeers(here: PeerCandidate, candidates: readonly PeerCandidate[], most: number): Peer[] {
  demand(most >= 1, 'one peer or more')
  const width = here.measures.length
  demand(
    candidates.every(({ measures }) => measures.length === width),
    'every place has the same measures',
  )
  if (width === 0) return []
  const all = [here, ...candidates]
  const deviations = here.measures.map((_, k) => deviation(all.map(({ measures }) => measures[k]!)))
  return candidates
    .map(({ id, measures }) => {
      const differences = deviations.map((sd, k) => (sd > 0 ? (measures[k]! - here.measures[k]!) / sd : 0))
      return { id, distance: Math.hypot(...differences) / Math.sqrt(width), differences }
    })
    .sort((a, b) => a.distance - b.distance || (a.id < b.id ? -1 : 1))
    .slice(0, most)
}

function deviation(values: readonly number[]): number {
  if (values.length < 2) return 0
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1))
}
