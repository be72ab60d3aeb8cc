// Fear against records in four quadrants: the two that disagree stand out, the two that agree are quiet. Pure.
import { type Mismatch, type MismatchRow, type Quadrant, quadrants } from '#api/contract/mismatch.ts'
import type { PaintedView, PaintView } from '#web/layers/view.ts'
import type { Mark } from '#web/map/marks.ts'
import type { MapPalette } from '#web/map/palette.ts'
import { formatPercent, formatRate, formatShareShort } from '#web/text/format.ts'
import { sayingSmoothedRate } from '#web/text/saying-people.ts'
import type { Text } from '#web/text/use-text.tsx'

type Look = Pick<Mark, 'fill' | 'pattern'>

export const quadrantLooks = (palette: MapPalette): Record<Quadrant, Look> => ({
  'fear-few': { fill: palette.risk[4] ?? null, pattern: null },
  'calm-many': { fill: palette.hot[0] ?? null, pattern: null },
  'fear-many': { fill: palette.hot[2] ?? null, pattern: null },
  'calm-few': { fill: palette.good[2] ?? null, pattern: null },
  'cannot-tell': { fill: palette.grey, pattern: null },
  suppressed: { fill: null, pattern: 'dots' },
  untested: { fill: null, pattern: 'hatch' },
})
/** What disagrees asks for a look first. */
const emphasis: Record<Quadrant, number | null> = {
  'fear-few': 5,
  'calm-many': 4,
  'fear-many': 3,
  'calm-few': 1,
  'cannot-tell': 2,
  suppressed: null,
  untested: null,
}

function markOf(row: MismatchRow, palette: MapPalette, text: Text): Mark {
  const { mismatch: words } = text
  const name = words.quadrants[row.quadrant]
  const reason = row.reasons.find((each) => 'speaks' in each && each.speaks === 'for')
  return {
    ...quadrantLooks(palette)[row.quadrant],
    outline: null,
    words:
      emphasis[row.quadrant] === null
        ? name
        : words.mark(name, formatShareShort(row.safe), sayingSmoothedRate(row.rate, text)),
    ...(reason === undefined ? {} : { note: text.say(reason) }),
    rank: emphasis[row.quadrant],
  }
}

export function paintedMismatch(mismatch: Mismatch, phrase: string, palette: MapPalette, text: Text): PaintedView {
  const { mismatch: words } = text
  const { counts, lines } = mismatch
  const swatch = (id: Quadrant) => ({ label: words.quadrants[id], ...quadrantLooks(palette)[id], count: counts[id] })
  const [drawn, beside] = [quadrants.slice(0, 5), quadrants.slice(5)]
  return {
    marks: new Map(mismatch.rows.map((row) => [row.pcode, markOf(row, palette, text)])),
    legend: {
      title: words.legend(phrase),
      look: 'list',
      ramp: drawn.map(swatch),
      beside: beside.map(swatch),
      note:
        lines.share === null || lines.rate === null
          ? words.noLines
          : `${words.lines(phrase, formatPercent(lines.share), formatRate(lines.rate))} ${words.legendNote}`,
      method: 'mismatch',
    },
    summary: words.summary(counts['fear-few'], counts['calm-many'], counts['cannot-tell']),
    column: words.column,
  }
}

export const paintMismatch: PaintView<{ mismatch: Mismatch }> = ({ mismatch, catalogue }, palette, text) =>
  mismatch === undefined
    ? null
    : paintedMismatch(
        mismatch,
        catalogue?.indicators.find(({ id }) => id === mismatch.indicator)?.phrase ?? mismatch.indicator,
        palette,
        text,
      )
