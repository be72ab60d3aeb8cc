/**
 * Does a position say its district, or only roughly where it lies? A phone gives the radius within which it believes it is, and a
 * circle wider than the district, or mostly in others, says no district. Knows positions, outlines and metres; no names, no record.
 */
import { areaKm2 } from './area.ts'
import type { DistrictIndex, IndexedDistrict } from './district-index.ts'

export type Circle = { lng: number; lat: number; accuracyM: number | null }
/** Where a circle lies: the district of its centre, whether that is firm, and the districts its points lie in. */
export type Lying = { pcode: string | null; isFirm: boolean; touched: readonly string[] }

/** Up to here a street: borders are not drawn more exactly. In metres. */
const alwaysFirmM = 100
/** Of the part of the circle that lies in any district: nobody reports from the open sea. */
const leastShare = 0.5
const points = 300
const turn = Math.PI * (3 - Math.sqrt(5))
const metresPerDegree = 111_195

export function lyingIn(
  districts: readonly IndexedDistrict[],
  { locate }: Pick<DistrictIndex, 'locate'>,
  { lng, lat, accuracyM }: Circle,
): Lying {
  const pcode = locate(lng, lat)
  if (accuracyM === null || accuracyM <= alwaysFirmM) {
    return { pcode, isFirm: pcode !== null, touched: pcode === null ? [] : [pcode] }
  }
  const touched = spread(lng, lat, accuracyM).flatMap(([x, y]) => locate(x, y) ?? [])
  const outline = districts.find((district) => district.pcode === pcode)
  const isFirm =
    outline !== undefined &&
    (Math.PI * accuracyM ** 2) / 1e6 <= areaKm2(outline.geometry) &&
    touched.filter((each) => each === pcode).length >= leastShare * touched.length
  return { pcode, isFirm, touched }
}

/** Points evenly spread over the circle: a sunflower's seeds. */
function spread(lng: number, lat: number, radiusM: number): [number, number][] {
  const perLng = metresPerDegree * Math.max(0.01, Math.cos((lat * Math.PI) / 180))
  return Array.from({ length: points }, (_, k) => {
    const away = radiusM * Math.sqrt((k + 0.5) / points)
    const y = Math.max(-90, Math.min(90, lat + (away * Math.sin(k * turn)) / metresPerDegree))
    return [lng + (away * Math.cos(k * turn)) / perLng, y]
  })
}
