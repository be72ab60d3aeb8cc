// How districts are drawn: fill by feature state, patterns and outlines by filter, hairlines between. Pure.
import type { ExpressionSpecification, LayerSpecification, SymbolLayerSpecification } from 'maplibre-gl'
import type { DistrictState } from '#api/contract/upstream.ts'
import { mapFont } from './basemap.ts'
import type { Marks, Outline, Pattern } from './marks.ts'
import type { MapPalette } from './palette.ts'

type Bare<L> = L extends LayerSpecification ? Omit<L, 'id' | 'source'> : never
type Fill = Bare<Extract<LayerSpecification, { type: 'fill' }>>
type Line = Bare<Extract<LayerSpecification, { type: 'line' }>>
type Symbols = Omit<SymbolLayerSpecification, 'id' | 'source'>

export const districtHitId = 'district-fill'
const oneOf = (pcodes: readonly string[]): ExpressionSpecification => ['in', ['get', 'pcode'], ['literal', [...pcodes]]]
const pcodesWhere = (marks: Marks, fits: (pcode: string) => boolean) => [...marks.keys()].filter(fits)

/** Outlines alone while nothing is known yet: no fill that could be read as a value. */
export const fillStyle = (palette: MapPalette, marks: Marks): Fill => ({
  type: 'fill',
  paint: {
    'fill-color': ['to-color', ['feature-state', 'fill'], palette.landElsewhere],
    'fill-opacity': marks.size === 0 ? 0 : 1,
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
/** Wider where the outline of a state lies on it. */
export const selectedLine = (colour: string, more: number, marks: Marks, selected: string | undefined): Line => ({
  type: 'line',
  filter: oneOf(selected === undefined ? [] : [selected]),
  layout: { 'line-join': 'round' },
  paint: {
    'line-color': colour,
    'line-width': withZoom(more + (marks.get(selected ?? '')?.outline === 'upstream' ? edgeWidth + 3.4 : 4.4)),
  },
})

/** Weakest first, so that the outline that asks for action lies on top where two districts touch. */
export const outlined = ['uncertain', 'respond', 'watch', 'upstream'] as const satisfies readonly Outline[]
type Outlined = (typeof outlined)[number]
const outlineWidth: Record<Outlined, number> = { uncertain: 1.1, respond: 1.3, watch: 1.8, upstream: 3.4 }
/** Thinner where districts are small on the screen. */
const withZoom = (width: number): ExpressionSpecification => [
  'interpolate',
  ['linear'],
  ['zoom'],
  5,
  width * 0.5,
  8,
  width,
]
/** Dark on both sides of the ochre, so that it stands out from any class, in grey too. */
const edgeWidth = 6
export const upstreamEdge = (marks: Marks, palette: MapPalette): Line => ({
  type: 'line',
  filter: oneOf(pcodesWhere(marks, (p) => marks.get(p)?.outline === 'upstream')),
  layout: { 'line-join': 'round' },
  paint: { 'line-color': palette.upstreamEdge, 'line-width': withZoom(edgeWidth) },
})

export const outlineStyle = (state: Outlined, marks: Marks, palette: MapPalette): Line => ({
  type: 'line',
  filter: oneOf(pcodesWhere(marks, (p) => marks.get(p)?.outline === state)),
  layout: { 'line-join': 'round' },
  paint: {
    'line-color': palette.state[state === 'watch' ? 'upstream' : state],
    'line-width': withZoom(outlineWidth[state]),
    ...(state === 'uncertain' ? { 'line-dasharray': [2, 2], 'line-opacity': 0.7 } : {}),
  },
})

/** The picture that goes with an outline: an arrow up, a small square. */
export const stateMarkId = (state: DistrictState) => `state:${state}`
export const stateMarkStyle = (marks: Marks): Symbols => {
  const isUpstream = oneOf(pcodesWhere(marks, (p) => marks.get(p)?.outline === 'upstream'))
  return {
    type: 'symbol',
    filter: oneOf(pcodesWhere(marks, (p) => ['upstream', 'respond'].includes(marks.get(p)?.outline ?? ''))),
    layout: {
      'icon-image': ['case', isUpstream, stateMarkId('upstream'), stateMarkId('respond')],
      'icon-size': [
        'interpolate',
        ['linear'],
        ['zoom'],
        5,
        ['case', isUpstream, 0.7, 0.35],
        9,
        ['case', isUpstream, 1.5, 0.75],
      ],
      'icon-offset': [
        'step',
        ['zoom'],
        ['case', isUpstream, ['literal', [0, -6]], ['literal', [0, 0]]],
        Math.floor(namesFrom),
        ['case', isUpstream, ['literal', [0, -14]], ['literal', [0, -24]]],
      ],
      'icon-padding': 0,
      'icon-allow-overlap': true,
      'symbol-sort-key': ['case', isUpstream, 1, 0],
    },
  }
}

/** From this zoom on districts bear their names, before it regions do. */
const namesFrom = 6.7
const beside: NonNullable<Symbols['layout']>['text-variable-anchor'] = ['center', 'top', 'bottom']
const lettering = (size: ExpressionSpecification | number): NonNullable<Symbols['layout']> => ({
  'text-field': ['get', 'name'],
  'text-font': mapFont,
  'text-size': size,
  'text-max-width': 7,
  'text-line-height': 1.05,
  'text-padding': 1,
})
const halo = { 'text-halo-width': 1.3, 'text-halo-blur': 0 }

/** The districts that ask for action, and the one selected, are named first and at every zoom. Halos take the fill's colour. */
export const districtNames = (
  palette: MapPalette,
  marks: Marks,
  selected: string | undefined,
  which: 'first' | 'others',
  /** Where no region is named first, districts are named at every zoom, as many as fit. */
  hasRegions: boolean,
): Symbols => {
  const isFirst = oneOf(pcodesWhere(marks, (p) => p === selected || marks.get(p)?.outline === 'upstream'))
  const isSmall = which === 'others'
  return {
    type: 'symbol',
    ...(isSmall && hasRegions ? { minzoom: namesFrom } : {}),
    filter: isSmall ? ['!', isFirst] : isFirst,
    layout: {
      ...lettering(['interpolate', ['linear'], ['zoom'], 6.5, isSmall ? 10.5 : 12.5, 10, isSmall ? 14 : 15]),
      'text-variable-anchor': isSmall ? beside : ['top', 'bottom', 'center'],
      'text-radial-offset': isSmall ? 0.5 : 0.35,
      'text-justify': 'auto',
      ...(isSmall ? {} : { 'text-allow-overlap': true }),
    },
    paint: isSmall
      ? {
          'text-color': ['to-color', ['feature-state', 'ink'], palette.label],
          'text-halo-color': ['to-color', ['feature-state', 'ground'], palette.halo],
          ...halo,
        }
      : { 'text-color': palette.label, 'text-halo-color': palette.halo, 'text-halo-width': 2.2 },
  }
}

export const nameStyle = (palette: MapPalette, level: 'region' | 'town'): Symbols => ({
  type: 'symbol',
  ...(level === 'region' ? { maxzoom: namesFrom } : { minzoom: 8.5 }),
  layout: {
    ...lettering(level === 'region' ? 12.5 : 11),
    ...(level === 'town'
      ? { 'text-anchor': 'left', 'text-offset': [0.6, 0] }
      : {
          'text-letter-spacing': 0.06,
          'text-variable-anchor': beside,
          'text-radial-offset': 1.2,
          'text-justify': 'auto',
        }),
  },
  paint: {
    'text-color': palette.label,
    'text-halo-color': palette.halo,
    ...halo,
    'text-opacity': level === 'town' ? 0.8 : 1,
  },
})
