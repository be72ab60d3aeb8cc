// Shares over waves, a line each: a shape, a colour and a name at its end, every point with its 95 % range. 0 to 100 %.
import { scaleLinear, scaleTime } from 'd3-scale'
import { line as lineShape, symbol, symbolCircle, symbolDiamond, symbolSquare, symbolTriangle } from 'd3-shape'
import type { ComparedLine } from '#web/queries/compared-series.ts'
import { formatPercent, formatShare, formatShareShort, monthOf } from '#web/text/format.ts'
import { shownShare } from '#web/text/shown-share.ts'
import { useText } from '#web/text/use-text.tsx'
import { useWidth } from '#web/ui/charts/use-width.ts'
import style from './explore.module.css'

type Wave = ComparedLine['waves'][number]
type Props = { label: string; lines: readonly ComparedLine[]; height: number }
const box = { left: 42, top: 12, bottom: 30 }
const usualWidth = 480
/** Room for a name at the end of a line, and for a wave's month under the axis. */
const letterPx = 7.4
const widestName = 0.42
const monthPx = 72
const shapes = [symbolCircle, symbolSquare, symbolTriangle, symbolDiamond]
const labelGap = 15
const dodgePx = 8
const capPx = 3.5

/** An upright line with a short bar at each end. */
function rangePath(y: (share: number) => number, lo: number, hi: number): string {
  return `M-${capPx} ${y(hi)}H${capPx}M0 ${y(hi)}V${y(lo)}M-${capPx} ${y(lo)}H${capPx}`
}

/** Names at the ends of lines, pushed apart. */
function placeLabels(lines: readonly { id: string; label: string; y: number; index: number }[]) {
  const sorted = [...lines].sort((a, b) => a.y - b.y)
  let above = Number.NEGATIVE_INFINITY
  return sorted.map((l) => {
    above = Math.max(l.y, above + labelGap)
    return { ...l, y: above }
  })
}

export function WavesChart({ label, lines, height }: Props) {
  const { waves: words } = useText().explore
  const { ref, width } = useWidth<HTMLDivElement>(usualWidth)
  const longest = Math.max(0, ...lines.map((l) => l.label.length + 7))
  const size = { ...box, width, height, right: Math.min(width * widestName, longest * letterPx + 12) }
  const dates = [...new Set(lines.flatMap((l) => l.waves.map((w) => w.endedOn)))].sort()
  const first = dates[0]
  if (first === undefined)
    return (
      <div ref={ref}>
        <p className={style.note}>{words.none}</p>
      </div>
    )
  const step = Math.max(1, Math.ceil((dates.length * monthPx) / (width - size.left - size.right)))
  const x = scaleTime()
    .domain([new Date(first), new Date(dates.at(-1) ?? first)])
    .range([size.left + 24, size.width - size.right - 12])
  const y = scaleLinear()
    .domain([0, 1])
    .range([size.height - size.bottom, size.top])
  const shift = (index: number) => (index - (lines.length - 1) / 2) * dodgePx
  const path = (index: number) =>
    lineShape<Wave>()
      .defined((w) => shownShare(w.estimate) !== null)
      .x((w) => x(new Date(w.endedOn)) + shift(index))
      .y((w) => y(shownShare(w.estimate)?.value ?? 0))
  // A line is named where it ends; what is said there is the last wave's, also where that shows nothing.
  const ends = lines.flatMap((l, index) => {
    const end = l.waves.flatMap((w) => shownShare(w.estimate) ?? []).at(-1)
    const last = l.waves.at(-1)
    if (end === undefined || last === undefined) return []
    return [{ id: l.id, label: `${l.label} ${formatShareShort(last.estimate)}`, y: y(end.value), index }]
  })
  return (
    <div ref={ref}>
      <svg className={style.chart} viewBox={`0 0 ${size.width} ${size.height}`} role="img" aria-label={label}>
        {[0, 0.25, 0.5, 0.75, 1].map((share) => (
          <g key={share}>
            <line className={style.grid} x1={size.left} x2={size.width - size.right} y1={y(share)} y2={y(share)} />
            <text className={style.tick} x={size.left - 6} y={y(share) + 4} textAnchor="end">
              {formatPercent(share)}
              {share === 1 ? ' %' : ''}
            </text>
          </g>
        ))}
        {dates.map((date, at) =>
          at % step !== 0 ? null : (
            <text key={date} className={style.tick} x={x(new Date(date))} y={size.height - 10} textAnchor="middle">
              {monthOf(date)}
            </text>
          ),
        )}
        {lines.map((l, index) => (
          <g key={l.id} data-line={index} className={style.series}>
            <path className={style.line} d={path(index)([...l.waves]) ?? ''} />
            {l.waves.map(({ waveId, endedOn, estimate }) => {
              const shown = shownShare(estimate)
              return (
                <g key={waveId} transform={`translate(${x(new Date(endedOn)) + shift(index)} 0)`}>
                  {shown === null ? (
                    <text className={style.tick} y={size.height - size.bottom - 4} textAnchor="middle">
                      ×<title>{`${l.label}, ${monthOf(endedOn)}: ${formatShare(estimate)}`}</title>
                    </text>
                  ) : (
                    <>
                      <title>{`${l.label}, ${monthOf(endedOn)}: ${formatShare(estimate)}`}</title>
                      <path className={style.range} d={rangePath(y, shown.lo, shown.hi)} />
                      <path
                        className={shown.sort === 'exact' ? style.point : style.unsurePoint}
                        d={symbol(shapes[index % shapes.length], 56)() ?? ''}
                        transform={`translate(0 ${y(shown.value)})`}
                      />
                    </>
                  )}
                </g>
              )
            })}
          </g>
        ))}
        {placeLabels(ends).map((l) => (
          <text key={l.id} data-line={l.index} className={style.lineName} x={size.width - size.right + 8} y={l.y + 4}>
            {l.label}
          </text>
        ))}
      </svg>
    </div>
  )
}
