// A disc of the ground within which a place lies that is told by its neighbourhood: as wide at every zoom as it is on the ground. Pure.
import type { CircleLayerSpecification } from 'maplibre-gl'

/** How far what is drawn may be from where it is (api/protection/masking.ts). @unit metres */
const radiusM = 2000
/** Of the map at zoom 0, at the equator. */
const metresPerPixel = 40_075_016.7 / 512
/** Farther out a disc is no smaller than from here: it would look like a point. */
const leastZoom = 8
const mostZoom = 22

export const pixelsAtZero = (lat: number): number => radiusM / (metresPerPixel * Math.cos((lat * Math.PI) / 180))

export const neighbourhoodDiscs = (colour: string): Omit<CircleLayerSpecification, 'source' | 'id'> => ({
  type: 'circle',
  paint: {
    'circle-radius': [
      'interpolate',
      ['exponential', 2],
      ['zoom'],
      leastZoom,
      ['*', ['get', 'pixels'], 2 ** leastZoom],
      mostZoom,
      ['*', ['get', 'pixels'], 2 ** mostZoom],
    ],
    'circle-color': colour,
    'circle-opacity': 0.16,
    'circle-blur': 0.15,
    'circle-pitch-alignment': 'map',
  },
})
