// How an estimated share becomes a mark: class colour, desaturated and striped with caution, stripes alone when too imprecise to
// show, dots when withheld, hatch when not measured.
import type { ShareEstimate } from '#api/contract/estimates.ts'
import { classOf } from '#web/map/classes.ts'
import { type Classes, type ClassWish, classesOf, type Written } from '#web/map/classing.ts'
import type { Mark } from '#web/map/marks.ts'
import { type Ramp, withCaution } from '#web/map/palette.ts'
import { formatPercent, formatShare, saidShare } from '#web/text/format.ts'
import { shownShare } from '#web/text/shown-share.ts'

/** Fixed, so that two maps compare. */
export const shareBreaks = [0.2, 0.35, 0.5, 0.65, 0.8] as const

export const shareWritten: Written = { said: saidShare, format: formatPercent, times: 100 }
export const shareClasses = (figures: readonly number[], wish: ClassWish | null | undefined, ramp: Ramp): Classes =>
  classesOf({ wish, figures, usual: shareBreaks, ramp, written: shareWritten })

/** The figure a district is coloured by; null where none may be drawn. */
export const drawnShare = (estimate: ShareEstimate): number | null =>
  estimate.precision === 'hidden' ? null : (shownShare(estimate)?.value ?? null)

export function shareMark(estimate: ShareEstimate, ramp: Ramp, breaks: readonly number[] = shareBreaks): Mark {
  const words = formatShare(estimate)
  if (estimate.precision === 'hidden') return { fill: null, pattern: 'stripes', outline: null, words, rank: null }
  const shown = shownShare(estimate)
  if (shown === null)
    return {
      fill: null,
      pattern: estimate.status === 'suppressed' ? 'dots' : 'hatch',
      outline: null,
      words,
      rank: null,
    }
  const fill = ramp[classOf(shown.value, breaks, saidShare)] ?? null
  const sure = shown.sort === 'exact'
  return {
    fill: fill === null || sure ? fill : withCaution(fill),
    pattern: sure ? null : 'stripes',
    outline: null,
    words,
    rank: shown.value,
  }
}
