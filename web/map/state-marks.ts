// The small pictures that stand for a district's state: an arrow up for upstream, a small square for respond. Canvas only.
import type { DistrictState } from '#api/contract/upstream.ts'
import type { MapPalette } from './palette.ts'
import { drawSmall } from './small-picture.ts'

const pixels = 2
const side = 20
/** On a 20-unit square. */
export const statePath: Record<DistrictState, string> = {
  upstream: 'M10 2L17.500 10H13V18H7V10H2.500z',
  respond: 'M4 4h12v12H4z',
  sustain: 'M10 4a6 6 0 100 12 6 6 0 000-12z',
  uncertain: 'M4 10h12',
  not_tested: 'M4 16L16 4',
}

export function drawStateMark(state: DistrictState, palette: MapPalette): ImageData {
  return drawSmall(side * pixels, (pen) => {
    pen.scale(pixels, pixels)
    const path = new Path2D(statePath[state])
    pen.lineJoin = 'round'
    if (state === 'upstream') {
      pen.lineWidth = 3.2
      pen.strokeStyle = palette.upstreamEdge
    } else {
      pen.lineWidth = 1.6
      pen.strokeStyle = palette.halo
    }
    pen.stroke(path)
    pen.fillStyle = palette.state[state]
    pen.fill(path)
  })
}
export const stateMarkRatio = pixels
