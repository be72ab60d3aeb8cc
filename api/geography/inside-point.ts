/**
 * A point that surely lies inside a shape, for a label or a stand-in position: the middle of the widest stretch along the
 * latitude halfway up its largest part. A centroid would fall outside a crescent. Our own because turf's point on a feature may be a
 * vertex of its border (2 of Kenya's 47 counties), where a name stands in two districts. Knows geometry only.
 */
import { partAreaKm2 } from './area.ts'
import { type Areal, partsOf } from './ring-walk.ts'

export function insidePoint(geometry: Areal): { lng: number; lat: number } | null {
  const [largest] = [...partsOf(geometry)].sort((one, other) => partAreaKm2(other) - partAreaKm2(one))
  const outer = largest?.[0]
  if (largest === undefined || outer === undefined || outer.length === 0) return null
  const lats = [...new Set(outer.map(([, y = 0]) => y))].sort((a, b) => a - b)
  const south = lats[0] ?? 0
  const north = lats.at(-1) ?? 0
  // Halfway between two vertices' latitudes, so that the line meets no vertex.
  const above = lats.findIndex((y) => y > (south + north) / 2)
  const lat = ((lats[above] ?? north) + (lats[above - 1] ?? south)) / 2

  const crossings: number[] = []
  for (const ring of largest) {
    ring.slice(1).forEach(([bx = 0, by = 0], index) => {
      const [ax = 0, ay = 0] = ring[index] ?? []
      if (ay > lat !== by > lat) crossings.push(ax + ((lat - ay) / (by - ay)) * (bx - ax))
    })
  }
  crossings.sort((a, b) => a - b)
  let widest = -1
  let lng = outer[0]?.[0] ?? 0
  for (let k = 0; k + 1 < crossings.length; k += 2) {
    const west = crossings[k] ?? 0
    const east = crossings[k + 1] ?? 0
    if (east - west <= widest) continue
    widest = east - west
    lng = (west + east) / 2
  }
  return { lng: Math.round(lng * 1e6) / 1e6, lat: Math.round(lat * 1e6) / 1e6 }
}
