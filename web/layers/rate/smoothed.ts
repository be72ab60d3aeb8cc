// Rates steadied by those of all districts, in the classes of the rate as counted. Pure.
import type { Districts } from '#api/contract/districts.ts'
import type { PaintedView } from '#web/layers/view.ts'
import { classOf } from '#web/map/classes.ts'
import type { Classes } from '#web/map/classing.ts'
import type { Mark } from '#web/map/marks.ts'
import { formatRate, saidRate } from '#web/text/format.ts'
import { sayingSmoothedRate } from '#web/text/saying-people.ts'
import type { Text } from '#web/text/use-text.tsx'

export function paintSmoothedRate(districts: Districts, { breaks, fills, told }: Classes, text: Text): PaintedView {
  const { rates } = text.people
  const values = districts.rows.flatMap((row) => row.rateSmoothed.value ?? [])
  const lows = [0, ...breaks]
  return {
    marks: new Map(
      districts.rows.map(({ pcode, rateSmoothed: e }): [string, Mark] => [
        pcode,
        {
          fill: e.value === null ? null : (fills[classOf(e.value, breaks, saidRate)] ?? null),
          pattern: e.value === null ? 'hatch' : null,
          outline: null,
          words: sayingSmoothedRate(e, text),
          rank: e.value,
        },
      ]),
    ),
    legend: {
      title: rates.smoothedTitle,
      look: 'scale',
      classes: told,
      ramp: fills.map((fill, band) => ({
        label: formatRate(lows[band] ?? 0),
        fill,
        pattern: null,
        count: values.filter((v) => classOf(v, breaks, saidRate) === band).length,
      })),
      beside: [
        {
          label: text.map.legend.noData,
          fill: null,
          pattern: 'hatch',
          count: districts.rows.length - values.length,
        },
      ],
      ...(districts.rateModel?.pooled === true ? { note: rates.pooled } : {}),
      method: 'smoothing',
    },
    summary:
      values.length === 0
        ? text.figures.reasons['no-data']
        : rates.range(formatRate(Math.min(...values)), formatRate(Math.max(...values))),
    column: rates.columnSmoothed,
  }
}
