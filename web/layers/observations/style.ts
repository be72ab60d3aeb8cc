// Field observations in the accent's colour: filled once verified, a ring until then, a ring with a point in it where contested. Pure.
import type { CircleLayerSpecification, LineLayerSpecification } from 'maplibre-gl'
import type { MapPalette } from '#web/map/palette.ts'

export const observationLayerId = 'observation'

export const observationRings = (palette: MapPalette): Omit<CircleLayerSpecification, 'source' | 'id'> => ({
  type: 'circle',
  paint: {
    'circle-radius': ['interpolate', ['linear'], ['zoom'], 6, 2.6, 10, 4.5, 14, 7],
    'circle-color': ['case', ['==', ['get', 'review'], 'verified'], palette.observation, palette.badge],
    'circle-opacity': ['case', ['==', ['get', 'soft'], true], 0, 1],
    'circle-stroke-opacity': ['case', ['==', ['get', 'soft'], true], 0.35, 1],
    'circle-stroke-color': palette.observation,
    'circle-stroke-width': 1.8,
  },
})

export const contestedPoints = (palette: MapPalette): Omit<CircleLayerSpecification, 'source' | 'id'> => ({
  type: 'circle',
  filter: ['==', ['get', 'review'], 'contested'],
  paint: {
    'circle-radius': ['interpolate', ['linear'], ['zoom'], 6, 1, 10, 1.8, 14, 2.8],
    'circle-color': palette.observation,
  },
})

/** What was drawn of those that are looked at. */
export const drawnOutlines = (palette: MapPalette): Omit<LineLayerSpecification, 'source' | 'id'> => ({
  type: 'line',
  layout: { 'line-join': 'round', 'line-cap': 'round' },
  paint: { 'line-color': palette.observation, 'line-width': 3 },
})
