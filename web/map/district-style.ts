// How districts are drawn: fill by feature state, patterns and outlines by filter, hairlines between. Pure.
import type { ExpressionSpecification, LayerSpecification, SymbolLayerSpecification } from 'maplibre-gl'
import type { DistrictState } from '#api/contract/upstream.ts'
import { mapFont } from './basemap.ts'
import type { Marks, Pattern } from './marks.ts'
import type { MapPalette } from './palette.ts'

type Bare<L> = L extends LayerSpecification ? Omit<L, 'id' | 'source'> : never
type Fill = Bare<Extract<LayerSpecification, { type: 'fill' }>>
type Line = Bare<Extract<LayerSpecification, { type: 'line' }>>
type Symbols = Omit<SymbolLayerSpecification, 'id' | 'source'>

export const districtHitId = 'district-fill'
const oneOf = (pcodes: readonly string[]): ExpressionSpecification => ['in', ['get', 'pcode'], ['literal', [...pcodes]]]
const pcodesWhere = (marks: Marks, fits: (pcode: string) => boolean) => [...marks.keys()].filter(fits)

export const fillStyle = (palette: MapPalette): Fill => ({
  type: 'fill',
  paint: {
    'fill-color': ['to-color', ['feature-state', 'fill'], palette.landElsewhere],
    'fill-antialias': true,
  },
})
export const patternStyle = (pattern: Pattern, marks: Marks): Fill => ({
  type: 'fill',
  filter: oneOf(pcodesWhere(marks, (p) => marks.get(p)?.pattern === pattern)),
  paint: { 'fill-pattern': pattern },
})
export const districtLine = (palette: MapPalette): Line => ({
  type: 'line',
  layout: { 'line-join': 'round' },
  paint: {
    'line-color': palette.border,
    'line-width': ['interpolate', ['linear'], ['zoom'], 5, 0.6, 9, 1.4],
  },
})
export const regionLine = (palette: MapPalette): Line => ({
  type: 'line',
  layout: { 'line-join': 'round' },
  paint: {
    'line-color': palette.regionBorder,
    'line-width': ['interpolate', ['linear'], ['zoom'], 5, 0.9, 9, 1.8],
    'line-opacity': 0.75,
  },
})
export const hoverLine = (palette: MapPalette): Line => ({
  type: 'line',
  paint: {
    'line-color': palette.hover,
    'line-width': 1.6,
    'line-opacity': ['case', ['boolean', ['feature-state', 'hover'], false], 1, 0],
  },
})
export const selectedLine = (colour: string, width: number, selected: string | undefined): Line => ({
  type: 'line',
  filter: oneOf(selected === undefined ? [] : [selected]),
  layout: { 'line-join': 'round' },
  paint: { 'line-color': colour, 'line-width': width },
})

/** Weakest first, so that the outline that asks for action lies on top where two districts touch. */
export const outlined = ['uncertain', 'respond', 'upstream'] as const satisfies readonly DistrictState[]
type Outlined = (typeof outlined)[number]
const outlineWidth: Record<Outlined, number> = { uncertain: 1.3, respond: 2, upstream: 3.2 }

export const outlineStyle = (state: Outlined, marks: Marks, palette: MapPalette): Line => ({
  type: 'line',
  filter: oneOf(pcodesWhere(marks, (p) => marks.get(p)?.outline === state)),
  layout: { 'line-join': 'round' },
  paint: {
    'line-color': palette.state[state],
    'line-width': outlineWidth[state],
    ...(state === 'uncertain' ? { 'line-dasharray': [2, 2], 'line-opacity': 0.7 } : {}),
  },
})

/** The picture that goes with an outline: an arrow up, a square. */
export const stateMarkId = (state: DistrictState) => `state:${state}`
export const stateMarkStyle = (marks: Marks): Symbols => ({
  type: 'symbol',
  filter: oneOf(pcodesWhere(marks, (p) => marks.get(p)?.outline === 'upstream' || marks.get(p)?.outline === 'respond')),
  layout: {
    'icon-image': [
      'case',
      oneOf(pcodesWhere(marks, (p) => marks.get(p)?.outline === 'upstream')),
      stateMarkId('upstream'),
      stateMarkId('respond'),
    ],
    'icon-size': ['interpolate', ['linear'], ['zoom'], 5, 0.7, 9, 1.1],
    'icon-offset': [0, -14],
    'icon-allow-overlap': true,
    'icon-ignore-placement': true,
  },
})

export const nameStyle = (palette: MapPalette, level: 'region' | 'district' | 'town'): Symbols => ({
  type: 'symbol',
  ...(level === 'district' ? { minzoom: 7 } : level === 'region' ? { maxzoom: 7 } : { minzoom: 8.5 }),
  layout: {
    'text-field': ['get', 'name'],
    'text-font': mapFont,
    'text-size':
      level === 'region' ? 13 : level === 'town' ? 11 : ['interpolate', ['linear'], ['zoom'], 7, 11.5, 10, 14],
    'text-letter-spacing': level === 'region' ? 0.04 : 0,
    'text-max-width': 7,
    'text-padding': 4,
    ...(level === 'town' ? { 'text-anchor': 'left' as const, 'text-offset': [0.6, 0] as [number, number] } : {}),
  },
  paint: {
    'text-color': palette.label,
    'text-halo-color': palette.halo,
    'text-halo-width': 1.6,
    'text-halo-blur': 0.4,
    'text-opacity': level === 'town' ? 0.8 : 1,
  },
})
