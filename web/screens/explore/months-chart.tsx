// Incidents by month, one small chart a line, all from zero; under each month how many sources reported it.
import { scaleBand, scaleLinear } from 'd3-scale'
import type { ComparedLine } from '#web/queries/compared-series.ts'
import { formatCount, formatMonth } from '#web/text/format.ts'
import { useText } from '#web/text/use-text.tsx'
import { CountLines } from '#web/ui/charts/count-lines.tsx'
import { useWidth } from '#web/ui/charts/use-width.ts'
import style from './explore.module.css'

type Props = { line: ComparedLine; index: number; top: number | null }
const box = { height: 132, left: 34, right: 6, top: 10, bottom: 36 }
const usualWidth = 480
/** Room a month's name and its source count need. */
const monthPx = 76
const sourcePx = 14
const nameWidth = 52

export function MonthsChart({ line, index, top }: Props) {
  const { explore, figures } = useText()
  const { months: words } = explore
  const { months } = line
  const { ref, width } = useWidth<HTMLElement>(usualWidth)
  const size = { ...box, width }
  const total = months.reduce((sum, m) => sum + (m.incidents ?? 0), 0)
  const peak = months.reduce<(typeof months)[number] | null>(
    (most, m) => (most === null || (m.incidents ?? 0) > (most.incidents ?? 0) ? m : most),
    null,
  )
  const x = scaleBand()
    .domain(months.map((m) => m.month))
    .range([size.left, size.width - size.right])
    .paddingInner(0.18)
  const y = scaleLinear()
    .domain([0, top ?? Math.max(4, peak?.incidents ?? 0)])
    .nice(3)
    .range([size.height - size.bottom, size.top])
  const step = Math.max(1, Math.ceil((months.length * monthPx) / width))
  const hasRecords = line.monthUnknown > 0 || months.some(({ incidents }) => incidents !== null)
  const said = hasRecords
    ? words.say(
        line.label,
        formatCount(total),
        formatCount(peak?.incidents ?? 0),
        peak === null ? '' : formatMonth(peak.month),
      )
    : `${line.label}: ${words.noRecords}`
  return (
    <figure ref={ref} className={style.figure}>
      <figcaption className={style.figureHead} data-line={index}>
        <strong>{line.label}</strong>
        <span>
          {hasRecords ? words.total(formatCount(total)) : words.noRecords}
          {line.monthUnknown === 0 ? '' : ` · ${words.unknown(formatCount(line.monthUnknown))}`}
        </span>
      </figcaption>
      <svg className={style.chart} viewBox={`0 0 ${size.width} ${size.height}`} role="img" aria-label={said}>
        <CountLines y={y} size={size} />
        {months.map((m, at) => (
          <g key={m.month}>
            <rect
              className={style.bar}
              x={x(m.month) ?? 0}
              width={x.bandwidth()}
              y={y(m.incidents ?? 0)}
              height={size.height - size.bottom - y(m.incidents ?? 0)}
            >
              <title>
                {m.incidents === null
                  ? `${formatMonth(m.month)}: ${figures.reasons['no-data']}`
                  : words.month(
                      formatMonth(m.month),
                      formatCount(m.incidents),
                      formatCount(m.fatalities ?? 0),
                      formatCount(m.sources ?? 0),
                    )}
              </title>
            </rect>
            {x.step() < sourcePx ? null : (
              <text
                className={style.source}
                x={(x(m.month) ?? 0) + x.bandwidth() / 2}
                y={size.height - size.bottom + 13}
                textAnchor="middle"
              >
                {m.sources === null ? '–' : formatCount(m.sources)}
              </text>
            )}
            {at % step === 0 && (x(m.month) ?? 0) + nameWidth < width ? (
              <text className={style.tick} x={x(m.month) ?? 0} y={size.height - 5}>
                {formatMonth(m.month)}
              </text>
            ) : null}
          </g>
        ))}
      </svg>
    </figure>
  )
}
