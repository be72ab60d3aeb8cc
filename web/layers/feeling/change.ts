// Where the share moved since the wave before: coloured only where the move is more than chance, grey where it cannot be told. Pure.
import type { Districts } from '#api/contract/districts.ts'
import type { ShareChange } from '#api/contract/estimates.ts'
import type { Indicator } from '#data/schema/indicators.ts'
import type { PaintedView } from '#web/layers/view.ts'
import { classOf } from '#web/map/classes.ts'
import type { LegendSwatch, Mark } from '#web/map/marks.ts'
import type { MapPalette } from '#web/map/palette.ts'
import { saidShare } from '#web/text/format.ts'
import { sayingChange } from '#web/text/saying-people.ts'
import type { Text } from '#web/text/use-text.tsx'

/** In shares: 10 and 20 percentage points. */
const breaks = [0.1, 0.2] as const

const fillOf = (isBetter: boolean, band: number, palette: MapPalette): string | null =>
  (isBetter ? palette.better : palette.worse)[band] ?? null

function markOf(e: ShareChange, riseIsGood: boolean, palette: MapPalette, text: Text): Mark {
  const words = sayingChange(e, text)
  const plain = { outline: null, words }
  if (e.value === null)
    return { ...plain, fill: null, pattern: e.reason === 'suppressed' ? 'dots' : 'hatch', rank: null }
  if (e.distinguishable !== true) return { ...plain, fill: palette.grey, pattern: null, rank: 0 }
  const fill = fillOf(e.value > 0 === riseIsGood, classOf(Math.abs(e.value), breaks, saidShare), palette)
  return { ...plain, fill, pattern: null, rank: Math.abs(e.value) }
}

export function paintChange(
  districts: Districts,
  indicator: Indicator | undefined,
  palette: MapPalette,
  text: Text,
): PaintedView {
  const { change } = text.people
  const riseIsGood = indicator?.polarity !== 'high-is-bad'
  const changes = districts.rows.map((row) => row.perceptionChange)
  const moved = changes.flatMap((e) =>
    e.value !== null && e.distinguishable === true
      ? [{ isBetter: e.value > 0 === riseIsGood, band: classOf(Math.abs(e.value), breaks, saidShare) }]
      : [],
  )
  const unclear = changes.filter((e) => e.value !== null && e.distinguishable !== true).length
  const swatch = (isBetter: boolean, band: number): LegendSwatch => ({
    label: (isBetter ? change.better : change.worse)(change.bands[band] ?? ''),
    fill: fillOf(isBetter, band, palette),
    pattern: null,
    count: moved.filter((m) => m.isBetter === isBetter && m.band === band).length,
  })
  const count = (isBetter: boolean) => moved.filter((m) => m.isBetter === isBetter).length
  const withheld = changes.filter((e) => e.reason === 'suppressed').length
  const untested = changes.filter((e) => e.value === null).length - withheld
  return {
    marks: new Map(districts.rows.map((row) => [row.pcode, markOf(row.perceptionChange, riseIsGood, palette, text)])),
    legend: {
      title: change.title(indicator?.phrase ?? districts.indicator),
      look: 'list',
      ramp: [
        ...[2, 1, 0].map((band) => swatch(false, band)),
        { label: change.grey, fill: palette.grey, pattern: null, count: unclear },
        ...[0, 1, 2].map((band) => swatch(true, band)),
      ],
      beside: [
        { label: change.untested, fill: null, pattern: 'hatch', count: untested },
        { label: text.map.legend.suppressed, fill: null, pattern: 'dots', count: withheld },
      ],
      method: 'change',
    },
    summary: change.summary(count(true), count(false), unclear),
    column: change.column,
  }
}
