/**
 * The square world of web maps (EPSG:3857) and its tiles. A position in it is x and y from 0 to 1, eastward and southward from the
 * corner at 180° W and 85.05° N; at zoom z the square is divided into 2^z by 2^z tiles. What lies nearer a pole than the square
 * reaches is drawn at its edge, and 180° E in the last column: so every place is in exactly one tile.
 *
 *   x = (lng + 180) / 360        y = 1/2 - asinh(tan lat) / 2π
 *
 * Source: OGC 17-083r4 (Two Dimensional Tile Matrix Set), WebMercatorQuad. Worked: mercator(0, 0) is (0.5, 0.5).
 */
export type Tile = { z: number; x: number; y: number }
export type WorldPoint = { x: number; y: number }

/** Latitude at which the square ends, in degrees. */
export const HIGHEST_LAT = (Math.atan(Math.sinh(Math.PI)) * 180) / Math.PI

export function mercator(lng: number, lat: number): WorldPoint {
  const radians = (lat * Math.PI) / 180
  return { x: (lng + 180) / 360, y: between(0, 0.5 - Math.asinh(Math.tan(radians)) / (2 * Math.PI), 1) }
}

const latOf = (y: number): number => (Math.atan(Math.sinh(Math.PI * (1 - 2 * y))) * 180) / Math.PI

/** Which of 2^bits equal parts of 0…1 a position is in; the end belongs to the last. */
export const cellAt = (position: number, bits: number): number =>
  between(0, Math.floor(position * 2 ** bits), 2 ** bits - 1)

export const isTile = ({ z, x, y }: Tile): boolean => x < 2 ** z && y < 2 ** z

/** Room for the last digit of a position whose cell was worked out elsewhere. */
const slack = 1e-9

/** A box around everything that is drawn in a tile, a hair wider; to the pole in the first and last row. */
export function groundOf({ z, x, y }: Tile): { west: number; east: number; south: number; north: number } {
  const side = 2 ** z
  return {
    west: (x / side) * 360 - 180 - slack,
    east: ((x + 1) / side) * 360 - 180 + slack,
    north: y === 0 ? 90 : latOf(y / side) + slack,
    south: y === side - 1 ? -90 : latOf((y + 1) / side) - slack,
  }
}

/** How many steps a tile is wide: positions inside it are whole numbers from 0 to one less. */
export const EXTENT = 4096

/** A position in the steps of a tile, which may lie outside it. */
export const stepsIn = ({ z, x, y }: Tile, point: WorldPoint): [x: number, y: number] => [
  (point.x * 2 ** z - x) * EXTENT,
  (point.y * 2 ** z - y) * EXTENT,
]

/** The step a point that belongs to the tile is drawn at. */
export function pointIn(tile: Tile, point: WorldPoint): [x: number, y: number] {
  const [x, y] = stepsIn(tile, point)
  return [between(0, Math.floor(x), EXTENT - 1), between(0, Math.floor(y), EXTENT - 1)]
}

const between = (least: number, value: number, most: number): number => Math.min(Math.max(value, least), most)
