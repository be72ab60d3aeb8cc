// Violence in the quarters after a flag as small bars from zero, with the line above which it counted as high.
import type { FlagLedgerRow } from '#api/contract/flag-ledger.ts'
import style from './upstream.module.css'

type Props = { quarters: FlagLedgerRow['afterwards']['quarters']; high: number | null; label: string }
const size = { width: 112, height: 36 }

export function QuarterBars({ quarters, high, label }: Props) {
  const top = Math.max(1, high ?? 0, ...quarters.map(({ rate }) => rate ?? 0)) * 1.08
  const step = Math.min(20, size.width / quarters.length)
  const y = (rate: number) => size.height - (rate / top) * size.height
  return (
    <svg className={style.quarters} viewBox={`0 0 ${size.width} ${size.height}`} role="img" aria-label={label}>
      <title>{label}</title>
      {quarters.map(({ from, rate, high: isHigh }, q) =>
        rate === null ? null : (
          <rect
            key={from}
            className={isHigh === true ? style.high : style.low}
            x={q * step + 1}
            width={step - 2}
            y={Math.min(y(rate), size.height - 1)}
            height={Math.max(1, size.height - y(rate))}
          />
        ),
      )}
      {high === null ? null : <line className={style.limit} x1={0} x2={size.width} y1={y(high)} y2={y(high)} />}
    </svg>
  )
}
