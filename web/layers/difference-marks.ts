// How a tested difference of two shares becomes a mark: three bands to either side, grey where it is no more than chance, and apart from
// both what is withheld, too imprecise to show, or was not asked. Pure.
import type { ShareDifference } from '#api/contract/estimates.ts'
import { classOf } from '#web/map/classes.ts'
import type { LegendSwatch, Mark } from '#web/map/marks.ts'
import type { MapPalette, Ramp } from '#web/map/palette.ts'
import { saidShare } from '#web/text/format.ts'

export type Band = { side: 'over' | 'under'; band: number }
/** `over`: the first share is the larger one. */
export type Sides = { over: Ramp; under: Ramp }

const bandOf = (e: ShareDifference, breaks: readonly number[]): Band | null =>
  e.value === null || e.distinguishable !== true
    ? null
    : { side: e.value > 0 ? 'over' : 'under', band: classOf(Math.abs(e.value), breaks, saidShare) }

type Said = Pick<Mark, 'words' | 'note'>

export function differenceMark(
  e: ShareDifference,
  breaks: readonly number[],
  sides: Sides,
  palette: MapPalette,
  said: Said,
): Mark {
  const plain = { outline: null, ...said }
  if (e.precision === 'hidden') return { ...plain, fill: null, pattern: 'stripes', rank: null }
  if (e.value === null)
    return { ...plain, fill: null, pattern: e.reason === 'suppressed' ? 'dots' : 'hatch', rank: null }
  const found = bandOf(e, breaks)
  if (found === null) return { ...plain, fill: palette.grey, pattern: null, rank: 0 }
  return { ...plain, fill: sides[found.side][found.band] ?? null, pattern: null, rank: Math.abs(e.value) }
}

/** From far under to far over, with what cannot be told from none in between. */
export function differenceRamp(
  differences: readonly ShareDifference[],
  breaks: readonly number[],
  sides: Sides,
  palette: MapPalette,
  words: { over: (band: number) => string; under: (band: number) => string; grey: string },
): LegendSwatch[] {
  const shown = differences.filter(({ precision }) => precision !== 'hidden')
  const found = shown.map((e) => bandOf(e, breaks))
  const swatch = (side: Band['side'], band: number): LegendSwatch => ({
    label: words[side](band),
    fill: sides[side][band] ?? null,
    pattern: null,
    count: found.filter((each) => each?.side === side && each.band === band).length,
  })
  const bands = [...breaks.keys(), breaks.length]
  return [
    ...[...bands].reverse().map((band) => swatch('under', band)),
    {
      label: words.grey,
      fill: palette.grey,
      pattern: null,
      count: shown.filter((e) => e.value !== null && e.distinguishable !== true).length,
    },
    ...bands.map((band) => swatch('over', band)),
  ]
}

export function differenceBeside(
  differences: readonly ShareDifference[],
  words: { untested: string; suppressed: string; hidden: string },
): LegendSwatch[] {
  const count = (fits: (e: ShareDifference) => boolean) => differences.filter(fits).length
  const isHidden = (e: ShareDifference) => e.precision === 'hidden'
  const isMissing = (e: ShareDifference) => e.value === null && !isHidden(e)
  return [
    {
      label: words.untested,
      fill: null,
      pattern: 'hatch',
      count: count((e) => isMissing(e) && e.reason !== 'suppressed'),
    },
    {
      label: words.suppressed,
      fill: null,
      pattern: 'dots',
      count: count((e) => isMissing(e) && e.reason === 'suppressed'),
    },
    { label: words.hidden, fill: null, pattern: 'stripes', count: count(isHidden) },
  ]
}
