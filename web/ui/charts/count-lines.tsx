// The faint lines behind a chart of counts or of an index, each with its number.
import type { ScaleLinear } from 'd3-scale'
import { formatRate } from '#web/text/format.ts'
import style from './charts.module.css'

type Props = { y: ScaleLinear<number, number>; size: { width: number; left: number; right: number } }

export function CountLines({ y, size }: Props) {
  return y.ticks(3).map((count) => (
    <g key={count}>
      <line className={style.grid} x1={size.left} x2={size.width - size.right} y1={y(count)} y2={y(count)} />
      <text className={style.tick} x={size.left - 4} y={y(count) + 4} textAnchor="end">
        {formatRate(count)}
      </text>
    </g>
  ))
}
