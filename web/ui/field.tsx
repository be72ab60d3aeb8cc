// One line to fill in: its name above, a hint beneath. Words, days and numbers; what is wrong with it is said beside the form.
import { type ChangeEvent, useId } from 'react'
import style from './field.module.css'

type Common = { label: string; value: string; onChange: (value: string) => void; hint?: string; isRequired?: boolean }
type Props = Common & {
  /** Decimal: a number written with a point or a comma, its sign included. */
  type?: 'text' | 'date' | 'number' | 'decimal'
  maxLength?: number
  /** Offered while writing. */
  choices?: readonly string[]
  /** What the browser may fill in by itself. */
  autoComplete?: string
}
const decimal = '-?[0-9]+([.,][0-9]+)?'
type Changed = ChangeEvent<HTMLInputElement | HTMLTextAreaElement>

export function Field({
  label,
  value,
  onChange,
  hint,
  isRequired = false,
  type = 'text',
  maxLength,
  choices,
  autoComplete,
}: Props) {
  const id = useId()
  return (
    <label className={style.field}>
      {label}
      <input
        className={style.input}
        type={type === 'decimal' ? 'text' : type}
        value={value}
        required={isRequired}
        maxLength={maxLength}
        {...(type === 'number' ? { min: 0, inputMode: 'numeric' as const } : {})}
        {...(type === 'decimal' ? { pattern: decimal, inputMode: 'decimal' as const } : {})}
        {...(autoComplete === undefined ? {} : { autoComplete })}
        {...(choices === undefined ? {} : { list: `${id}-choices` })}
        {...(hint === undefined ? {} : { 'aria-describedby': `${id}-hint` })}
        onChange={(event: Changed) => onChange(event.target.value)}
      />
      {choices === undefined ? null : (
        <datalist id={`${id}-choices`}>
          {choices.map((choice) => (
            <option key={choice} value={choice} />
          ))}
        </datalist>
      )}
      {hint === undefined ? null : (
        <span id={`${id}-hint`} className={style.hint}>
          {hint}
        </span>
      )}
    </label>
  )
}

type Long = Common & {
  maxLength?: number
  /** What it could hold, shown while it holds nothing. Lines of codes run left to right in every language. */
  example?: string
}

export function LongField({ label, value, onChange, hint, isRequired = false, maxLength = 2000, example }: Long) {
  const id = useId()
  return (
    <label className={style.field}>
      {label}
      {hint === undefined ? null : (
        <span id={`${id}-hint`} className={style.hint}>
          {hint}
        </span>
      )}
      <textarea
        className={style.input}
        value={value}
        required={isRequired}
        maxLength={maxLength}
        rows={example === undefined ? 3 : 6}
        {...(example === undefined ? {} : { placeholder: example, dir: 'ltr', spellCheck: false })}
        {...(hint === undefined ? {} : { 'aria-describedby': `${id}-hint` })}
        onChange={(event: Changed) => onChange(event.target.value)}
      />
    </label>
  )
}
