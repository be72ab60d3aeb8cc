// Incidents around by month, from zero, over bands for the states of the place: each band named, its mean drawn and said.
import { scaleBand, scaleLinear } from 'd3-scale'
import type { Biography, Chapter } from '#api/contract/biography.ts'
import { formatCount, formatMonth, formatRate } from '#web/text/format.ts'
import { useText } from '#web/text/use-text.tsx'
import charts from '#web/ui/charts/charts.module.css'
import { CountLines } from '#web/ui/charts/count-lines.tsx'
import { useWidth } from '#web/ui/charts/use-width.ts'
import style from './places.module.css'

const height = 190
/** A name needs room above its band; those of short bands go one line up in turn. */
const nameLines = 2
const lineHeight = 14

export function ChaptersChart({ told: { monthly, chapters, radiusM } }: { told: Biography }) {
  const { biography: words, map } = useText()
  const { ref, width } = useWidth<HTMLDivElement>(640)
  const size = { width, height, left: 30, right: 6, top: 10 + nameLines * lineHeight, bottom: 22 }
  const x = scaleBand()
    .domain(monthly.map(({ month }) => month))
    .range([size.left, size.width - size.right])
    .paddingInner(0.16)
  const y = scaleLinear()
    .domain([0, Math.max(4, ...monthly.map(({ incidents }) => incidents))])
    .nice(3)
    .range([size.height - size.bottom, size.top])
  const label = words.around(formatCount(radiusM))
  const rate = ({ incidents, months }: Chapter): string =>
    months === 0 ? words.notRecorded : words.perMonth(formatRate(incidents / months))
  const spoken = chapters.map((each) =>
    words.chapter(map.siteStates[each.state], formatMonth(each.from), formatMonth(each.to), rate(each)),
  )
  const end = (month: string): number => (x(month) ?? size.width - size.right) + x.step()
  const step = Math.max(1, Math.ceil(monthly.length / Math.max(2, Math.floor(width / 90))))
  return (
    <section aria-labelledby="around" className={style.chart}>
      <h2 id="around">{label}</h2>
      <div ref={ref}>
        <svg
          className={charts.chart}
          style={{ maxWidth: 'none' }}
          viewBox={`0 0 ${size.width} ${size.height}`}
          role="img"
          aria-label={words.chart(label, spoken)}
        >
          {chapters.map((chapter, i) => {
            const shown = monthly.filter(({ month }) => month >= chapter.from && month <= chapter.to)
            const [first, last] = [shown[0]?.month, shown.at(-1)?.month]
            if (first === undefined || last === undefined) return null
            const [left, right] = [x(first) ?? 0, end(last)]
            const mean = y(chapter.incidents / shown.length)
            return (
              <g key={chapter.from} data-state={chapter.state}>
                <rect
                  className={style.band}
                  x={left}
                  width={right - left}
                  y={size.top}
                  height={size.height - size.bottom - size.top}
                />
                <line
                  className={style.turn}
                  x1={left}
                  x2={left}
                  y1={size.top - lineHeight}
                  y2={size.height - size.bottom}
                />
                <text className={style.state} x={left + 3} y={lineHeight * (1 + (i % nameLines))}>
                  {map.siteStates[chapter.state]}
                </text>
                <line className={style.mean} x1={left} x2={right} y1={mean} y2={mean} />
              </g>
            )
          })}
          <CountLines y={y} size={size} />
          {monthly.map(({ month, incidents }, i) => (
            <g key={month}>
              <rect
                className={charts.bar}
                x={x(month) ?? 0}
                width={x.bandwidth()}
                y={y(incidents)}
                height={size.height - size.bottom - y(incidents)}
              >
                <title>{`${formatMonth(month)}: ${formatCount(incidents)}`}</title>
              </rect>
              {i % step === 0 ? (
                <text className={charts.tick} x={x(month) ?? 0} y={size.height - 6}>
                  {formatMonth(month)}
                </text>
              ) : null}
            </g>
          ))}
        </svg>
      </div>
      <ul className={style.spoken}>
        {spoken.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  )
}
