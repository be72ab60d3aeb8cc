// Clusters in place and time: a dashed line, for it is a search area and no border, and a numbered badge to press. Pure.
import type {
  CircleLayerSpecification,
  FillLayerSpecification,
  LineLayerSpecification,
  SymbolLayerSpecification,
} from 'maplibre-gl'
import { mapFont } from '#web/map/basemap.ts'
import type { MapPalette } from '#web/map/palette.ts'

type Bare<L> = Omit<L, 'source' | 'id'>
export const scanBadgeId = 'scan-badge'

export const scanFill = (palette: MapPalette): Bare<FillLayerSpecification> => ({
  type: 'fill',
  paint: { 'fill-color': palette.scan, 'fill-opacity': 0.12 },
})
/** A light casing, so that the line shows on the darkest class too. */
export const scanCasing = (palette: MapPalette): Bare<LineLayerSpecification> => ({
  type: 'line',
  layout: { 'line-join': 'round' },
  paint: { 'line-color': palette.halo, 'line-width': 5, 'line-opacity': 0.85 },
})
export const scanLine = (palette: MapPalette): Bare<LineLayerSpecification> => ({
  type: 'line',
  layout: { 'line-join': 'round' },
  paint: { 'line-color': palette.scan, 'line-width': 2.2, 'line-dasharray': [2.4, 1.4] },
})
export const scanBadge = (palette: MapPalette): Bare<CircleLayerSpecification> => ({
  type: 'circle',
  paint: {
    'circle-radius': 11,
    'circle-color': palette.scan,
    'circle-stroke-color': palette.halo,
    'circle-stroke-width': 2,
  },
})
export const scanNumber = (palette: MapPalette): Bare<SymbolLayerSpecification> => ({
  type: 'symbol',
  layout: {
    'text-field': ['to-string', ['get', 'number']],
    'text-font': mapFont,
    'text-size': 12,
    'text-allow-overlap': true,
  },
  paint: { 'text-color': palette.halo },
})
