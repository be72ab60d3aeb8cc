// Who was asked against who lives here: a bar for the share of those asked, a line for the share of the population.
import { scaleLinear } from 'd3-scale'
import { formatPercent } from '#web/text/format.ts'
import style from './charts.module.css'

export type AskedBar = {
  id: string
  label: string
  sampleShare: number | null
  populationShare: number | null
  /** In words, when it is not in proportion. */
  note: string
  isShort: boolean
}
const size = { width: 352, row: 24, left: 132, right: 96 }

export function AskedBars({ label, rows }: { label: string; rows: readonly AskedBar[] }) {
  const x = scaleLinear()
    .domain([0, 1])
    .range([size.left, size.width - size.right])
  return (
    <svg className={style.chart} viewBox={`0 0 ${size.width} ${rows.length * size.row}`} role="img" aria-label={label}>
      {rows.map((row, index) => (
        <g key={row.id} transform={`translate(0 ${index * size.row})`}>
          <text className={style.rowName} x={0} y={16}>
            {row.label}
          </text>
          <rect className={style.trough} x={x(0)} width={x(1) - x(0)} y={6} height={12} />
          {row.sampleShare === null ? null : (
            <rect
              className={row.isShort ? style.shortBar : style.askedBar}
              x={x(0)}
              width={Math.max(0, x(row.sampleShare) - x(0))}
              y={6}
              height={12}
            />
          )}
          {row.populationShare === null ? null : (
            <line className={style.population} x1={x(row.populationShare)} x2={x(row.populationShare)} y1={3} y2={21} />
          )}
          <text className={row.isShort ? style.shortNote : style.tick} x={size.width - size.right + 8} y={16}>
            {row.sampleShare === null ? row.note : `${formatPercent(row.sampleShare)} % ${row.isShort ? row.note : ''}`}
          </text>
        </g>
      ))}
    </svg>
  )
}
