/**
 * A smooth picture of where points lie thick. Display only, never a test; never finer than would show one household.
 * @section e
 * @method density
 * @units events per square km; bandwidth in metres
 */
import KDBush from 'kdbush'
import { demand, type GapReason } from '../numeric/gap.ts'
import { EARTH_RADIUS_M, type Position, RADIANS } from '../spatial/distance.ts'

export type DensityGrid =
  | {
      status: 'ok'
      bandwidthM: number
      /** Events per square km at cell centres, row by row from the south-west. */
      density: Float64Array
      columns: number
      rows: number
    }
  | { status: 'not_tested'; reason: GapReason }
export type GridExtent = { west: number; south: number; east: number; north: number; columns: number; rows: number }

/** With fewer a picture would show single households. @unit points */
export const FEWEST_POINTS = 10
/** Never fine enough to show one household. @unit metres */
const LEAST_BANDWIDTH_M = 300
/** Beyond this everything runs together. @unit metres */
const MOST_BANDWIDTH_M = 10_000
/** Display cut: beyond three bandwidths a point adds nothing visible. @unit bandwidths */
const CUT = 3

type Projection = (position: Position) => readonly [x: number, y: number]

/** @formula Lambert's azimuthal equal-area about a centre, metres on our sphere. */
export function equalArea(centre: Position): Projection {
  const sin0 = Math.sin(centre[1] * RADIANS)
  const cos0 = Math.cos(centre[1] * RADIANS)
  return ([lng, lat]) => {
    const dLng = (lng - centre[0]) * RADIANS
    const sin = Math.sin(lat * RADIANS)
    const cos = Math.cos(lat * RADIANS)
    const scale = EARTH_RADIUS_M * Math.sqrt(2 / Math.max(1e-12, 1 + sin0 * sin + cos0 * cos * Math.cos(dLng)))
    return [scale * cos * Math.sin(dLng), scale * (cos0 * sin - sin0 * cos * Math.cos(dLng))]
  }
}

/**
 * Metres.
 * @formula Scott's rule sigma n^(-1/6), sigma the root mean of the two variances, held within 0.3-10 km.
 * @gap Null under 2 points.
 */
export function scottBandwidthM(points: readonly Position[]): number | null {
  if (points.length < 2) return null
  const placed = points.map(equalArea(points[0]!))
  const spread = (axis: 0 | 1) => {
    const mean = placed.reduce((sum, place) => sum + place[axis], 0) / placed.length
    return placed.reduce((sum, place) => sum + (place[axis] - mean) ** 2, 0) / (placed.length - 1)
  }
  const h = Math.sqrt((spread(0) + spread(1)) / 2) * points.length ** (-1 / 6)
  return Math.min(MOST_BANDWIDTH_M, Math.max(LEAST_BANDWIDTH_M, h))
}

/**
 * Keep one bandwidth for all periods compared: pass it.
 * @formula f(s) = sum exp(-d^2 / 2h^2) / (2 pi h^2), Gaussian, cut at 3h, in events per square km.
 * @source Silverman (1986)
 * @gap Fewer than 10 points: `too-few`.
 * @example ten points on one spot, h 1000 m: 10 / (2 pi) = 1.5915 per square km there.
 */
export function kernelDensity(
  points: readonly Position[],
  extent: GridExtent,
  bandwidthM: number | null = null,
): DensityGrid {
  demand(extent.columns > 0 && extent.rows > 0, 'a grid has at least one cell')
  const h = bandwidthM ?? scottBandwidthM(points)
  if (points.length < FEWEST_POINTS || h === null) return { status: 'not_tested', reason: 'too-few' }
  demand(h > 0, 'the bandwidth is above zero')
  const project = equalArea([(extent.west + extent.east) / 2, (extent.south + extent.north) / 2])
  const placed = points.map(project)
  const tree = new KDBush(points.length)
  for (const [x, y] of placed) tree.add(x, y)
  tree.finish()

  const density = new Float64Array(extent.columns * extent.rows)
  const perSquareKm = 1e6 / (2 * Math.PI * h * h)
  for (let row = 0; row < extent.rows; row++) {
    const lat = extent.south + ((row + 0.5) / extent.rows) * (extent.north - extent.south)
    for (let column = 0; column < extent.columns; column++) {
      const lng = extent.west + ((column + 0.5) / extent.columns) * (extent.east - extent.west)
      const [x, y] = project([lng, lat])
      let sum = 0
      for (const i of tree.within(x, y, CUT * h)) {
        const [px, py] = placed[i]!
        sum += Math.exp(-((px - x) ** 2 + (py - y) ** 2) / (2 * h * h))
      }
      density[row * extent.columns + column] = sum * perSquareKm
    }
  }
  return { status: 'ok', bandwidthM: h, density, columns: extent.columns, rows: extent.rows }
}
