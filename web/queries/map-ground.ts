// What lies under every view: outlines at the detail the zoom asks for, furniture where the instance has it, names.
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { type BoundaryLevel, boundariesQuery } from './boundaries.ts'
import { placesQuery } from './places.ts'

export type Detail = 0 | 1 | 2
/** Zoom from which the next detail is worth its bytes. */
const middleFrom = 7.5
const fullFrom = 10
export const detailAt = (zoom: number): Detail => (zoom >= fullFrom ? 2 : zoom >= middleFrom ? 1 : 0)

/** What was drawn at the last detail stays until this one has come. */
const useOutlines = (level: BoundaryLevel, detail: Detail, enabled = true) =>
  useQuery({ ...boundariesQuery(level, detail), placeholderData: keepPreviousData, enabled })

export function useMapGround(detail: Detail) {
  const districts = useOutlines('district', detail)
  const isGrounded = districts.data !== undefined
  return {
    districts,
    regions: useOutlines('region', detail).data,
    coast: useOutlines('coast', detail, isGrounded).data,
    river: useOutlines('river', detail, isGrounded).data,
    // Drawn from zoom 8 (map/furniture-layers.tsx), where the middle detail has begun.
    road: useOutlines('road', detail, isGrounded && detail > 0).data,
    town: useOutlines('town', detail, isGrounded && detail > 0).data,
    places: useQuery(placesQuery()).data,
  }
}
export type MapGround = ReturnType<typeof useMapGround>
