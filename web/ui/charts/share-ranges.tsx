// Shares side by side: a dot and its 95 % range each, the earlier value hollow. Withheld, too imprecise and missing are said in words.
import { scaleLinear } from 'd3-scale'
import type { ShareEstimate } from '#api/contract/estimates.ts'
import { formatPercent, formatShare, formatShareShort } from '#web/text/format.ts'
import { shownShare } from '#web/text/shown-share.ts'
import { ChartCursor } from './chart-cursor.tsx'
import style from './charts.module.css'

export type ShareRange = { id: string; label: string; estimate: ShareEstimate; previous: ShareEstimate | null }

const size = { width: 352, row: 34, right: 58 }
const middle = 24

type Props = {
  label: string
  rows: readonly ShareRange[]
  /** Where a row leads somewhere. */
  onPress?: (id: string) => void
}

export function ShareRanges({ label, rows, onPress }: Props) {
  const x = scaleLinear()
    .domain([0, 1])
    .range([4, size.width - size.right])
  const height = rows.length * size.row + 16
  const drawn = (
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
      {rows.map(({ id, label: name, estimate, previous }, index) => {
        const [shown, earlier] = [shownShare(estimate), previous === null ? null : shownShare(previous)]
        return (
          <g key={id} transform={`translate(0 ${index * size.row})`} className={style.complaint}>
            <title>{`${name}: ${formatShare(estimate)}`}</title>
            <text className={style.rowName} x={4} y={13}>
              {name}
            </text>
            {earlier === null ? null : <circle className={style.previousDot} cx={x(earlier.value)} cy={middle} r={3} />}
            {shown === null ? (
              <text className={style.tick} x={size.width} y={13} textAnchor="end">
                {formatShare(estimate)}
              </text>
            ) : (
              <>
                <line className={style.range} x1={x(shown.lo)} x2={x(shown.hi)} y1={middle} y2={middle} />
                <circle
                  className={shown.sort === 'exact' ? style.dot : style.unsureDot}
                  cx={x(shown.value)}
                  cy={middle}
                  r={4}
                />
                <text className={style.value} x={size.width} y={middle + 4} textAnchor="end">
                  {formatShareShort(estimate)}
                </text>
              </>
            )}
          </g>
        )
      })}
    </svg>
  )
  if (onPress === undefined) return drawn
  return (
    <div className={style.pressed}>
      {drawn}
      <ChartCursor
        label={label}
        along="y"
        points={rows.map(({ id, label: name, estimate }, index) => ({
          id,
          x: x(shownShare(estimate)?.value ?? 0) / size.width,
          y: (index * size.row + middle) / height,
          words: `${name}: ${formatShare(estimate)}`,
        }))}
        onPress={onPress}
      />
    </div>
  )
}
