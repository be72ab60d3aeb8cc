// The steadied share by district: the model's figure, hatched where nobody was asked and striped where it is the model's alone. Pure.
import type { DistrictRow, Districts } from '#api/contract/districts.ts'
import type { Indicator } from '#data/schema/indicators.ts'
import { shareClasses } from '#web/layers/share-marks.ts'
import type { PaintedView } from '#web/layers/view.ts'
import { classOf } from '#web/map/classes.ts'
import type { Classes, ClassWish } from '#web/map/classing.ts'
import type { Mark } from '#web/map/marks.ts'
import { type MapPalette, type Ramp, withCaution } from '#web/map/palette.ts'
import { formatPercent, saidShare } from '#web/text/format.ts'
import { sayingSmoothed } from '#web/text/saying-people.ts'
import type { Text } from '#web/text/use-text.tsx'

const isUnasked = (row: DistrictRow): boolean => row.perceptionSmoothed.ownWeight === 0 && row.perception.value === null

function markOf(row: DistrictRow, { breaks, fills }: Classes, text: Text): Mark {
  const e = row.perceptionSmoothed
  const words = sayingSmoothed(e, text)
  if (e.value === null || isUnasked(row)) return { fill: null, pattern: 'hatch', outline: null, words, rank: e.value }
  const fill = fills[classOf(e.value, breaks, saidShare)] ?? null
  return e.source === 'model-only' && fill !== null
    ? { fill: withCaution(fill), pattern: 'stripes', outline: null, words, rank: e.value }
    : { fill, pattern: null, outline: null, words, rank: e.value }
}

export function paintSmoothed(
  districts: Districts,
  indicator: Indicator | undefined,
  ramp: Ramp,
  wish: ClassWish | null | undefined,
  palette: MapPalette,
  text: Text,
): PaintedView {
  const { smoothed } = text.people
  const own = districts.rows.filter((row) => row.perceptionSmoothed.value !== null && !isUnasked(row))
  const values = own.flatMap((row) => row.perceptionSmoothed.value ?? [])
  const classes = shareClasses(values, wish, ramp)
  const lows = [0, ...classes.breaks]
  const phrase = indicator?.phrase ?? districts.indicator
  return {
    marks: new Map(districts.rows.map((row) => [row.pcode, markOf(row, classes, text)])),
    legend: {
      title: smoothed.title(phrase),
      look: 'scale',
      classes: classes.told,
      ramp: classes.fills.map((fill, index) => ({
        label: formatPercent(lows[index] ?? 0),
        fill,
        pattern: null,
        count: values.filter((v) => classOf(v, classes.breaks, saidShare) === index).length,
      })),
      beside: [
        {
          label: smoothed.modelOnlyLabel,
          fill: null,
          pattern: 'hatch',
          count: districts.rows.length - own.length,
        },
        {
          label: smoothed.noDifference,
          fill: withCaution(ramp[3] ?? palette.grey),
          pattern: 'stripes',
          count: own.filter((row) => row.perceptionSmoothed.source === 'model-only').length,
        },
      ],
      method: 'smoothing',
    },
    summary:
      values.length === 0
        ? text.map.coverage.noWave(String(districts.total))
        : smoothed.summary(phrase, formatPercent(Math.min(...values)), formatPercent(Math.max(...values))),
    column: smoothed.column(indicator?.label ?? text.map.columns.feeling),
  }
}
