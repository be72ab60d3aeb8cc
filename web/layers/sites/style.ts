// Abandoned buildings: soft hulls with a count for clusters, a dot for each building, filled while open to misuse. Pure.
import type {
  CircleLayerSpecification,
  FillLayerSpecification,
  LineLayerSpecification,
  SymbolLayerSpecification,
} from 'maplibre-gl'
import { mapFont } from '#web/map/basemap.ts'
import type { MapPalette } from '#web/map/palette.ts'

type Bare<L> = Omit<L, 'source' | 'id'>
export const siteLayerId = 'site'
export const siteClusterLayerId = 'site-cluster'
/** How much of its colour a building has whose state nobody verified. */
export const unchecked = 0.55

export const hullFill = (palette: MapPalette): Bare<FillLayerSpecification> => ({
  type: 'fill',
  paint: { 'fill-color': palette.siteOpen, 'fill-opacity': 0.18 },
})
export const hullLine = (palette: MapPalette): Bare<LineLayerSpecification> => ({
  type: 'line',
  layout: { 'line-join': 'round' },
  paint: {
    'line-color': palette.siteOpen,
    'line-width': ['interpolate', ['linear'], ['zoom'], 8, 10, 13, 14],
    'line-opacity': 0.22,
    'line-blur': 4,
  },
})
export const siteDots = (palette: MapPalette): Bare<CircleLayerSpecification> => ({
  type: 'circle',
  paint: {
    'circle-radius': ['interpolate', ['linear'], ['zoom'], 6, 2.2, 10, 4, 14, 7],
    'circle-color': ['case', ['get', 'open'], palette.siteOpen, palette.badge],
    'circle-opacity': ['case', ['==', ['get', 'soft'], true], 0.35, ['get', 'verified'], 1, unchecked],
    'circle-blur': ['case', ['==', ['get', 'soft'], true], 0.6, 0],
    'circle-stroke-opacity': ['case', ['==', ['get', 'soft'], true], 0, ['get', 'verified'], 1, unchecked],
    'circle-stroke-color': ['case', ['get', 'open'], palette.badge, palette.site],
    'circle-stroke-width': ['interpolate', ['linear'], ['zoom'], 6, 0.8, 12, 1.6],
  },
})
export const clusterBadge = (palette: MapPalette): Bare<CircleLayerSpecification> => ({
  type: 'circle',
  maxzoom: 13.5,
  paint: {
    'circle-radius': ['interpolate', ['linear'], ['sqrt', ['get', 'count']], 1.7, 10, 6, 20],
    'circle-color': palette.siteOpen,
    'circle-opacity': 0.92,
    'circle-stroke-color': palette.badge,
    'circle-stroke-width': 2,
  },
})
export const clusterCount = (palette: MapPalette): Bare<SymbolLayerSpecification> => ({
  type: 'symbol',
  maxzoom: 13.5,
  layout: {
    'text-field': ['to-string', ['get', 'count']],
    'text-font': mapFont,
    'text-size': 12,
    'text-allow-overlap': true,
    'text-padding': 6,
  },
  paint: { 'text-color': palette.badge },
})
