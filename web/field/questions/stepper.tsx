// A small number with a thumb: less, more, or typed. Empty is "not counted", which is no zero.
import { useId } from 'react'
import { useText } from '#web/text/use-text.tsx'
import { Button } from '#web/ui/button.tsx'
import { Icon } from '#web/ui/icon.tsx'
import style from './stepper.module.css'

type Props = {
  label: string
  hint?: string
  value: number | null
  most: number
  onChange: (value: number | null) => void
}

export function Stepper({ label, hint, value, most, onChange }: Props) {
  const { stepper } = useText().field
  const id = useId()
  const put = (next: number) => onChange(Math.min(most, Math.max(0, next)))
  return (
    <div className={style.field}>
      <label htmlFor={id} className={style.name}>
        {label}
        {hint === undefined ? null : <span className={style.hint}>{hint}</span>}
      </label>
      <div className={style.stepper}>
        <Button
          className={style.step ?? ''}
          aria-label={stepper.less(label)}
          isDisabled={value === null}
          onPress={() => (value === 0 ? onChange(null) : put((value ?? 0) - 1))}
        >
          <Icon name="minus" size={22} />
        </Button>
        <input
          id={id}
          className={style.input}
          inputMode="numeric"
          placeholder="–"
          value={value ?? ''}
          onChange={({ target }) => {
            const typed = target.value.replace(/\D/g, '')
            if (typed === '') onChange(null)
            else put(Number(typed))
          }}
        />
        <Button
          className={style.step ?? ''}
          aria-label={stepper.more(label)}
          onPress={() => put(value === null ? 0 : value + 1)}
        >
          <Icon name="plus" size={22} />
        </Button>
      </div>
    </div>
  )
}
