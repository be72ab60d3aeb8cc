/**
 * What people fear against what is on record: four quadrants around two lines, and a fifth answer where an interval lies across a
 * line. Must not know why the two disagree.
 * @section a
 * @method mismatch
 * @units shares 0-1, rates per 100,000 person-years
 * @source after Ferraro & LaGrange (1987) Sociological Inquiry 57:70: fear of crime is a thing apart from its risk, and to be measured apart.
 */

export type Interval = { lo: number; hi: number }
/** `unsure`: the interval holds the line. */
export type Side = 'below' | 'above' | 'unsure'
export type FearAndRecords = 'fear-few' | 'fear-many' | 'calm-many' | 'calm-few' | 'cannot-tell'

/**
 * On which side of a line a figure lies.
 * @formula above where lo > line, below where hi < line, unsure otherwise.
 * @shape The line itself is taken as known.
 * @example `sideOf({ lo: 0.2, hi: 0.4 }, 0.5)` is below.
 */
export function sideOf({ lo, hi }: Interval, line: number): Side {
  if (lo > line) return 'above'
  return hi < line ? 'below' : 'unsure'
}

/**
 * The quadrant of a district.
 * @formula The share who feel safe against the national share, the rate of incidents against the national rate.
 * @example few feel safe (0.15-0.25 against 0.5) where little is on record (5-9 against 20): fear-few.
 */
export function fearAndRecords(safe: Interval, rate: Interval, lines: { share: number; rate: number }): FearAndRecords {
  const [felt, recorded] = [sideOf(safe, lines.share), sideOf(rate, lines.rate)]
  if (felt === 'unsure' || recorded === 'unsure') return 'cannot-tell'
  if (felt === 'below') return recorded === 'below' ? 'fear-few' : 'fear-many'
  return recorded === 'above' ? 'calm-many' : 'calm-few'
}
