// The gap between two groups by district: coloured only where it is more than chance once all districts are looked at together. Pure.
import type { GapRow, Gaps } from '#api/contract/gaps.ts'
import type { Indicator } from '#data/schema/indicators.ts'
import { differenceBeside, differenceMark, differenceRamp, type Sides } from '#web/layers/difference-marks.ts'
import type { PaintedView, PaintView } from '#web/layers/view.ts'
import type { MapPalette } from '#web/map/palette.ts'
import { formatPoints, formatShareShort } from '#web/text/format.ts'
import type { Text } from '#web/text/use-text.tsx'

/** In shares: 10 and 20 percentage points. */
const breaks = [0.1, 0.2] as const

function said({ first, second, difference: e }: GapRow, between: Gaps['between'], { gaps, figures }: Text) {
  const pair = gaps.pairs[between]
  const note = gaps.sides(pair.first, formatShareShort(first), pair.second, formatShareShort(second))
  if (e.precision === 'hidden' && e.value === null) return { words: figures.statuses.unreliable, note }
  if (e.value === null || e.lo === null || e.hi === null) return { words: gaps.why(e.reason ?? 'not-tested') }
  const tell = e.distinguishable === true ? gaps.words : gaps.unclear
  return { words: tell(formatPoints(e.value), formatPoints(e.lo), formatPoints(e.hi)), note }
}

export function paintedGaps(
  gaps: Gaps,
  indicator: Indicator | undefined,
  palette: MapPalette,
  text: Text,
): PaintedView {
  const { gaps: words, map } = text
  const moreIsBetter = indicator?.polarity !== 'high-is-bad'
  const sides: Sides = moreIsBetter
    ? { over: palette.better, under: palette.worse }
    : { over: palette.worse, under: palette.better }
  const pair = words.pairs[gaps.between]
  const [over, under] = moreIsBetter ? [words.better, words.worse] : [words.worse, words.better]
  const differences = gaps.rows.map(({ difference }) => difference)
  const told = differences.filter((e) => e.distinguishable === true && e.value !== null && e.precision !== 'hidden')
  const worse = told.filter(({ value }) => (value ?? 0) > 0 !== moreIsBetter).length
  const unclear = differences.filter(
    (e) => e.value !== null && e.precision !== 'hidden' && e.distinguishable !== true,
  ).length
  return {
    marks: new Map(
      gaps.rows.map((row) => [
        row.pcode,
        differenceMark(row.difference, breaks, sides, palette, said(row, gaps.between, text)),
      ]),
    ),
    legend: {
      title: words.title(pair.first, pair.second, indicator?.phrase ?? gaps.indicator),
      look: 'list',
      ramp: differenceRamp(differences, breaks, sides, palette, {
        over: (band) => over(pair.first, words.bands[band] ?? ''),
        under: (band) => under(pair.first, words.bands[band] ?? ''),
        grey: words.grey,
      }),
      beside: differenceBeside(differences, {
        untested: words.untested,
        suppressed: map.legend.suppressed,
        hidden: map.legend.hidden,
      }),
      note: words.fdr(gaps.tested),
      method: 'gaps',
    },
    summary: words.summary(pair.first, worse, told.length - worse, unclear),
    column: words.column(pair.label),
  }
}

export const paintGap: PaintView<{ gaps: Gaps }> = ({ gaps, indicator, catalogue }, palette, text) =>
  gaps === undefined
    ? null
    : paintedGaps(gaps, catalogue?.indicators.find(({ id }) => id === gaps.indicator) ?? indicator, palette, text)
