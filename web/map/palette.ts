// The map's colours, light and dark, and nothing else that knows them. MapLibre cannot read CSS variables.
// In the light the higher class is darker; in the dark it is brighter: always further from the ground.
import type { DistrictState } from '#api/contract/upstream.ts'
import type { Dimension } from '#data/schema/intervention.ts'

export type Ramp = readonly string[]
export type MapPalette = {
  dark: boolean
  sea: string
  landElsewhere: string
  coast: string
  border: string
  regionBorder: string
  river: string
  road: string
  label: string
  halo: string
  hover: string
  selected: string
  /** Exactly none. */
  zero: string
  /** Feelings where high is good. */
  good: Ramp
  /** Feelings where high is bad, grievances. */
  complaint: Ramp
  /** Violence that happens. */
  violence: Ramp
  /** The risk index. */
  risk: Ramp
  /** What others expect, unlike any figure of ours. */
  expected: Ramp
  /** [violence 0-2][grievance 0-2] */
  bivariate: readonly [Ramp, Ramp, Ramp]
  state: Record<DistrictState, string>
  /** On both sides of the upstream outline. */
  upstreamEdge: string
  /** Two sides of one scale: no step of either has the grey of a step of the other, so that paper without colour tells them apart. */
  hot: Ramp
  cold: Ramp
  /** A change, as `hot` and `cold`. */
  better: Ramp
  worse: Ramp
  /** Unlike the neighbours: high among low, low among high. */
  outlier: { high: string; low: string }
  notSignificant: string
  /** Ink of hatch and dots, and the ground under them. */
  noData: string
  noDataGround: string
  suppressed: string
  grey: string
  dimension: Record<Dimension, string>
  /** Districts by what most of their money is for. */
  mostly: Record<Dimension, string>
  badge: string
  incident: string
  incidentRing: string
  site: string
  siteOpen: string
  observation: string
  /** Clusters in place and time: ink, readable over every class. */
  scan: string
}

const light: MapPalette = {
  dark: false,
  sea: '#dde5e5',
  landElsewhere: '#e6e3dc',

  coast: '#8b979a',
  border: '#ffffff',
  regionBorder: '#6f6a60',
  river: '#9cb9c4',
  road: '#cfc8ba',
  label: '#2b2823',
  halo: '#fffdf8',
  hover: '#211f1b',
  selected: '#0b57c2',
  zero: '#f4f0e7',
  good: ['#e9efe6', '#c8dcd3', '#9ac4bf', '#64a3a8', '#34788a', '#164b62'],
  complaint: ['#f7eed9', '#eed6a0', '#e0b765', '#c78f33', '#97651a', '#613d0c'],
  violence: ['#f7dccd', '#efb59c', '#df866b', '#c25441', '#932a20', '#5f120f'],
  expected: ['#eff1dc', '#d8dda8', '#b4bf70', '#8b9a49', '#606e26', '#3b4612'],
  risk: ['#f0e7ef', '#dcc5dc', '#c09bc3', '#9e70a5', '#774986', '#4c2459'],
  bivariate: [
    ['#ebe8e1', '#a6cfd3', '#3791a5'],
    ['#e6b6a3', '#b3a09f', '#4a6e82'],
    ['#c95f48', '#90504d', '#43303f'],
  ],
  state: { upstream: '#f2a900', respond: '#93291d', sustain: '#45596b', uncertain: '#6b665c', not_tested: '#8f887b' },
  upstreamEdge: '#3a2500',
  hot: ['#eeb39c', '#cc6451', '#741b13'],
  cold: ['#bed3e6', '#70a3cc', '#2f6182'],
  better: ['#cddfd6', '#6fa7ac', '#1f7288'],
  worse: ['#e4c388', '#b17c2c', '#634118'],
  outlier: { high: '#dfae1f', low: '#8a5fb5' },
  notSignificant: '#eeebe3',
  noData: '#a39c8f',
  noDataGround: '#f3f0e9',
  suppressed: '#6b665c',
  grey: '#b9b4aa',
  dimension: { defence: '#3d4f7d', development: '#3c7240', diplomacy: '#9a5a12' },
  mostly: { defence: '#5d72ac', development: '#b9dcae', diplomacy: '#c9822a' },
  badge: '#fffdf8',
  incident: '#a5382b',
  incidentRing: '#fffdf8',
  site: '#6b665c',
  siteOpen: '#5b3a78',
  observation: '#1d5871',
  scan: '#211f1b',
}

