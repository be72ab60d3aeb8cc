// What lies under every view: outlines at the detail the zoom asks for, furniture where the instance has it, names.
import { keepPreviousData, useQueries, useQuery } from '@tanstack/react-query'
import { type BoundaryLevel, boundariesQuery } from './boundaries.ts'
import { placesQuery } from './places.ts'

export type Detail = 0 | 1 | 2
/** Zoom from which the next detail is worth its bytes. */
const middleFrom = 7.5
const fullFrom = 10
export const detailAt = (zoom: number): Detail => (zoom >= fullFrom ? 2 : zoom >= middleFrom ? 1 : 0)

const furniture = ['coast', 'river', 'road', 'town'] as const satisfies readonly BoundaryLevel[]

export function useMapGround(detail: Detail) {
  const districts = useQuery({ ...boundariesQuery('district', detail), placeholderData: keepPreviousData })
  const regions = useQuery({ ...boundariesQuery('region', detail), placeholderData: keepPreviousData })
  const [coast, river, road, town] = useQueries({
    queries: furniture.map((level) => ({
      ...boundariesQuery(level, detail),
      placeholderData: keepPreviousData,
      enabled: districts.data !== undefined,
    })),
  })
  const places = useQuery(placesQuery())
  return {
    districts,
    regions: regions.data,
    coast: coast?.data,
    river: river?.data,
    road: road?.data,
    town: town?.data,
    places: places.data,
  }
}
export type MapGround = ReturnType<typeof useMapGround>
