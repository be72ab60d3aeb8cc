// Incidents by month behind the period's slider; months in the period stand out, years are named.
import { scaleLinear } from 'd3-scale'
import type { Month } from '#data/schema/period.ts'
import { formatCount, formatMonth } from '#web/text/format.ts'
import { useText } from '#web/text/use-text.tsx'
import style from './histogram.module.css'

type Props = { months: readonly Month[]; incidents: ReadonlyMap<Month, number>; start: number; end: number }

export function Histogram({ months, incidents, start, end }: Props) {
  const { period } = useText().map
  const height = scaleLinear()
    .domain([0, Math.max(1, ...incidents.values())])
    .range([2, 100])
  return (
    <div
      className={style.histogram}
      role="img"
      aria-label={period.histogram}
      style={{ insetInline: `${-50 / Math.max(1, months.length - 1)}%` }}
    >
      {months.map((month, index) => (
        <span
          key={month}
          className={style.month}
          title={period.month(formatMonth(month), formatCount(incidents.get(month) ?? 0))}
        >
          <span
            className={style.bar}
            data-in={index >= start && index <= end}
            style={{ height: `${height(incidents.get(month) ?? 0)}%` }}
          />
          {month.endsWith('-01') ? <span className={style.year}>{month.slice(0, 4)}</span> : null}
        </span>
      ))}
    </div>
  )
}