const dark: MapPalette = {
  dark: true,
  sea: '#141b1e',
  landElsewhere: '#1c1b19',

  coast: '#5b6568',
  border: '#171613',
  regionBorder: '#b5ada0',
  river: '#3d5963',
  road: '#45413a',
  label: '#f0ece3',
  halo: '#161513',
  hover: '#ffffff',
  selected: '#9cc4ff',
  zero: '#2b2824',
  good: ['#243433', '#2a4a4c', '#33666b', '#45878d', '#68acaf', '#a5d6d4'],
  complaint: ['#393020', '#574420', '#7d5f24', '#a67f30', '#cfa553', '#f2d79b'],
  violence: ['#432923', '#693228', '#934032', '#bd5643', '#e07f6a', '#f8bcaa'],
  expected: ['#2d3120', '#454c2a', '#616c31', '#858f43', '#adb967', '#dde6a0'],
  risk: ['#352c37', '#503c56', '#6f4e79', '#94699f', '#bb93c5', '#e6cdea'],
  bivariate: [
    ['#34312c', '#2d5c64', '#3aa0b0'],
    ['#6d3d32', '#6f676b', '#86aebd'],
    ['#da6b55', '#d09a92', '#f0e2ea'],
  ],
  state: { upstream: '#f2b544', respond: '#e88674', sustain: '#a9bccd', uncertain: '#b3aca0', not_tested: '#857e72' },
  upstreamEdge: '#171000',
  hot: ['#79463e', '#c06c5f', '#f3ac9f'],
  cold: ['#26425b', '#3b6d96', '#71a3cc'],
  better: ['#14454e', '#2f868e', '#6cb8be'],
  worse: ['#866019', '#b38a3c', '#ebd08c'],
  outlier: { high: '#f0d678', low: '#9a6fd0' },
  notSignificant: '#2c2a26',
  noData: '#6f685c',
  noDataGround: '#22201d',
  suppressed: '#a29b8e',
  grey: '#57534c',
  dimension: { defence: '#9fb2e6', development: '#94cf97', diplomacy: '#eab36e' },
  mostly: { defence: '#5068b0', development: '#8fcf95', diplomacy: '#c07a2c' },
  badge: '#1b1916',
  incident: '#e8897c',
  incidentRing: '#161513',
  site: '#a29b8e',
  siteOpen: '#c9a6e6',
  observation: '#86c5de',
  scan: '#ffffff',
}

/** A sheet for paper and slides: white, whatever the screen is. */
export const paperInk = { ground: '#ffffff', ink: '#2b2823', soft: '#5c574d', line: '#a39c8f' }

export const mapPalette = (isDark: boolean): MapPalette => (isDark ? dark : light)

/** As many colours as there are classes, from one end of the ramp to the other; one class alone has the middle. */
export function rampOf(ramp: Ramp, count: number): Ramp {
  const last = ramp.length - 1
  return Array.from({ length: count }, (_, i) => {
    const at = count === 1 ? last / 2 : (i * last) / (count - 1)
    return between(ramp[Math.floor(at)] ?? '', ramp[Math.ceil(at)] ?? '', at % 1)
  })
}
function between(one: string, other: string, part: number): string {
  const [from, to] = [channels(one), channels(other)]
  return `#${from.map((channel, i) => inHex(channel + ((to[i] ?? channel) - channel) * part)).join('')}`
}
const inHex = (channel: number): string => Math.round(channel).toString(16).padStart(2, '0')

const channels = (hex: string): [number, number, number] => [
  Number.parseInt(hex.slice(1, 3), 16),
  Number.parseInt(hex.slice(3, 5), 16),
  Number.parseInt(hex.slice(5, 7), 16),
]
/** Relative luminance (WCAG 2.2), 0 to 1. */
function luminance(hex: string): number {
  const [r, g, b] = channels(hex)
  const linear = (c: number) => (c / 255 <= 0.04045 ? c / 255 / 12.92 : ((c / 255 + 0.055) / 1.055) ** 2.4)
  return 0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b)
}
const contrast = (one: string, other: string): number => {
  const [a, b] = [luminance(one) + 0.05, luminance(other) + 0.05]
  return Math.max(a, b) / Math.min(a, b)
}
/** The ink that reads better on a fill: the usual one or its opposite. */
export const inkOn = (fill: string, { label, halo }: MapPalette): string =>
  contrast(fill, label) >= contrast(fill, halo) ? label : halo

/** Desaturated, for figures to be read with caution: two thirds of the way to its own grey. */
export function withCaution(hex: string): string {
  const [r, g, b] = channels(hex)
  const grey = 0.3 * r + 0.59 * g + 0.11 * b
  const part = (channel: number) => inHex(channel + (grey - channel) * 0.7)
  return `#${part(r)}${part(g)}${part(b)}`
}
