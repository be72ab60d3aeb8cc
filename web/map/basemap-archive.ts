// Reads an archive of vector tiles in ranges, as MapLibre asks for them. Loaded only where the instance has one.
import { addProtocol, type LayerSpecification, type SourceSpecification } from 'maplibre-gl'
import { type Header, PMTiles, Protocol } from 'pmtiles'
import { z } from 'zod'
import type { Beneath } from './basemap-beneath.ts'
import { lacksLand, tileStyle } from './basemap-style.ts'
import type { MapPalette } from './palette.ts'

const contents = z.object({
  vector_layers: z.array(z.object({ id: z.string() })).default([]),
  attribution: z.string().default(''),
})
const tiles = 'basemap-tiles'
const extent = 'basemap-extent'

const protocol = new Protocol()
addProtocol('pmtiles', protocol.tile)

export async function readArchive(url: string, palette: MapPalette): Promise<Beneath> {
  const archive = protocol.get(url) ?? new PMTiles(url)
  protocol.add(archive)
  const [header, metadata] = await Promise.all([archive.getHeader(), archive.getMetadata()])
  const { vector_layers, attribution } = contents.parse(metadata)
  const held = vector_layers.map(({ id }) => id)
  const { ground, ways } = tileStyle(tiles, held, palette)
  const land = lacksLand(held) ? landOver(header, palette) : null
  return {
    sources: {
      ...land?.sources,
      [tiles]: {
        type: 'vector',
        tiles: [`pmtiles://${url}/{z}/{x}/{y}`],
        minzoom: header.minZoom,
        maxzoom: header.maxZoom,
        bounds: [header.minLon, header.minLat, header.maxLon, header.maxLat],
        attribution,
      },
    },
    sprites: [],
    ground: [...(land?.layers ?? []), ...ground],
    ways,
  }
}

/** OpenMapTiles draws water and takes the rest for land, but only where and from when it has tiles. */
function landOver(
  { minLon, minLat, maxLon, maxLat, minZoom }: Header,
  palette: MapPalette,
): { sources: Record<string, SourceSpecification>; layers: LayerSpecification[] } {
  const ring = [
    [minLon, minLat],
    [maxLon, minLat],
    [maxLon, maxLat],
    [minLon, maxLat],
    [minLon, minLat],
  ]
  return {
    sources: { [extent]: { type: 'geojson', data: { type: 'Polygon', coordinates: [ring] } } },
    layers: [
      {
        id: extent,
        type: 'fill',
        source: extent,
        minzoom: minZoom,
        paint: { 'fill-color': palette.landElsewhere, 'fill-antialias': false },
      },
    ],
  }
}
