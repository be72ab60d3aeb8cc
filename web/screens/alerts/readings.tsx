// The readings of an alert or a preview: each period's figure in words, and its interval drawn against the threshold.
import type { AlertReading } from '#api/contract/alerts.ts'
import type { AlertCondition } from '#data/schema/alert.ts'
import { addMonths } from '#data/schema/period.ts'
import { formatCount, formatMonth, formatRate, formatShare } from '#web/text/format.ts'
import { useText } from '#web/text/use-text.tsx'
import style from './alerts.module.css'

type Measured = Exclude<AlertCondition, { measure: 'flag' }>
type Props = { readings: readonly AlertReading[]; condition: Measured; place: string }

export function Readings({ readings, condition, place }: Props) {
  const { alerts: words } = useText()
  const { threshold } = condition
  const ends = readings.flatMap(({ value, hi }) => [value ?? 0, hi ?? 0])
  const most = condition.measure === 'share' ? 1 : Math.max(threshold, ...ends, Number.MIN_VALUE)
  return (
    <div className={style.scroll}>
      <table className={style.figures} aria-label={words.chart(place)}>
        <thead className="only-heard">
          <tr>
            <th scope="col">{words.readings.period}</th>
            <th scope="col">{words.readings.figure}</th>
            <td />
          </tr>
        </thead>
        <tbody>
          {readings.map((reading) => (
            <tr key={`${reading.month} ${reading.waveId}`}>
              <th scope="row">
                <Period reading={reading} />
              </th>
              <td>
                <Figure condition={condition} reading={reading} />
              </td>
              <td>
                <Range reading={reading} threshold={threshold} most={most} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Period({ reading: { label, month, months } }: { reading: AlertReading }) {
  const { span } = useText().alerts.readings
  if (label !== null || months === 1) return label ?? formatMonth(month)
  return span(formatMonth(addMonths(month, 1 - months)), formatMonth(month))
}

/** The figure of one period in words, or why there is none. */
export function Figure({ condition: { measure }, reading }: { condition: Measured; reading: AlertReading }) {
  const { alerts, figures } = useText()
  const { value, lo, hi, reason } = reading
  if (value === null) return reason === null ? alerts.readings.none : figures.reasons[reason]
  if (measure === 'share') return formatShare({ ...reading, status: 'ok' })
  if (measure === 'rate') return figures.rate(formatRate(value), formatRate(lo ?? value), formatRate(hi ?? value))
  return measure === 'overdue'
    ? formatCount(value)
    : figures.ranged(formatCount(value), formatRate(lo ?? value), formatRate(hi ?? value))
}

const percentOf = (value: number, most: number): string => `${(100 * value) / most}%`

function Range({
  reading: { value, lo, hi },
  threshold,
  most,
}: {
  reading: AlertReading
  threshold: number
  most: number
}) {
  return (
    <svg className={style.range} aria-hidden="true">
      <line className={style.limit} x1={percentOf(threshold, most)} x2={percentOf(threshold, most)} y1="0" y2="20" />
      {value === null ? null : (
        <>
          <line
            className={style.whole}
            x1={percentOf(lo ?? value, most)}
            x2={percentOf(hi ?? value, most)}
            y1="10"
            y2="10"
          />
          <circle className={style.dot} cx={percentOf(value, most)} cy="10" r="4" />
        </>
      )}
    </svg>
  )
}
