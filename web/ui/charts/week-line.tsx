// A mean from 0 to 10 over weeks: a line that breaks where nobody wrote, and a mark on the ground where the week is withheld.
import { scaleLinear, scaleUtc } from 'd3-scale'
import { line } from 'd3-shape'
import { formatMonth } from '#web/text/format.ts'
import style from './charts.module.css'

export type WeekPoint = { week: string; value: number | null; isWithheld: boolean; words: string }
type Props = { label: string; points: readonly WeekPoint[] }

const size = { width: 352, height: 140, left: 26, right: 10, top: 10, bottom: 22 }
const most = 10
const tickPx = 76
const at = ({ week }: WeekPoint) => new Date(`${week}T00:00:00Z`)

export function WeekLine({ label, points }: Props) {
  const [first, last] = [points[0], points.at(-1)]
  if (first === undefined || last === undefined) return null
  const x = scaleUtc()
    .domain([at(first), at(last)])
    .range([size.left + 6, size.width - size.right])
  const y = scaleLinear()
    .domain([0, most])
    .range([size.height - size.bottom, size.top])
  const path = line<WeekPoint>()
    .defined(({ value }) => value !== null)
    .x((point) => x(at(point)))
    .y(({ value }) => y(value ?? 0))
  const ticks = x.ticks(4).filter((day) => day.getUTCDate() === 1 && x(day) + tickPx <= size.width)
  return (
    <svg className={style.chart} viewBox={`0 0 ${size.width} ${size.height}`} role="img" aria-label={label}>
      {[0, 5, most].map((value) => (
        <g key={value}>
          <line className={style.grid} x1={size.left} x2={size.width - size.right} y1={y(value)} y2={y(value)} />
          <text className={style.tick} x={size.left - 4} y={y(value) + 4} textAnchor="end">
            {value}
          </text>
        </g>
      ))}
      {ticks.map((day) => (
        <text key={day.getTime()} className={style.tick} x={x(day)} y={size.height - 6}>
          {formatMonth(day.toISOString().slice(0, 7))}
        </text>
      ))}
      <g className={style.everyone}>
        <path className={style.line} d={path([...points]) ?? ''} />
        {points.map((point) =>
          point.value !== null ? (
            <circle key={point.week} className={style.dot} cx={x(at(point))} cy={y(point.value)} r={3}>
              <title>{point.words}</title>
            </circle>
          ) : point.isWithheld ? (
            <rect
              key={point.week}
              className={style.unsureDot}
              x={x(at(point)) - 2.5}
              y={y(0) - 2.5}
              width={5}
              height={5}
            >
              <title>{point.words}</title>
            </rect>
          ) : null,
        )}
      </g>
    </svg>
  )
}
