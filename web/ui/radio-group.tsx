// One choice of a few, all in sight.

import { Label } from 'react-aria-components/Label'
import { RadioGroup as AriaRadioGroup, Radio } from 'react-aria-components/RadioGroup'
import style from './choice.module.css'

export type RadioChoice = { id: string; label: string; note?: string }
export type RadioGroupProps = {
  label: string
  value: string
  choices: readonly RadioChoice[]
  onChange: (id: string) => void
  labelHidden?: boolean
  /** Notes of the chosen one alone: for long lists. */
  isCompact?: boolean
}

export const RadioGroup = ({ label, value, choices, onChange, labelHidden, isCompact }: RadioGroupProps) => (
  <AriaRadioGroup
    className={`${style.group} ${isCompact === true ? style.compact : ''}`}
    value={value}
    onChange={onChange}
  >
    <Label className={labelHidden === true ? 'only-heard' : (style.label ?? '')}>{label}</Label>
    {choices.map((c) => (
      <Radio key={c.id} value={c.id} className={style.choice ?? ''}>
        <span aria-hidden="true" className={style.dot} />
        <span className={style.words}>
          {c.label}
          {c.note === undefined ? null : <span className={style.note}>{c.note}</span>}
        </span>
      </Radio>
    ))}
  </AriaRadioGroup>
)
