// One choice from a list, closed until asked.

import { Button } from 'react-aria-components/Button'
import { Header } from 'react-aria-components/Header'
import { Label } from 'react-aria-components/Label'
import { ListBox, ListBoxItem, ListBoxSection } from 'react-aria-components/ListBox'
import { Popover } from 'react-aria-components/Popover'
import { Select as AriaSelect, SelectValue } from 'react-aria-components/Select'
import style from './select.module.css'

export type Choice = { id: string; label: string; section?: string }
export type SelectProps = {
  label: string
  value: string
  choices: readonly Choice[]
  onChange: (id: string) => void
  isDisabled?: boolean
  /** Said where nothing of the list is chosen. */
  placeholder?: string
  /** The label is read aloud only. */
  labelHidden?: boolean
}

const listItem = (c: Choice) => (
  <ListBoxItem key={c.id} id={c.id} textValue={c.label} className={style.option ?? ''}>
    {c.label}
  </ListBoxItem>
)

export function Select({ label, value, choices, onChange, isDisabled, labelHidden, placeholder = '–' }: SelectProps) {
  const sections = [...new Set(choices.map((c) => c.section))]
  return (
    <AriaSelect
      className={style.select ?? ''}
      selectedKey={value}
      isDisabled={isDisabled ?? false}
      onSelectionChange={(key) => key !== null && onChange(String(key))}
    >
      <Label className={labelHidden === true ? 'only-heard' : (style.label ?? '')}>{label}</Label>
      <Button className={style.trigger ?? ''}>
        <SelectValue className={style.value ?? ''}>{({ selectedText }) => selectedText || placeholder}</SelectValue>
        <span aria-hidden="true" className={style.arrow} />
      </Button>
      <Popover className={style.popover ?? ''} offset={4}>
        <ListBox className={style.list ?? ''}>
          {sections.length < 2
            ? choices.map(listItem)
            : sections.map((s) => (
                <ListBoxSection key={s ?? ''} id={`section-${s ?? ''}`}>
                  {s === undefined ? null : <Header className={style.section ?? ''}>{s}</Header>}
                  {choices.filter((c) => c.section === s).map(listItem)}
                </ListBoxSection>
              ))}
        </ListBox>
      </Popover>
    </AriaSelect>
  )
}
