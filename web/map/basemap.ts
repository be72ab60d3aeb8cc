// The map without any data of ours: sea, the world's land for context, and the anchors. Pure: palette in, style out.
// No glyphs: labels are drawn with the fonts of the page, so they work with no network.
import type { StyleSpecification } from 'maplibre-gl'
import { anchors, under } from './anchors.ts'
import type { MapPalette } from './palette.ts'

export const mapFont = ['IBM Plex Sans', 'sans-serif']

export function basemap(palette: MapPalette): StyleSpecification {
  return {
    version: 8,
    sources: {
      world: { type: 'geojson', data: { type: 'FeatureCollection', features: [] }, attribution: 'Natural Earth' },
    },
    layers: [
      { id: 'sea', type: 'background', paint: { 'background-color': palette.sea } },
      { id: 'world-land', type: 'fill', source: 'world', paint: { 'fill-color': palette.landElsewhere } },
      {
        id: 'world-border',
        type: 'line',
        source: 'world',
        paint: { 'line-color': palette.coast, 'line-width': 0.5, 'line-opacity': 0.5 },
      },
      ...anchors.map((anchor) => ({
        id: under(anchor),
        type: 'background' as const,
        layout: { visibility: 'none' as const },
      })),
    ],
  }
}
