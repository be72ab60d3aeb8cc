/**
 * The outlines a boundary file brings, at three details. Regions and the country are drawn from their districts: those of the file
 * and those known already that it leaves alone, so that a file of one province does not shrink the country to it.
 */
import type { BoundaryFile } from '#api/geography/boundary-file.ts'
import { boundariesByDetail, type DetailedBoundary } from '#api/geography/boundary-levels.ts'
import type { PlaceBook } from '../../places/place-book.ts'

export function outlinesOf(file: BoundaryFile, places: PlaceBook, retired: ReadonlySet<string>): DetailedBoundary[] {
  const inFile = new Set(file.places.map(({ pcode }) => pcode))
  const staying = places.outlines.flatMap(({ pcode, geometry }) => {
    const region = places.above(pcode, 'region')
    const country = places.above(pcode, 'country')
    const isDrawnAbove = [region, country].some((above) => above !== null && inFile.has(above.pcode))
    const place = places.get(pcode)
    if (place === undefined || inFile.has(pcode) || retired.has(pcode) || !isDrawnAbove) return []
    return [{ place, region, boundary: { pcode, geometry, level: 'district' as const } }]
  })
  const others = staying.flatMap(({ place, region }) => [place, ...(region === null ? [] : [region])])
  const outlines = boundariesByDetail(
    [...file.places, ...others.filter(({ pcode }) => !inFile.has(pcode))],
    [...file.boundaries, ...staying.map(({ boundary }) => boundary)],
  )
  return outlines.filter(({ pcode }) => inFile.has(pcode))
}
