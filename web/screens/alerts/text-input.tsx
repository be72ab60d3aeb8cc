// A line of text with its label and a note.
import { Input } from 'react-aria-components/Input'
import { Label } from 'react-aria-components/Label'
import { Text } from 'react-aria-components/Text'
import { TextField } from 'react-aria-components/TextField'
import page from '#web/ui/page.module.css'
import style from './alerts.module.css'

type Props = {
  label: string
  value: string
  onChange: (value: string) => void
  note?: string | undefined
  placeholder?: string
  inputMode?: 'decimal' | 'numeric' | 'email' | 'url'
  isDisabled?: boolean
}

export const TextInput = ({ label, value, onChange, note, placeholder, inputMode, isDisabled = false }: Props) => (
  <TextField className={style.field ?? ''} value={value} onChange={onChange} isDisabled={isDisabled}>
    <Label>{label}</Label>
    <Input autoComplete="off" {...(placeholder && { placeholder })} {...(inputMode && { inputMode })} />
    {note === undefined ? null : (
      <Text slot="description" className={page.note ?? ''}>
        {note}
      </Text>
    )}
  </TextField>
)
