// Differences with their intervals around a line at zero, a row each: left of it is better.
import { scaleLinear } from 'd3-scale'
import style from './track-record.module.css'

export type IntervalRow = {
  id: string
  label: string
  value: number
  lo: number
  hi: number
  words: string
  beside: string
}
const size = { width: 680, row: 40, pad: 16 }

export function IntervalsChart({ label, rows }: { label: string; rows: readonly IntervalRow[] }) {
  const reach = Math.max(1e-6, ...rows.flatMap(({ lo, hi }) => [Math.abs(lo), Math.abs(hi)]))
  const x = scaleLinear()
    .domain([-reach, reach])
    .range([size.pad, size.width - size.pad])
  const height = rows.length * size.row + 4
  return (
    <svg className={style.chart} viewBox={`0 0 ${size.width} ${height}`} role="img" aria-label={label}>
      <line className={style.zero} x1={x(0)} x2={x(0)} y1={0} y2={height} />
      {rows.map(({ id, label: name, value, lo, hi, words, beside }, i) => (
        <g key={id} transform={`translate(0 ${i * size.row})`} data-better={hi < 0}>
          <title>{words}</title>
          <text className={style.rowName} x={2} y={13}>
            {name}
          </text>
          <text className={style.tick} x={size.width - 2} y={13} textAnchor="end">
            {beside}
          </text>
          <line className={style.range} x1={x(lo)} x2={x(hi)} y1={27} y2={27} />
          <circle className={style.dot} cx={x(value)} cy={27} r={4.5} />
        </g>
      ))}
    </svg>
  )
}
