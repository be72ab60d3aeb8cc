// Violent incidents (or those of the chosen kinds) per 100,000 people a year by district. Exactly none is a class of its own. Pure.
import type { Districts } from '#api/contract/districts.ts'
import type { PaintView } from '#web/layers/view.ts'
import { classOf, saidBreaks } from '#web/map/classes.ts'
import type { Legend, Mark } from '#web/map/marks.ts'
import { type MapPalette, withCaution } from '#web/map/palette.ts'
import { formatCount, formatRate, formatRateEstimate } from '#web/text/format.ts'
import type { Text } from '#web/text/use-text.tsx'

type Row = Districts['rows'][number]

/** From a longer period than the one shown, so that the classes stay while the months play. */
export const rateBreaks = (longer: Districts, palette: MapPalette): number[] =>
  saidBreaks(
    longer.rows.flatMap((row) => (row.rate.value === null ? [] : [row.rate.value])),
    palette.violence.length - 1,
  )

function markOf(row: Row, breaks: readonly number[], palette: MapPalette): Mark {
  const { value, status } = row.rate
  const words = formatRateEstimate(row.rate)
  if (value === null)
    return { fill: null, pattern: status === 'suppressed' ? 'dots' : 'hatch', outline: null, words, rank: null }
  const fill = value === 0 ? palette.zero : (palette.violence[classOf(value, breaks)] ?? palette.zero)
  const isSure = status === 'ok'
  return {
    fill: isSure ? fill : withCaution(fill),
    pattern: isSure ? null : 'stripes',
    outline: null,
    words,
    rank: value,
  }
}

export const rateMarks = (districts: Districts, breaks: readonly number[], palette: MapPalette): Map<string, Mark> =>
  new Map(districts.rows.map((row) => [row.pcode, markOf(row, breaks, palette)]))

export function rateLegend(
  districts: Districts,
  breaks: readonly number[],
  namesKinds: boolean,
  palette: MapPalette,
  text: Text,
): Legend {
  const { legend } = text.map
  const count = (fits: (row: Row) => boolean) => districts.rows.filter(fits).length
  const lows = [0, ...breaks]
  return {
    title: namesKinds ? legend.kindsRate : legend.violentRate,
    look: 'scale',
    ramp: palette.violence.slice(0, lows.length).map((fill, index) => ({
      label: formatRate(lows[index] ?? 0),
      fill,
      pattern: null,
      count: count(
        ({ rate }) =>
          rate.value !== null &&
          rate.value > 0 &&
          rate.value >= (lows[index] ?? 0) &&
          rate.value < (lows[index + 1] ?? Number.POSITIVE_INFINITY),
      ),
    })),
    beside: [
      { label: legend.zero, fill: palette.zero, pattern: null, count: count((row) => row.rate.value === 0) },
      {
        label: legend.noData,
        fill: null,
        pattern: 'hatch',
        count: count((row) => row.rate.value === null && row.rate.status !== 'suppressed'),
      },
      {
        label: legend.suppressed,
        fill: null,
        pattern: 'dots',
        count: count((row) => row.rate.status === 'suppressed'),
      },
      {
        label: legend.caution,
        fill: withCaution(palette.violence[2] ?? palette.grey),
        pattern: 'stripes',
        count: count((row) => row.rate.value !== null && row.rate.status !== 'ok'),
      },
    ],
    method: 'rates',
  }
}

export function rateSummary(districts: Districts, namesKinds: boolean, text: Text): string {
  const { rate, violence } = text.map.summaries
  const total = (of: 'incidents' | 'violent' | 'fatalities') =>
    formatCount(districts.rows.reduce((sum, row) => sum + (row[of] ?? 0), 0))
  return namesKinds
    ? rate(total('incidents'), total('fatalities'))
    : violence(total('violent'), total('incidents'), total('fatalities'))
}

export const paintRate: PaintView = ({ districts, allMonths, namesKinds }, palette, text) => {
  if (districts === undefined) return null
  const breaks = rateBreaks(allMonths ?? districts, palette)
  return {
    marks: rateMarks(districts, breaks, palette),
    legend: rateLegend(districts, breaks, namesKinds, palette, text),
    summary: rateSummary(districts, namesKinds, text),
    column: namesKinds ? text.map.columns.rateOfKinds : text.map.columns.rate,
  }
}
