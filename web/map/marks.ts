// What a view says about each district, before anything is drawn: one mark each, and the legend that explains them.
// The map, its tooltip and the table are all made from these, so that they cannot disagree.
import type { MethodId } from '#api/contract/methods.ts'
import type { DistrictState } from '#api/contract/upstream.ts'
import type { ToldClasses } from './classing.ts'

/**
 * hatch: nothing measured. dots: withheld. stripes, over a fill: read with caution. bars and checks, over a fill: one of several names in
 * a list, told apart without colour. Never the same mark for two.
 */
export const patterns = ['hatch', 'dots', 'stripes', 'bars', 'checks'] as const
export type Pattern = (typeof patterns)[number]
/** A district's state, or that it is watched: thinner than the flag, in its colour. */
export type Outline = DistrictState | 'watch'
export type Mark = {
  /** Null leaves the ground as it is. */
  fill: string | null
  pattern: Pattern | null
  outline: Outline | null
  /** The figure in words, with its interval and n. */
  words: string
  /** What else to say beside the pointer and aloud. */
  note?: string
  /** Order of emphasis: highest first; null last. */
  rank: number | null
}

export type LegendSwatch = {
  label: string
  fill: string | null
  pattern: Pattern | null
  /** Drawn as an outline with its mark instead of a fill. */
  outline?: Outline
  count: number | null
}
export type Legend = {
  title: string
  /** Classes in order, drawn side by side. */
  ramp: readonly LegendSwatch[]
  /** Whether the ramp is numbers on a line (labels are lower bounds) or names in a list. */
  look: 'scale' | 'list' | 'bivariate'
  /** Marks beside the ramp: no data, withheld, with caution, states. */
  beside: readonly LegendSwatch[]
  note?: string
  /** How its figures were parted, where the reader may part them otherwise. */
  classes?: ToldClasses
  /** Entry of the methods page that explains the figure. */
  method: MethodId
}
export type Marks = ReadonlyMap<string, Mark>
