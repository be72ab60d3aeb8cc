// The period as two months, typed or picked.
import { type Month, month as monthShape } from '#data/schema/period.ts'
import { useText } from '#web/text/use-text.tsx'
import style from './period-fields.module.css'

type Props = {
  first: Month | null
  last: Month | null
  from: string
  to: string
  onChange: (period: { from: Month; to: Month }) => void
}

export function PeriodFields({ first, last, from, to, onChange }: Props) {
  const { period } = useText().map
  const choose = (side: 'from' | 'to') => (text: string) => {
    const month = monthShape.safeParse(text).data
    if (month === undefined || (first !== null && month < first) || (last !== null && month > last)) return
    if (side === 'from') onChange({ from: month, to: month > to ? month : to })
    else onChange({ from: month < from ? month : from, to: month })
  }
  const field = (side: 'from' | 'to', label: string, value: string) => (
    <label className={style.field}>
      {label}
      <input
        // Not controlled: a half-typed month must stay as it is.
        key={value}
        type="month"
        className={style.input}
        min={first ?? undefined}
        max={last ?? undefined}
        defaultValue={value}
        onChange={(e) => choose(side)(e.target.value)}
      />
    </label>
  )
  return (
    <div className={style.period}>
      {field('from', period.from, from)}
      {field('to', period.to, to)}
    </div>
  )
}
