// The phone's code, not shown while it is typed.
import { useId } from 'react'
import field from '#web/ui/field.module.css'

type Props = { label: string; value: string; onChange: (value: string) => void; hint?: string }

export function CodeField({ label, value, onChange, hint }: Props) {
  const id = useId()
  return (
    <label className={field.field}>
      {label}
      <input
        className={field.input}
        type="password"
        inputMode="numeric"
        autoComplete="off"
        value={value}
        {...(hint === undefined ? {} : { 'aria-describedby': `${id}-hint` })}
        onChange={(event) => onChange(event.target.value)}
      />
      {hint === undefined ? null : (
        <span id={`${id}-hint`} className={field.hint}>
          {hint}
        </span>
      )}
    </label>
  )
}
