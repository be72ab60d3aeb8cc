// A number somebody types: its label, its unit, and a note. Empty is nothing, never zero. What is half typed is nobody's business yet.
import { type KeyboardEvent, useId } from 'react'
import style from './number-field.module.css'

export type NumberFieldProps = {
  label: string
  unit: string
  value: number | undefined
  /** What is taken where nothing is typed, in words. */
  placeholder?: string
  min: number
  max: number
  /** Counted, not measured: no fractions. */
  isWhole?: boolean
  note?: string
  onChange: (value: number | undefined) => void
}

export function NumberField({
  label,
  unit,
  value,
  placeholder,
  min,
  max,
  isWhole = false,
  note,
  onChange,
}: NumberFieldProps) {
  const noteId = useId()
  const keep = (field: HTMLInputElement) => {
    if (field.validity.badInput || !field.validity.valid) return
    const typed = field.value === '' ? undefined : field.valueAsNumber
    if (typed !== value) onChange(typed)
  }
  return (
    <div className={style.field}>
      <label className={style.label}>
        {label}
        <span className={style.typed}>
          <input
            // Not controlled: a half-typed number must stay as it is.
            key={value}
            type="number"
            inputMode="decimal"
            className={style.input}
            min={min}
            max={max}
            step={isWhole ? 1 : 'any'}
            defaultValue={value}
            placeholder={placeholder}
            aria-describedby={note === undefined ? undefined : noteId}
            onBlur={(event) => keep(event.currentTarget)}
            onKeyDown={(event: KeyboardEvent<HTMLInputElement>) => event.key === 'Enter' && keep(event.currentTarget)}
          />
          <span className={style.unit}>{unit}</span>
        </span>
      </label>
      {note === undefined ? null : (
        <p id={noteId} className={style.note}>
          {note}
        </p>
      )}
    </div>
  )
}
