// What the rows are filed under: proposed from what is known, and changed here.
import { useState } from 'react'
import { Input } from 'react-aria-components/Input'
import { Label } from 'react-aria-components/Label'
import { TextField } from 'react-aria-components/TextField'
import type { AnswerMap } from '#api/contract/import-questions.ts'
import type { ImportReport } from '#api/contract/imports.ts'
import { formatCount } from '#web/text/format.ts'
import { useText } from '#web/text/use-text.tsx'
import { Button } from '#web/ui/button.tsx'
import style from './import.module.css'

type Props = { report: ImportReport; isBusy: boolean; onAnswer: (map: AnswerMap) => void }

export function SourceQuestion({ report, isBusy, onAnswer }: Props) {
  const words = useText().imports.source
  const { source } = report
  const [name, setName] = useState(source?.id ?? '')
  if (source === null) return null
  const { of, known, alike, elsewhere } = source
  return (
    <section className={style.card}>
      <h3>{words.title}</h3>
      <p>{words.because[source.because](source.id, source.fileName)}</p>
      {known === 0 ? null : <p>{words.evidence(formatCount(known), formatCount(of), formatCount(alike))}</p>}
      {elsewhere === null ? null : <p>{words.elsewhere(formatCount(elsewhere.known), elsewhere.id)}</p>}
      <TextField className={style.sourceField ?? ''} value={name} onChange={setName}>
        <Label>{words.label}</Label>
        <Input list="known-sources" maxLength={80} />
        <datalist id="known-sources">
          {source.others.map((id) => (
            <option key={id} value={id} />
          ))}
        </datalist>
      </TextField>
      <p className={style.note}>{words.note}</p>
      <div>
        <Button
          isDisabled={isBusy || name.trim() === '' || name.trim() === source.id}
          onPress={() => onAnswer({ source: name.trim() })}
        >
          {words.again}
        </Button>
      </div>
    </section>
  )
}
