// A share over waves: everyone as a line, women and men as points, every one with its 95 % range. 0 to 100 %.
import { scaleLinear, scaleTime } from 'd3-scale'
import { line } from 'd3-shape'
import type { ShareEstimate } from '#api/contract/estimates.ts'
import { formatPercent, formatShare, formatShareShort, monthOf } from '#web/text/format.ts'
import { shownShare } from '#web/text/shown-share.ts'
import { ChartCursor } from './chart-cursor.tsx'
import style from './charts.module.css'

export type SharePoint = { at: string; estimate: ShareEstimate }
export type ShareLine = { id: 'everyone' | 'women' | 'men'; label: string; points: readonly SharePoint[] }
type Props = {
  label: string
  lines: readonly ShareLine[]
  /** Where a point leads somewhere. */
  onPress?: (line: ShareLine['id'], at: string) => void
}

const size = { width: 352, height: 168, left: 38, right: 98, top: 10, bottom: 22 }
/** Room for a month's name: waves lie as far apart as they were asked. */
const monthPx = 66
/** Sideways step, so that ranges at one wave do not cover each other. */
const dodge = { everyone: 0, women: -5, men: 5 }

export function ShareWaves({ label, lines, onPress }: Props) {
  const dates = [...new Set(lines.flatMap((l) => l.points.map((p) => p.at)))].sort()
  const [first = '2000-01-01', last = first] = [dates[0], dates.at(-1)]
  const x = scaleTime()
    .domain([new Date(first), new Date(last)])
    .range([size.left + 12, size.width - size.right])
  /** From the last wave back, those whose names have room beside the one after. */
  const named: string[] = []
  for (const date of dates.toReversed()) {
    const after = named.at(-1)
    if (after === undefined || x(new Date(after)) - x(new Date(date)) >= monthPx) named.push(date)
  }
  const y = scaleLinear()
    .domain([0, 1])
    .range([size.height - size.bottom, size.top])
  const path = line<SharePoint>()
    .defined((p) => shownShare(p.estimate) !== null)
    .x((p) => x(new Date(p.at)))
    .y((p) => y(shownShare(p.estimate)?.value ?? 0))
  // A line is named where it ends; what is said there is the last wave's, also where that shows nothing.
  const labelled = lines
    .flatMap((l) => {
      const end = l.points.flatMap((p) => shownShare(p.estimate) ?? []).at(-1)
      const last = l.points.at(-1)
      return end === undefined || last === undefined ? [] : [{ ...l, last, y: y(end.value) }]
    })
    .sort((a, b) => a.y - b.y)
  const placed: { id: ShareLine['id']; label: string; y: number }[] = []
  for (const l of labelled) {
    const above = placed.at(-1)?.y ?? Number.NEGATIVE_INFINITY
    const name = `${l.label} ${formatShareShort(l.last.estimate)}`
    placed.push({ id: l.id, label: name, y: Math.max(l.y, above + 13) })
  }
  const wordsOf = (l: ShareLine, { at, estimate }: SharePoint) => `${l.label}, ${monthOf(at)}: ${formatShare(estimate)}`
  const drawn = (
    <svg className={style.chart} viewBox={`0 0 ${size.width} ${size.height}`} role="img" aria-label={label}>
      {[0, 0.25, 0.5, 0.75, 1].map((share) => (
        <g key={share}>
          <line className={style.grid} x1={size.left} x2={size.width - size.right + 6} y1={y(share)} y2={y(share)} />
          {share % 0.5 === 0 ? (
            <text className={style.tick} x={size.left - 4} y={y(share) + 4} textAnchor="end">
              {formatPercent(share)}
              {share === 1 ? '%' : ''}
            </text>
          ) : null}
        </g>
      ))}
      {named.map((date) => (
        <text key={date} className={style.tick} x={x(new Date(date))} y={size.height - 6} textAnchor="middle">
          {monthOf(date)}
        </text>
      ))}
      {lines.map((l) => (
        <g key={l.id} className={style[l.id]}>
          {l.id === 'everyone' ? <path className={style.line} d={path([...l.points]) ?? ''} /> : null}
          {l.points.map(({ at, estimate }) => {
            const shown = shownShare(estimate)
            return shown === null ? null : (
              <g key={at} transform={`translate(${x(new Date(at)) + dodge[l.id]} 0)`}>
                <title>{wordsOf(l, { at, estimate })}</title>
                <line className={style.range} y1={y(shown.lo)} y2={y(shown.hi)} />
                <circle
                  className={shown.sort === 'exact' ? style.dot : style.unsureDot}
                  cy={y(shown.value)}
                  r={l.id === 'everyone' ? 3.4 : 2.6}
                />
              </g>
            )
          })}
        </g>
      ))}
      {placed.map((l) => (
        <text key={l.id} className={`${style.name} ${style[l.id]}`} x={size.width - size.right + 12} y={l.y + 4}>
          {l.label}
        </text>
      ))}
    </svg>
  )
  if (onPress === undefined) return drawn
  const points = lines.flatMap((l) =>
    l.points.flatMap((p) => {
      const shown = shownShare(p.estimate)
      if (shown === null) return []
      const across = x(new Date(p.at)) + dodge[l.id]
      return [{ id: `${l.id} ${p.at}`, x: across / size.width, y: y(shown.value) / size.height, words: wordsOf(l, p) }]
    }),
  )
  return (
    <div className={style.pressed}>
      {drawn}
      <ChartCursor
        label={label}
        along="x"
        points={points.sort((a, b) => a.x - b.x)}
        onPress={(id) => {
          const [line, at = ''] = id.split(' ')
          const pressed = lines.find((each) => each.id === line)
          if (pressed !== undefined) onPress(pressed.id, at)
        }}
      />
    </div>
  )
}
