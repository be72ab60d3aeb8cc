// A block of weekly lines, pasted as it came by mail or telephone: it goes the way of any file.
import { useState } from 'react'
import { exampleLines, usualLayout } from '#data/schema/weekly-safety.ts'
import { useText } from '#web/text/use-text.tsx'
import { Button } from '#web/ui/button.tsx'
import { LongField } from '#web/ui/field.tsx'
import style from './import.module.css'

/** More than a year of a large network in one go; a file may hold more. */
const mostLetters = 1_000_000

export function PasteLines({ onFile }: { onFile: (file: File) => void }) {
  const { paste } = useText().imports
  const [text, setText] = useState('')
  return (
    <form
      className={style.paste}
      onSubmit={(event) => {
        event.preventDefault()
        onFile(new File([text], paste.filename, { type: 'text/plain' }))
      }}
    >
      <LongField
        label={paste.label}
        hint={paste.note(usualLayout)}
        value={text}
        onChange={setText}
        maxLength={mostLetters}
        example={exampleLines}
      />
      <Button type="submit" isDisabled={text.trim() === ''}>
        {paste.read}
      </Button>
    </form>
  )
}
