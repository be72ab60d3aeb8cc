// Incidents as circles in the colour of violence, as wide as their number asks. Pure.
import type { CircleLayerSpecification, SymbolLayerSpecification } from 'maplibre-gl'
import { mapFont } from '#web/map/basemap.ts'
import type { MapPalette } from '#web/map/palette.ts'

export const incidentLayerId = 'incident-group'

export const incidentCircles = (palette: MapPalette): Omit<CircleLayerSpecification, 'source' | 'id'> => ({
  type: 'circle',
  paint: {
    'circle-color': palette.incident,
    'circle-opacity': 0.86,
    'circle-radius': ['interpolate', ['linear'], ['sqrt', ['get', 'count']], 1, 4, 2, 9, 10, 15, 30, 22, 80, 30],
    'circle-stroke-color': palette.incidentRing,
    'circle-stroke-width': 1.5,
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
    'text-ignore-placement': true,
  },
  paint: { 'text-color': palette.incidentRing },
})
