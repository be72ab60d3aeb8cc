/**
 * Answers "which district is this point in?" a million times a second and never differently from the exact test.
 * A raster grid says for each cell which polygon parts cover it whole and which have a border in it; only the latter are
 * walked, and only along the edges of that grid row. Knows positions and polygons; nothing of names, files or the record.
 */
import { type DistrictGrid, drawGrid, type Part } from './district-grid.ts'
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
  return indexOn(districts, drawGrid(partsInOrder(districts)))
}

/** The plain reference: every edge of every district for every point, no grid. */
export function createExactIndex(districts: readonly IndexedDistrict[]): DistrictIndex {
  const parts = partsInOrder(districts)
  return indexOn(districts, {
    find: (lng, lat) =>
      parts.find(({ edges }) => sideOf(edges, 0, edges.length, lng, lat) !== 'outside')?.district ?? NOWHERE,
  })
}

export function locateExact(districts: readonly IndexedDistrict[], lng: number, lat: number): string | null {
  return createExactIndex(districts).locate(lng, lat)
}

function indexOn(districts: readonly IndexedDistrict[], grid: DistrictGrid): DistrictIndex {
  /** The meridians 180 and -180 are one line: a point on it is looked for on both sides. */
  const find = (lng: number, lat: number): number => {
    if (lng > -180 && lng < 180) return grid.find(lng, lat)
    const wrapped = lng - 360 * Math.round(lng / 360)
    const first = grid.find(wrapped, lat)
    if (Math.abs(wrapped) !== 180) return first
    const other = grid.find(-wrapped, lat)
    return first === NOWHERE || (other !== NOWHERE && other < first) ? other : first
  }

  return {
    locate: (lng, lat) => districts[find(lng, lat)]?.pcode ?? null,
    locateMany(lngs, lats) {
      const found = new Int32Array(lngs.length)
      for (let row = 0; row < lngs.length; row++) found[row] = find(lngs[row] ?? NaN, lats[row] ?? NaN)
      return found
    },
  }
}

function partsInOrder(districts: readonly IndexedDistrict[]): Part[] {
  return districts.flatMap(({ geometry }, district) =>
    partsOf(geometry)
      .flatMap(edgesOfPart)
      .filter((edges) => edges.length > 0)
      .map((edges) => ({ district, edges })),
  )
}
