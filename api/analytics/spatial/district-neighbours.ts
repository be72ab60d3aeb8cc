/**
 * The house choice of neighbours for a map of districts: queen, and islands tied to their nearest only when there are
 * many of them.
 * @section d
 * @method hotspots
 * @source Bivand & Wong (2018) TEST 27:716
 * @units indices of districts
 */
import { centroid } from './centroid.ts'
import type { Position } from './distance.ts'
import type { Areal } from './geometry.ts'
import { componentCount, islands, nearestNeighbours, queenNeighbours } from './weights.ts'

/** Above this share of islands the map would go untested in too many places. @unit share of districts */
const ISLAND_SHARE = 0.05

export type DistrictNeighbours = {
  neighbours: number[][]
  method: 'queen' | 'queen-and-nearest-for-islands'
  islands: number[]
  components: number
}

/**
 * @formula Queen contiguity; when more than 5 % of the districts are islands, each island also gets its one nearest
 *   district by centroid.
 * @shape `islands` are those still without a neighbour.
 * @example a 3 x 3 grid of squares: the middle one has 8.
 */
export function districtNeighbours(areas: readonly Areal[]): DistrictNeighbours {
  const queen = queenNeighbours(areas)
  const alone = islands(queen)
  if (areas.length < 2 || alone.length <= ISLAND_SHARE * areas.length) {
    return { neighbours: queen, method: 'queen', islands: alone, components: componentCount(queen) }
  }
  const centres = areas.map(centroid)
  const placed = centres.flatMap((centre, index) => (centre === null ? [] : [{ centre, index }]))
  const nearest = nearestNeighbours(
    placed.map(({ centre }): Position => centre),
    1,
  )
  placed.forEach(({ index }, at) => {
    if (alone.includes(index)) queen[index] = nearest[at]!.map((j) => placed[j]!.index)
  })
  return {
    neighbours: queen,
    method: 'queen-and-nearest-for-islands',
    islands: islands(queen),
    components: componentCount(queen),
  }
}
