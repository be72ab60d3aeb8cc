// Shares side by side: a dot and its 95 % range each, the earlier value hollow. Withheld and missing are said in words.
import { scaleLinear } from 'd3-scale'
import type { ShareEstimate } from '#api/contract/estimates.ts'
import { formatPercent, formatShare } from '#web/text/format.ts'
import style from './charts.module.css'

export type ShareRange = { id: string; label: string; estimate: ShareEstimate; previous: ShareEstimate | null }

const size = { width: 352, row: 34, right: 46 }
const middle = 24

export function ShareRanges({ label, rows }: { label: string; rows: readonly ShareRange[] }) {
  const x = scaleLinear()
    .domain([0, 1])
    .range([4, size.width - size.right])
  const height = rows.length * size.row + 16
  return (
    <svg className={style.chart} viewBox={`0 0 ${size.width} ${height}`} role="img" aria-label={label}>
      {[0, 0.25, 0.5, 0.75, 1].map((share) => (
        <line key={share} className={style.grid} x1={x(share)} x2={x(share)} y1={8} y2={height - 16} />
      ))}
      {[0, 0.5, 1].map((share) => (
        <text
          key={share}
          className={style.tick}
          x={x(share)}
          y={height - 3}
          textAnchor={share === 0 ? 'start' : 'middle'}
        >
          {formatPercent(share)}
          {share === 1 ? '%' : ''}
        </text>
      ))}
      {rows.map(({ id, label: name, estimate, previous }, index) => (
        <g key={id} transform={`translate(0 ${index * size.row})`} className={style.complaint}>
          <title>{`${name}: ${formatShare(estimate)}`}</title>
          <text className={style.rowName} x={4} y={13}>
            {name}
          </text>
          {previous?.value == null ? null : (
            <circle className={style.previousDot} cx={x(previous.value)} cy={middle} r={3} />
          )}
          {estimate.value === null ? (
            <text className={style.tick} x={size.width} y={13} textAnchor="end">
              {formatShare(estimate)}
            </text>
          ) : (
            <>
              <line
                className={style.range}
                x1={x(estimate.lo ?? estimate.value)}
                x2={x(estimate.hi ?? estimate.value)}
                y1={middle}
                y2={middle}
              />
              <circle
                className={estimate.status === 'ok' ? style.dot : style.unsureDot}
                cx={x(estimate.value)}
                cy={middle}
                r={4}
              />
              <text className={style.value} x={size.width} y={middle + 4} textAnchor="end">
                {formatPercent(estimate.value)} %
              </text>
            </>
          )}
        </g>
      ))}
    </svg>
  )
}
