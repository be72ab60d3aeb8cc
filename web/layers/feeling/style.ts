// How people feel: the chosen indicator's share by district as answered, its legend and its one sentence; or steadied, or its change. Pure.
import type { Districts } from '#api/contract/districts.ts'
import type { Indicator } from '#data/schema/indicators.ts'
import { drawnShare, shareClasses, shareMark } from '#web/layers/share-marks.ts'
import type { PaintView } from '#web/layers/view.ts'
import { classOf } from '#web/map/classes.ts'
import type { Classes } from '#web/map/classing.ts'
import type { Legend, LegendSwatch, Mark } from '#web/map/marks.ts'
import { type MapPalette, type Ramp, withCaution } from '#web/map/palette.ts'
import { formatPercent, saidShare } from '#web/text/format.ts'
import type { Text } from '#web/text/use-text.tsx'
import { paintChange } from './change.ts'
import { estimate } from './estimate.ts'
import { paintSmoothed } from './smoothed.ts'

export const rampFor = (indicator: Indicator | undefined, palette: MapPalette): Ramp =>
  indicator?.polarity === 'high-is-bad' ? palette.complaint : palette.good

export const feelingMarks = (districts: Districts, { fills, breaks }: Classes): Map<string, Mark> =>
  new Map(districts.rows.map((row) => [row.pcode, shareMark(row.perception, fills, breaks)]))

const tally = (districts: Districts, fits: (e: Districts['rows'][number]['perception']) => boolean) =>
  districts.rows.filter((row) => fits(row.perception)).length

export function feelingLegend(
  districts: Districts,
  indicator: Indicator | undefined,
  { breaks, fills, told }: Classes,
  palette: MapPalette,
  text: Text,
): Legend {
  const { legend } = text.map
  const lows = [0, ...breaks]
  const swatches: LegendSwatch[] = fills.map((fill, index) => ({
    label: formatPercent(lows[index] ?? 0),
    fill,
    pattern: null,
    count: tally(districts, (e) => {
      const share = drawnShare(e)
      return share !== null && classOf(share, breaks, saidShare) === index
    }),
  }))
  return {
    title: legend.shareOf(indicator?.phrase ?? districts.indicator),
    classes: told,
    ramp: swatches,
    look: 'scale',
    beside: [
      {
        label: legend.noData,
        fill: null,
        pattern: 'hatch',
        count: tally(districts, (e) => e.value === null && e.precision !== 'hidden' && e.status !== 'suppressed'),
      },
      {
        label: legend.suppressed,
        fill: null,
        pattern: 'dots',
        count: tally(districts, (e) => e.status === 'suppressed'),
      },
      {
        label: legend.caution,
        fill: withCaution(rampFor(indicator, palette)[3] ?? palette.grey),
        pattern: 'stripes',
        count: tally(districts, (e) => e.precision === 'caution'),
      },
      {
        label: legend.hidden,
        fill: null,
        pattern: 'stripes',
        count: tally(districts, (e) => e.precision === 'hidden'),
      },
    ],
    method: 'perception',
  }
}

export function feelingSummary(districts: Districts, indicator: Indicator | undefined, text: Text): string {
  const values = districts.rows.flatMap((row) =>
    row.perception.value === null || row.perception.precision === 'hidden' ? [] : [row.perception.value],
  )
  if (values.length === 0) return text.map.coverage.noWave(String(districts.total))
  const low = formatPercent(Math.min(...values))
  return text.map.summaries.feeling(indicator?.phrase ?? '', low, formatPercent(Math.max(...values)))
}

export const paintFeeling: PaintView<{ districts: Districts }> = (
  { districts, indicator, choices, classes: wish },
  palette,
  text,
) => {
  if (districts === undefined) return null
  const ramp = rampFor(indicator, palette)
  if (estimate.of(choices) === 'smoothed') return paintSmoothed(districts, indicator, ramp, wish, palette, text)
  if (estimate.of(choices) === 'change') return paintChange(districts, indicator, palette, text)
  const figures = districts.rows.flatMap((row) => drawnShare(row.perception) ?? [])
  const classes = shareClasses(figures, wish, ramp)
  return {
    marks: feelingMarks(districts, classes),
    legend: feelingLegend(districts, indicator, classes, palette, text),
    summary: feelingSummary(districts, indicator, text),
    column: indicator?.label ?? text.map.columns.feeling,
  }
}
