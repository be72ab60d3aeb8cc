// A password to fill in, hidden until its owner wants to see it. The browser's own keeper of passwords fills it in and offers to keep it.
import { useId, useState } from 'react'
import { useText } from '#web/text/use-text.tsx'
import { Button } from './button.tsx'
import style from './field.module.css'

type Props = {
  label: string
  value: string
  onChange: (value: string) => void
  /** Whether one that is known is asked for, or a new one. */
  isNew?: boolean
  hint?: string
}

export function PasswordField({ label, value, onChange, isNew = false, hint }: Props) {
  const words = useText().accounts.signIn
  const id = useId()
  const [isShown, setShown] = useState(false)
  return (
    <div className={style.field}>
      <label htmlFor={id}>{label}</label>
      <div className={style.beside}>
        <input
          id={id}
          className={style.input}
          type={isShown ? 'text' : 'password'}
          autoComplete={isNew ? 'new-password' : 'current-password'}
          autoCapitalize="none"
          spellCheck={false}
          value={value}
          maxLength={200}
          required
          {...(hint === undefined ? {} : { 'aria-describedby': `${id}-hint` })}
          onChange={(event) => onChange(event.target.value)}
        />
        <Button
          look="quiet"
          aria-label={isShown ? words.hideOf(label) : words.showOf(label)}
          onPress={() => setShown(!isShown)}
        >
          {isShown ? words.hide : words.show}
        </Button>
      </div>
      {hint === undefined ? null : (
        <span id={`${id}-hint`} className={style.hint}>
          {hint}
        </span>
      )}
    </div>
  )
}
