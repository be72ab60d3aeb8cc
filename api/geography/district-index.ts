/**
 * Answers "which district is this point in?" a million times a second and never differently from the exact test.
 * A raster grid says for each cell which polygon parts cover it whole and which have a border in it; only the latter are
 * walked, and only along the edges of that grid row. Knows positions and polygons; nothing of names, files or the record.
 */
import { drawGrid, type Part } from './district-grid.ts'
import { type Areal, edgesOfPart, partsOf, sideOf } from './ring-walk.ts'

export interface IndexedDistrict {
  pcode: string
  geometry: Areal
}

export interface DistrictIndex {
  /** The p-code of the first district, in the order given, that holds the point; its border counts as inside. */
  locate(lng: number, lat: number): string | null
  /** Positions in the district list, -1 outside all. */
  locateMany(lngs: Float64Array, lats: Float64Array): Int32Array
}

const NOWHERE = -1

export function createDistrictIndex(districts: readonly IndexedDistrict[]): DistrictIndex {
  const parts = partsInOrder(districts)
  const grid = drawGrid(parts)
  const find = (lng: number, lat: number) => grid.find(normaliseLng(lng), lat)

  const locateIndex = (lng: number, lat: number): number => {
    const first = find(lng, lat)
    if (lng !== 180 && lng !== -180) return first
    const other = find(-lng, lat)
    return first === NOWHERE || (other !== NOWHERE && other < first) ? other : first
  }

  return {
    locate: (lng, lat) => districts[locateIndex(lng, lat)]?.pcode ?? null,
    locateMany(lngs, lats) {
      const found = new Int32Array(lngs.length)
      for (let row = 0; row < lngs.length; row++) found[row] = locateIndex(lngs[row] ?? NaN, lats[row] ?? NaN)
      return found
    },
  }
}

/** The plain reference: every edge of every district, no grid. */
export function locateExact(districts: readonly IndexedDistrict[], lng: number, lat: number): string | null {
  const east = normaliseLng(lng)
  for (const part of partsInOrder(districts)) {
    if (sideOf(part.edges, 0, part.edges.length, east, lat) !== 'outside')
      return districts[part.district]?.pcode ?? null
    if (Math.abs(east) === 180 && sideOf(part.edges, 0, part.edges.length, -east, lat) !== 'outside') {
      return districts[part.district]?.pcode ?? null
    }
  }
  return null
}

function partsInOrder(districts: readonly IndexedDistrict[]): Part[] {
  return districts.flatMap(({ geometry }, district) =>
    partsOf(geometry)
      .flatMap(edgesOfPart)
      .filter((edges) => edges.length > 0)
      .map((edges) => ({ district, edges })),
  )
}

function normaliseLng(lng: number): number {
  if (lng >= -180 && lng <= 180) return lng
  return lng - 360 * Math.round(lng / 360)
}
