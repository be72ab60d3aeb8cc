// Interventions: symbol by kind, badge and colour by 3D class, hollow while planned, faded when ended. Pure but for a canvas.
import type { SymbolLayerSpecification } from 'maplibre-gl'
import type { InterventionRow } from '#api/contract/interventions.ts'
import type { MapPalette } from '#web/map/palette.ts'
import { drawSmall } from '#web/map/small-picture.ts'
import { badgeShape, kindGlyph } from './glyphs.ts'

export const interventionLayerId = 'intervention'
const pixels = 2
const side = 26

/** One picture for each combination in use. */
export const pictureId = (row: Pick<InterventionRow, 'kind' | 'dimension' | 'phase'>): string =>
  `intervention:${row.kind}:${row.dimension}:${row.phase}`

export function drawPicture(
  row: Pick<InterventionRow, 'kind' | 'dimension' | 'phase'>,
  palette: MapPalette,
): ImageData {
  return drawSmall(side * pixels, (pen) => {
    const colour = palette.dimension[row.dimension]
    const hollow = row.phase === 'planned'
    pen.scale((side / 24) * pixels, (side / 24) * pixels)
    pen.translate(2, 2)
    pen.globalAlpha = row.phase === 'ended' ? 0.4 : 1
    const badge = new Path2D(badgeShape[row.dimension])
    pen.lineJoin = 'round'
    pen.lineCap = 'round'
    pen.lineWidth = 3
    pen.strokeStyle = palette.badge
    pen.stroke(badge)
    pen.fillStyle = hollow ? palette.badge : colour
    pen.fill(badge)
    if (hollow) {
      pen.lineWidth = 1.8
      pen.setLineDash([2.5, 2])
      pen.strokeStyle = colour
      pen.stroke(badge)
      pen.setLineDash([])
    }
    pen.lineWidth = 1.4
    pen.strokeStyle = hollow ? colour : palette.badge
    pen.stroke(new Path2D(kindGlyph[row.kind]))
  })
}
export const pictureRatio = pixels

export const interventionSymbols: Omit<SymbolLayerSpecification, 'source' | 'id'> = {
  type: 'symbol',
  layout: {
    'icon-image': ['get', 'picture'],
    'icon-size': ['interpolate', ['linear'], ['zoom'], 5, 0.6, 8, 0.85, 11, 1.1],
    'icon-allow-overlap': true,
    'icon-padding': 0,
    'symbol-sort-key': ['get', 'order'],
  },
}
