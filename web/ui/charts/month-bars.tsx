// Incidents by month, from zero; months with an intervention under way are shaded behind. A month nobody recorded has no bar and says so.
import { scaleBand, scaleLinear } from 'd3-scale'
import type { Month } from '#data/schema/period.ts'
import { formatCount, formatMonth } from '#web/text/format.ts'
import { useText } from '#web/text/use-text.tsx'
import { ChartCursor } from './chart-cursor.tsx'
import style from './charts.module.css'
import { CountLines } from './count-lines.tsx'

type Props = {
  label: string
  months: readonly { month: Month; incidents: number | null }[]
  /** Months before this one are context, drawn lighter. */
  from: Month
  shaded: ReadonlySet<Month>
  /** Where a month leads somewhere. */
  onPress?: (month: string) => void
}
const size = { width: 352, height: 118, left: 26, right: 4, top: 8, bottom: 20 }

export function MonthBars({ label, months, from, shaded, onPress }: Props) {
  const { figures } = useText()
  const x = scaleBand()
    .domain(months.map((m) => m.month))
    .range([size.left, size.width - size.right])
    .paddingInner(0.16)
  const top = Math.max(4, ...months.map((m) => m.incidents ?? 0))
  const y = scaleLinear()
    .domain([0, top])
    .nice(3)
    .range([size.height - size.bottom, size.top])
  const step = Math.max(1, Math.ceil(months.length / 4))
  const wordsOf = (m: Props['months'][number]) =>
    `${formatMonth(m.month)}: ${m.incidents === null ? figures.reasons['no-data'] : formatCount(m.incidents)}`
  const drawn = (
    <svg className={style.chart} viewBox={`0 0 ${size.width} ${size.height}`} role="img" aria-label={label}>
      {months
        .filter((m) => shaded.has(m.month))
        .map((m) => (
          <rect
            key={m.month}
            className={style.underWay}
            x={(x(m.month) ?? 0) - x.step() * 0.08}
            width={x.step() + 0.5}
            y={size.top}
            height={size.height - size.bottom - size.top}
          />
        ))}
      <CountLines y={y} size={size} />
      {months.map((m, index) => (
        <g key={m.month}>
          <rect
            className={m.month < from ? style.earlierBar : style.bar}
            x={x(m.month) ?? 0}
            width={x.bandwidth()}
            y={y(m.incidents ?? 0)}
            height={size.height - size.bottom - y(m.incidents ?? 0)}
          >
            <title>{wordsOf(m)}</title>
          </rect>
          {index % step === 0 ? (
            <text className={style.tick} x={x(m.month) ?? 0} y={size.height - 5}>
              {formatMonth(m.month)}
            </text>
          ) : null}
        </g>
      ))}
    </svg>
  )
  if (onPress === undefined) return drawn
  return (
    <div className={style.pressed}>
      {drawn}
      <ChartCursor
        label={label}
        along="x"
        points={months.flatMap((m) =>
          m.incidents === null
            ? []
            : [
                {
                  id: m.month,
                  x: ((x(m.month) ?? 0) + x.bandwidth() / 2) / size.width,
                  y: y(m.incidents) / size.height,
                  words: wordsOf(m),
                },
              ],
        )}
        onPress={onPress}
      />
    </div>
  )
}
