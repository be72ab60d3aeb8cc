// How vector tiles are drawn when they are ours to colour: land, water, roads and state borders, quietly, by the layer names of
// Protomaps and OpenMapTiles. Any other layer is not drawn. Pure. Nothing that fills lies over a district's colour.
import type { ExpressionSpecification, FillLayerSpecification, LineLayerSpecification } from 'maplibre-gl'
import type { MapPalette } from './palette.ts'

const names = {
  land: ['earth', 'land'],
  water: ['ocean', 'water'],
  river: ['water', 'waterway'],
  road: ['roads', 'transportation'],
  border: ['boundaries', 'boundary'],
} as const

const kind: ExpressionSpecification = ['coalesce', ['get', 'kind'], ['get', 'pmap:kind'], ['get', 'class'], '']
const shape = (shape: 'Polygon' | 'LineString'): ExpressionSpecification => ['==', ['geometry-type'], shape]
const isOneOf = (...kinds: string[]): ExpressionSpecification => ['in', kind, ['literal', kinds]]
const isMajor = isOneOf('highway', 'major_road', 'motorway', 'trunk', 'primary', 'secondary')
const isMinor = isOneOf('medium_road', 'minor_road', 'tertiary', 'minor', 'service')
const isStateBorder: ExpressionSpecification = [
  'all',
  ['!=', ['to-number', ['get', 'maritime'], 0], 1],
  ['any', ['==', kind, 'country'], ['==', ['to-number', ['get', 'admin_level'], 0], 2]],
]
const minorFrom = 11

export type TileStyle = { ground: FillLayerSpecification[]; ways: LineLayerSpecification[] }

/** `held` are the layers the tiles say they have. */
export function tileStyle(source: string, held: readonly string[], palette: MapPalette): TileStyle {
  const in_ = (role: keyof typeof names) => names[role].filter((name) => held.includes(name))
  const at = (role: string, name: string) => ({ id: `basemap-${role}-${name}`, source, 'source-layer': name })
  const fill = (role: 'land' | 'water', colour: string) =>
    in_(role).map(
      (name): FillLayerSpecification => ({
        ...at(role, name),
        type: 'fill',
        filter: shape('Polygon'),
        paint: { 'fill-color': colour },
      }),
    )
  const line = (
    role: 'river' | 'road' | 'border',
    look: Pick<LineLayerSpecification, 'filter' | 'minzoom' | 'paint'>,
    part: string = role,
  ) =>
    in_(role).map(
      (name): LineLayerSpecification => ({
        ...at(part, name),
        type: 'line',
        layout: { 'line-cap': 'round', 'line-join': 'round' },
        ...look,
      }),
    )
  const growing = (from: number, to: number): ExpressionSpecification => [
    'interpolate',
    ['linear'],
    ['zoom'],
    6,
    from,
    14,
    to,
  ]
  const road = (opacity: number, width: ExpressionSpecification) => ({
    'line-color': palette.road,
    'line-opacity': opacity,
    'line-width': width,
  })
  return {
    ground: [...fill('land', palette.landElsewhere), ...fill('water', palette.sea)],
    ways: [
      ...line('river', {
        filter: shape('LineString'),
        paint: { 'line-color': palette.river, 'line-opacity': 0.7, 'line-width': growing(0.4, 2) },
      }),
      ...line('road', { filter: isMinor, minzoom: minorFrom, paint: road(0.7, growing(0.2, 1.4)) }, 'lane'),
      ...line('road', { filter: isMajor, paint: road(0.8, growing(0.5, 3)) }),
      ...line('border', {
        filter: isStateBorder,
        paint: { 'line-color': palette.coast, 'line-opacity': 0.7, 'line-dasharray': [4, 2], 'line-width': 0.8 },
      }),
    ],
  }
}
/** Tiles that draw only the water leave the land to what lies beneath. */
export const lacksLand = (held: readonly string[]): boolean =>
  !names.land.some((name) => held.includes(name)) && names.water.some((name) => held.includes(name))
