// What of a share may be said and drawn: one rounded figure or none, for words, colours and charts alike. Pure.
import type { ShareEstimate } from '#api/contract/estimates.ts'

/** `exact`: a figure with its range. `range`: only the range, with caution. `imprecise`: a figure not fit to publish, for those who may see it. */
export type ShownShare = { sort: 'exact' | 'range' | 'imprecise'; value: number; lo: number; hi: number }
type Told = Pick<ShareEstimate, 'value' | 'lo' | 'hi'> & Partial<Pick<ShareEstimate, 'precision'>>

/** As it is said: to the whole percent. */
const said = (share: number): number => Math.round(share * 100) / 100

/** Null where nothing may be drawn. */
export function shownShare({ value, lo, hi, precision }: Told): ShownShare | null {
  if (value === null) return null
  const sort = precision === 'hidden' ? 'imprecise' : precision === 'caution' ? 'range' : 'exact'
  return { sort, value: said(value), lo: said(lo ?? value), hi: said(hi ?? value) }
}
