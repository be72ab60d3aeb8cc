// Incidents as circles in the colour of violence, as wide as their number asks: a ring for many, a dot for one. Pure.
import type { CircleLayerSpecification, SymbolLayerSpecification } from 'maplibre-gl'
import { mapFont } from '#web/map/basemap.ts'
import type { MapPalette } from '#web/map/palette.ts'
import { drawSmall } from '#web/map/small-picture.ts'

export const incidentLayerId = 'incident-group'

export const incidentCircles = (palette: MapPalette): Omit<CircleLayerSpecification, 'source' | 'id'> => ({
  type: 'circle',
  paint: {
    'circle-color': ['case', ['==', ['get', 'count'], 1], palette.incident, palette.incidentRing],
    'circle-opacity': ['case', ['==', ['get', 'soft'], true], 0.35, 0.92],
    'circle-blur': ['case', ['==', ['get', 'soft'], true], 0.5, 0],
    'circle-radius': ['interpolate', ['linear'], ['sqrt', ['get', 'count']], 1, 4, 2, 9, 10, 15, 30, 22, 80, 30],
    'circle-stroke-opacity': ['case', ['==', ['get', 'soft'], true], 0.3, 1],
    'circle-stroke-color': ['case', ['==', ['get', 'count'], 1], palette.incidentRing, palette.incident],
    'circle-stroke-width': ['case', ['==', ['get', 'count'], 1], 1.2, 2],
  },
})

export const incidentCounts = (palette: MapPalette): Omit<SymbolLayerSpecification, 'source' | 'id'> => ({
  type: 'symbol',
  filter: ['>', ['get', 'count'], 1],
  layout: {
    'text-field': ['get', 'words'],
    'text-font': mapFont,
    'text-size': 11.5,
    'text-allow-overlap': true,
    'text-padding': 6,
  },
  paint: { 'text-color': palette.label },
})

export const districtTotalLayerId = 'incidents-in-district'
export const districtTotalBoxId = 'incident-box'
/** Picture dots to a screen dot. */
export const boxRatio = 2
const boxSide = 32

export function drawBox(palette: MapPalette): ImageData {
  return drawSmall(boxSide, (pen) => {
    pen.fillStyle = palette.incidentRing
    pen.strokeStyle = palette.incident
    pen.lineWidth = 3
    pen.fillRect(2, 2, boxSide - 4, boxSide - 4)
    pen.strokeRect(2, 2, boxSide - 4, boxSide - 4)
  })
}

/** The number in a square frame of the colour of violence; the frame grows with the number. */
export const districtTotalBox = (palette: MapPalette): Omit<SymbolLayerSpecification, 'source' | 'id'> => ({
  type: 'symbol',
  layout: {
    'icon-image': districtTotalBoxId,
    'icon-text-fit': 'both',
    'icon-text-fit-padding': [2, 5, 2, 5],
    'icon-allow-overlap': true,
    'text-field': ['get', 'words'],
    'text-font': mapFont,
    'text-size': 11.5,
    // Above the middle, where points of a capital often lie.
    'text-offset': [0, -1],
    'text-allow-overlap': true,
  },
  paint: { 'text-color': palette.label },
})
