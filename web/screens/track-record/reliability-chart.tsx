// Said against seen: a dot a class of forecasts, its size the number of cases; on the diagonal the two agree.
import { scaleLinear, scaleSqrt } from 'd3-scale'
import type { TrackScore } from '#api/contract/track-record.ts'
import { formatCount, formatPercent } from '#web/text/format.ts'
import { useText } from '#web/text/use-text.tsx'
import style from './track-record.module.css'

type Props = { label: string; bins: NonNullable<TrackScore['probabilities']>['reliability']['bins'] }
const size = { width: 320, height: 300, left: 44, right: 12, top: 10, bottom: 40 }

export function ReliabilityChart({ label, bins }: Props) {
  const { reliability: words } = useText().trackRecord
  const top = Math.min(1, Math.max(0.1, ...bins.flatMap(({ forecast, observed }) => [forecast, observed])) * 1.1)
  const x = scaleLinear()
    .domain([0, top])
    .range([size.left, size.width - size.right])
  const y = scaleLinear()
    .domain([0, top])
    .range([size.height - size.bottom, size.top])
  const r = scaleSqrt()
    .domain([0, Math.max(1, ...bins.map(({ n }) => n))])
    .range([2, 9])
  return (
    <svg className={style.square} viewBox={`0 0 ${size.width} ${size.height}`} role="img" aria-label={label}>
      <line className={style.zero} x1={x(0)} y1={y(0)} x2={x(top)} y2={y(top)} />
      {[0, top / 2, top].map((share) => (
        <g key={share}>
          <text className={style.tick} x={x(share)} y={size.height - 22} textAnchor="middle">
            {formatPercent(share)}
          </text>
          <text className={style.tick} x={size.left - 6} y={y(share) + 4} textAnchor="end">
            {formatPercent(share)}
          </text>
        </g>
      ))}
      <text className={style.tick} x={(size.left + size.width) / 2} y={size.height - 6} textAnchor="middle">
        {words.said}
      </text>
      <text className={style.tick} transform={`translate(12 ${size.height / 2}) rotate(-90)`} textAnchor="middle">
        {words.seen}
      </text>
      {bins.map(({ from, n, forecast, observed }) => (
        <circle key={from} className={style.dot} cx={x(forecast)} cy={y(observed)} r={r(n)}>
          <title>{`${formatPercent(forecast)} → ${formatPercent(observed)} (${formatCount(n)})`}</title>
        </circle>
      ))}
    </svg>
  )
}
