// The past as bars, and the ranges the next periods may lie in as a widening fan: never a single line into the future.
import { scaleLinear, scalePoint } from 'd3-scale'
import { area, line } from 'd3-shape'
import type { Month } from '#data/schema/period.ts'
import { formatCount, formatMonth } from '#web/text/format.ts'
import style from './charts.module.css'
import { CountLines } from './count-lines.tsx'

export type Fan = { month: Month; p5: number; p25: number; p50: number; p75: number; p95: number }
type Props = {
  label: string
  past: readonly { month: Month; incidents: number }[]
  ahead: readonly Fan[]
  bands: { outer: string; inner: string }
}
const size = { width: 352, height: 132, left: 26, right: 58, top: 8, bottom: 20 }

export function FanChart({ label, past, ahead, bands }: Props) {
  const months = [...past.map((p) => p.month), ...ahead.map((p) => p.month)]
  const x = scalePoint()
    .domain(months)
    .range([size.left + 8, size.width - size.right])
  const top = Math.max(4, ...past.map((p) => p.incidents), ...ahead.map((p) => p.p95))
  const y = scaleLinear()
    .domain([0, top])
    .nice(3)
    .range([size.height - size.bottom, size.top])
  const at = (month: Month) => x(month) ?? 0
  const last = past.at(-1)
  /** The fan opens from the last count known. */
  const fan: Fan[] =
    last === undefined
      ? [...ahead]
      : [
          {
            month: last.month,
            p5: last.incidents,
            p25: last.incidents,
            p50: last.incidents,
            p75: last.incidents,
            p95: last.incidents,
          },
          ...ahead,
        ]
  const between = (low: (f: Fan) => number, high: (f: Fan) => number) =>
    area<Fan>()
      .x((f) => at(f.month))
      .y0((f) => y(low(f)))
      .y1((f) => y(high(f)))(fan) ?? ''
  const known = line<{ month: Month; incidents: number }>()
    .x((p) => at(p.month))
    .y((p) => y(p.incidents))
  const end = ahead.at(-1)
  const [firstMonth, lastMonth] = [months[0], months.at(-1)]
  return (
    <svg
      className={style.chart}
      viewBox={`0 0 ${size.width} ${size.height}`}
      role="img"
      aria-label={label}
      data-testid="fan-chart"
    >
      <CountLines y={y} size={size} />
      <path
        className={style.outerBand}
        d={between(
          (f) => f.p5,
          (f) => f.p95,
        )}
      />
      <path
        className={style.innerBand}
        d={between(
          (f) => f.p25,
          (f) => f.p75,
        )}
      />
      {ahead.map((f) => (
        <g key={f.month}>
          <title>{`${formatMonth(f.month)}: ${formatCount(f.p5)}–${formatCount(f.p95)}`}</title>
          <line className={style.outerEdge} x1={at(f.month)} x2={at(f.month)} y1={y(f.p5)} y2={y(f.p95)} />
          <line className={style.innerEdge} x1={at(f.month)} x2={at(f.month)} y1={y(f.p25)} y2={y(f.p75)} />
        </g>
      ))}
      <path className={style.known} d={known([...past]) ?? ''} />
      {past.map((p) => (
        <circle key={p.month} className={style.knownDot} cx={at(p.month)} cy={y(p.incidents)} r={2.4}>
          <title>{`${formatMonth(p.month)}: ${formatCount(p.incidents)}`}</title>
        </circle>
      ))}
      {last === undefined ? null : (
        <line
          className={style.now}
          x1={at(last.month)}
          x2={at(last.month)}
          y1={size.top}
          y2={size.height - size.bottom}
        />
      )}
      {end === undefined ? null : <Ends end={end} x={at(end.month) + 6} y={y} bands={bands} />}
      {firstMonth === undefined ? null : (
        <text className={style.tick} x={at(firstMonth)} y={size.height - 5} textAnchor="start">
          {formatMonth(firstMonth)}
        </text>
      )}
      {lastMonth === undefined ? null : (
        <text className={style.tick} x={at(lastMonth)} y={size.height - 5} textAnchor="end">
          {formatMonth(lastMonth)}
        </text>
      )}
    </svg>
  )
}

/** Room a line of letters needs. */
const lineHeight = 12

/** Which band is which, beside its upper end; the outer one makes way. */
function Ends({ end, x, y, bands }: { end: Fan; x: number; y: (count: number) => number; bands: Props['bands'] }) {
  const inner = y((end.p25 + end.p75) / 2)
  const outer = Math.min(y(end.p95), inner - lineHeight)
  return (
    <>
      <text className={style.tick} x={x} y={Math.max(size.top + 4, outer + 4)}>
        {bands.outer}
      </text>
      <text className={style.tick} x={x} y={inner + 4}>
        {bands.inner}
      </text>
    </>
  )
}
