// Districts by what most of their money is for; money unknown, money of zero and no work drawn apart. Pure.
import { type Balance, type BalanceRow, isMoneyKnown } from '#api/contract/balance.ts'
import { type Dimension, dimensions } from '#data/schema/intervention.ts'
import type { PaintView } from '#web/layers/view.ts'
import type { Legend, LegendSwatch, Mark, Pattern } from '#web/map/marks.ts'
import type { MapPalette } from '#web/map/palette.ts'
import { formatPercent, formatUsd } from '#web/text/format.ts'
import type { Text } from '#web/text/use-text.tsx'

/** More than half of the money is for it; `mixed` where nothing has more than half. */
type Lean = Dimension | 'mixed' | 'zero' | 'unknown' | 'earlier' | 'no-work'
const mostOf = 0.5
const leans: readonly Lean[] = ['defence', 'development', 'diplomacy', 'mixed']
const outside: readonly Lean[] = ['no-work', 'zero', 'unknown', 'earlier']
const patternOf: Partial<Record<Lean, Pattern>> = {
  defence: 'bars',
  diplomacy: 'checks',
  unknown: 'hatch',
  zero: 'stripes',
}

export function leanOf(row: BalanceRow): Lean {
  if (row.state === 'unknown' || row.state === 'earlier' || row.state === 'no-work') return row.state
  if (row.totalUsd === 0) return 'zero'
  return dimensions.find(({ id }) => row.usd[id] > mostOf * row.totalUsd)?.id ?? 'mixed'
}

const fillOf = (lean: Lean, palette: MapPalette): string | null =>
  ({
    ...palette.mostly,
    mixed: palette.suppressed,
    'no-work': palette.zero,
    zero: palette.zero,
    unknown: null,
    earlier: palette.grey,
  })[lean]

function markOf(row: BalanceRow, palette: MapPalette, { balance: words, map }: Text): Mark {
  const lean = leanOf(row)
  const shares = dimensions.map(({ id }) =>
    words.share(map.legend.kindOf3d[id], formatPercent(row.totalUsd === 0 ? 0 : row.usd[id] / row.totalUsd)),
  )
  const isKnown = isMoneyKnown(row)
  return {
    fill: fillOf(lean, palette),
    pattern: patternOf[lean] ?? null,
    outline: null,
    words: isKnown && row.totalUsd > 0 ? words.onMap(formatUsd(row.totalUsd), shares) : words.leans[lean],
    ...(row.state === 'part' ? { note: words.states.part } : {}),
    rank: isKnown ? row.totalUsd : null,
  }
}

function legendOf({ districts }: Balance, palette: MapPalette, { balance: words }: Text): Legend {
  const swatch = (lean: Lean): LegendSwatch => ({
    label: words.leans[lean],
    fill: fillOf(lean, palette),
    pattern: patternOf[lean] ?? null,
    count: districts.filter((row) => leanOf(row) === lean).length,
  })
  return {
    title: words.legend,
    look: 'list',
    ramp: leans.map(swatch),
    beside: outside.map(swatch).filter(({ count }) => count !== 0),
    method: 'balance',
  }
}

export const paintBalance: PaintView<{ balance: Balance }> = ({ balance }, palette, text) =>
  balance === undefined
    ? null
    : {
        marks: new Map(balance.districts.map((row) => [row.pcode, markOf(row, palette, text)])),
        legend: legendOf(balance, palette, text),
        summary: text.say(balance.finding),
        column: text.balance.legend,
      }
