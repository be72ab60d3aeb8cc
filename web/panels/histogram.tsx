// Incidents by month behind the period's slider; months in the period stand out, years are named.
import { scaleLinear } from 'd3-scale'
import type { Month } from '#data/schema/period.ts'
import { formatCount, formatMonth } from '#web/text/format.ts'
import { useText } from '#web/text/use-text.tsx'
import { useWidth } from '#web/ui/charts/use-width.ts'
import style from './histogram.module.css'

/** Room for a year's four digits and a gap, in pixels. */
const yearPx = 40
const usualWidth = 600
/** Every how many years one is named, so that names never touch. */
export const yearsApart = (years: number, width: number): number =>
  [1, 2, 5, 10, 20, 50].find((every) => (width / Math.max(1, years)) * every >= yearPx) ?? 100

type Props = { months: readonly Month[]; incidents: ReadonlyMap<Month, number>; start: number; end: number }

export function Histogram({ months, incidents, start, end }: Props) {
  const { period } = useText().map
  const { ref, width } = useWidth<HTMLDivElement>(usualWidth)
  const every = yearsApart(months.length / 12, width)
  const height = scaleLinear()
    .domain([0, Math.max(1, ...incidents.values())])
    .range([2, 100])
  return (
    <div
      ref={ref}
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
          {month.endsWith('-01') && Number(month.slice(0, 4)) % every === 0 ? (
            <span className={style.year}>{month.slice(0, 4)}</span>
          ) : null}
        </span>
      ))}
    </div>
  )
}
