/** An outline as a tile holds it: cut off a little outside the tile, in whole steps, each ring the way round the format asks for. */
import { type Outline, partsOf } from '#api/exports/shapes.ts'
import { type Corner, clipRing, doubleArea } from '#api/geography/clip-ring.ts'
import type { Step } from './encode-tile.ts'
import { EXTENT, mercator, stepsIn, type Tile } from './mercator.ts'

/** So far beyond its edge a tile's outlines go on, that no edge is seen where two tiles meet. */
const margin = 64
const bounds = { left: -margin, right: EXTENT + margin, low: -margin, high: EXTENT + margin }
const fewestCorners = 3

/** Nothing where it lies outside the tile, or is too small to be seen in it. */
export function tileRings(tile: Tile, outline: Outline): Step[][] {
  return partsOf(outline).flatMap(([outer = [], ...holes]) => {
    const shell = ringIn(tile, outer, true)
    return shell.length === 0
      ? []
      : [shell, ...holes.map((hole) => ringIn(tile, hole, false)).filter((r) => r.length > 0)]
  })
}

/** Its corners without the closing one; none where too little of it is left. */
function ringIn(tile: Tile, ring: readonly (readonly [number, number, ...number[]])[], isClockwise: boolean): Step[] {
  const drawn = ring.map(([lng, lat]): Corner => stepsIn(tile, mercator(lng, lat)))
  const steps = clipRing(drawn, bounds).map(([x, y]): Corner => [Math.round(x), Math.round(y)])
  const kept = steps.filter(([x, y], i) => i === 0 || x !== steps[i - 1]![0] || y !== steps[i - 1]![1])
  // With y downwards a ring of positive area runs clockwise.
  const area = doubleArea(kept)
  const corners = kept.slice(0, -1)
  if (area === 0 || corners.length < fewestCorners) return []
  return area > 0 === isClockwise ? corners : corners.reverse()
}
