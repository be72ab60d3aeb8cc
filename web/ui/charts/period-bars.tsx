// What was published period by period, on a time axis and from zero. A period nobody published is a gap; one before or after the
// period asked for is context, drawn lighter; a bar is as wide as its period is long.
import { extent } from 'd3-array'
import { scaleLinear, scaleUtc } from 'd3-scale'
import { addMonths, type Month } from '#data/schema/period.ts'
import { formatMonth } from '#web/text/format.ts'
import style from './charts.module.css'
import { CountLines } from './count-lines.tsx'

export type PeriodBar = { from: Month; to: Month; value: number; words: string }
type Props = { label: string; bars: readonly PeriodBar[]; asked: { from: Month; to: Month } }
const size = { width: 352, height: 96, left: 40, right: 4, top: 8, bottom: 20 }
const gapPx = 1.5
const tickPx = 76

const start = (month: Month) => new Date(`${month}-01T00:00:00Z`)
const end = (month: Month) => start(addMonths(month, 1))

export function PeriodBars({ label, bars, asked }: Props) {
  const [first, last] = extent(bars.flatMap(({ from, to }) => [start(from), end(to)]))
  if (first === undefined || last === undefined) return null
  const x = scaleUtc()
    .domain([first, last])
    .range([size.left, size.width - size.right])
  const values = bars.map(({ value }) => value)
  const y = scaleLinear()
    .domain([Math.min(0, ...values), Math.max(0, ...values)])
    .nice(3)
    .range([size.height - size.bottom, size.top])
  const ticks = x.ticks(4).filter((day) => day.getUTCDate() === 1 && x(day) + tickPx <= size.width)
  return (
    <svg
      className={style.chart}
      viewBox={`0 0 ${size.width} ${size.height}`}
      role="img"
      aria-label={`${label}. ${bars.map(({ words }) => words).join('; ')}`}
    >
      <CountLines y={y} size={size} />
      {bars.map(({ from, to, value, words }) => (
        <rect
          key={words}
          className={from >= asked.from && to <= asked.to ? style.bar : style.earlierBar}
          x={x(start(from))}
          width={Math.max(1, x(end(to)) - x(start(from)) - gapPx)}
          y={Math.min(y(value), y(0))}
          height={Math.max(1, Math.abs(y(value) - y(0)))}
        >
          <title>{words}</title>
        </rect>
      ))}
      {ticks.map((day) => (
        <text key={day.getTime()} className={style.tick} x={x(day)} y={size.height - 5}>
          {formatMonth(day.toISOString().slice(0, 7))}
        </text>
      ))}
    </svg>
  )
}
