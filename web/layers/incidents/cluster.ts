// Parts points into groups so that every point is in exactly one at every zoom: the counts on the map add up to the table's.
// Greedy in the order given, on the screen's own plane; the same points and zoom always give the same groups. Pure.
import KDBush from 'kdbush'

export type PointGroup = { lng: number; lat: number; members: number[]; samePlace: boolean }
export type PointIndex = {
  tree: KDBush
  x: Float64Array
  y: Float64Array
  lng: readonly number[]
  lat: readonly number[]
}

/** Pixels within which points are drawn as one. */
export const groupRadiusPx = 38
const tilePx = 512

const mercatorX = (lng: number) => lng / 360 + 0.5
function mercatorY(lat: number): number {
  const s = Math.sin((Math.min(85, Math.max(-85, lat)) * Math.PI) / 180)
  return 0.5 - (0.25 * Math.log((1 + s) / (1 - s))) / Math.PI
}

export function indexPoints(lng: readonly number[], lat: readonly number[]): PointIndex {
  const x = Float64Array.from(lng, mercatorX)
  const y = Float64Array.from(lat, mercatorY)
  const tree = new KDBush(x.length)
  for (let i = 0; i < x.length; i += 1) tree.add(x[i] ?? 0, y[i] ?? 0)
  tree.finish()
  return { tree, x, y, lng, lat }
}

function groupOf(points: PointIndex, members: number[]): PointGroup {
  const lngs = members.map((i) => points.lng[i] ?? 0)
  const lats = members.map((i) => points.lat[i] ?? 0)
  const mean = (values: number[]) => values.reduce((sum, v) => sum + v, 0) / values.length
  return {
    lng: mean(lngs),
    lat: mean(lats),
    members,
    samePlace: lngs.every((v) => v === lngs[0]) && lats.every((v) => v === lats[0]),
  }
}

export function groupPoints(points: PointIndex, zoom: number): PointGroup[] {
  const radius = groupRadiusPx / (tilePx * 2 ** zoom)
  const taken = new Uint8Array(points.x.length)
  const groups: PointGroup[] = []
  for (let i = 0; i < taken.length; i += 1) {
    if (taken[i] === 1) continue
    const members = points.tree.within(points.x[i] ?? 0, points.y[i] ?? 0, radius).filter((j) => taken[j] === 0)
    for (const j of members) taken[j] = 1
    groups.push(groupOf(points, members))
  }
  return groups
}
