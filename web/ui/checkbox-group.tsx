// Any number of choices of a few, all in sight.

import { Checkbox } from 'react-aria-components/Checkbox'
import { CheckboxGroup as AriaCheckboxGroup } from 'react-aria-components/CheckboxGroup'
import { Label } from 'react-aria-components/Label'
import style from './choice.module.css'
import type { RadioChoice } from './radio-group.tsx'

export type CheckboxGroupProps = {
  label: string
  value: readonly string[]
  choices: readonly RadioChoice[]
  onChange: (ids: string[]) => void
  labelHidden?: boolean
}

export const CheckboxGroup = ({ label, value, choices, onChange, labelHidden }: CheckboxGroupProps) => (
  <AriaCheckboxGroup className={style.group ?? ''} value={[...value]} onChange={onChange}>
    <Label className={labelHidden === true ? 'only-heard' : (style.label ?? '')}>{label}</Label>
    {choices.map((c) => (
      <Checkbox key={c.id} value={c.id} className={style.choice ?? ''}>
        <span aria-hidden="true" className={style.box} />
        <span className={style.words}>
          {c.label}
          {c.note === undefined ? null : <span className={style.note}>{c.note}</span>}
        </span>
      </Checkbox>
    ))}
  </AriaCheckboxGroup>
)
