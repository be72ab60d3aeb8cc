// Incidents per 100,000 people a year by district, violent ones or of the chosen kinds: how likely above the common rate, steadied, or
// as counted. A rate made of too few incidents is withheld, its count is not. Pure.
import type { Districts } from '#api/contract/districts.ts'
import type { PaintView } from '#web/layers/view.ts'
import { classOf, saidBreaks } from '#web/map/classes.ts'
import { type Classes, type ClassWish, classesOf } from '#web/map/classing.ts'
import type { Legend, Mark } from '#web/map/marks.ts'
import type { MapPalette } from '#web/map/palette.ts'
import { formatCount, formatRate, formatRateEstimate, saidRate } from '#web/text/format.ts'
import type { Text } from '#web/text/use-text.tsx'
import { paintExceedance } from './exceedance.ts'
import { rateForm } from './form.ts'
import { paintSmoothedRate } from './smoothed.ts'

type Row = Districts['rows'][number]

const written = { said: saidRate, format: formatRate }
/** None at all has a class of its own. */
const graded = ({ rows }: Districts): number[] =>
  rows.flatMap(({ rate }) =>
    rate.value === null || rate.value === 0 || rate.precision === 'hidden' ? [] : [rate.value],
  )

/** The usual ones are those of a longer period than the one shown, so that they stay while the months play. */
const rateClasses = (
  figures: readonly number[],
  longer: Districts,
  wish: ClassWish | null | undefined,
  palette: MapPalette,
): Classes =>
  classesOf({
    wish,
    figures,
    usual: saidBreaks(graded(longer), palette.violence.length - 1, saidRate),
    ramp: palette.violence,
    written,
  })

function markOf(row: Row, { breaks, fills }: Classes, palette: MapPalette, text: Text): Mark {
  const { value, status, precision } = row.rate
  const words = formatRateEstimate(row.rate)
  if (precision === 'hidden')
    return {
      fill: null,
      pattern: 'dots',
      outline: null,
      words: value === null ? text.people.rates.withheld : words,
      rank: null,
    }
  if (value === null)
    return { fill: null, pattern: status === 'suppressed' ? 'dots' : 'hatch', outline: null, words, rank: null }
  const fill = value === 0 ? palette.zero : (fills[classOf(value, breaks, saidRate)] ?? palette.zero)
  return { fill, pattern: null, outline: null, words, rank: value }
}

export const rateMarks = (districts: Districts, classes: Classes, palette: MapPalette, text: Text): Map<string, Mark> =>
  new Map(districts.rows.map((row) => [row.pcode, markOf(row, classes, palette, text)]))

export function rateLegend(
  districts: Districts,
  { breaks, fills, told }: Classes,
  namesKinds: boolean,
  text: Text,
): Legend {
  const { legend } = text.map
  const count = (fits: (row: Row) => boolean) => districts.rows.filter(fits).length
  const lows = [0, ...breaks]
  return {
    title: namesKinds ? legend.kindsRate : legend.violentRate,
    look: 'scale',
    classes: told,
    ramp: fills.map((fill, index) => ({
      label: formatRate(lows[index] ?? 0),
      fill,
      pattern: null,
      count: count(
        ({ rate }) =>
          rate.value !== null &&
          rate.precision !== 'hidden' &&
          rate.value > 0 &&
          classOf(rate.value, breaks, saidRate) === index,
      ),
    })),
    beside: [
      {
        label: legend.noData,
        fill: null,
        pattern: 'hatch',
        count: count(({ rate }) => rate.value === null && rate.precision !== 'hidden' && rate.status !== 'suppressed'),
      },
      {
        label: text.people.rates.withheld,
        fill: null,
        pattern: 'dots',
        count: count((row) => row.rate.precision === 'hidden'),
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

export const paintRate: PaintView<{ districts: Districts; allMonths: Districts }> = (
  { districts, allMonths, filters, choices, classes: wish },
  palette,
  text,
) => {
  if (districts === undefined) return null
  const namesKinds = filters.kinds !== undefined
  const form = rateForm.of(choices)
  if (form === 'exceedance') return paintExceedance(districts, palette, text)
  const isSmoothed = form === 'smoothed'
  const figures = isSmoothed ? districts.rows.flatMap((row) => row.rateSmoothed.value ?? []) : graded(districts)
  const classes = rateClasses(figures, allMonths ?? districts, wish, palette)
  if (isSmoothed) return paintSmoothedRate(districts, classes, text)
  return {
    marks: rateMarks(districts, classes, palette, text),
    legend: rateLegend(districts, classes, namesKinds, text),
    summary: rateSummary(districts, namesKinds, text),
    column: namesKinds ? text.map.columns.rateOfKinds : text.map.columns.rate,
  }
}
