// How the file's columns were understood, and a way to say otherwise.
import { useState } from 'react'
import type { AnswerMap } from '#api/contract/import-questions.ts'
import type { ImportReport } from '#api/contract/imports.ts'
import { useText } from '#web/text/use-text.tsx'
import { Button } from '#web/ui/button.tsx'
import { Select } from '#web/ui/select.tsx'
import style from './import.module.css'

type Props = { report: ImportReport; isBusy: boolean; onAnswer: (map: AnswerMap) => void }

export function ColumnMapping({ report, isBusy, onAnswer }: Props) {
  const { mapping: words, fields } = useText().imports
  const [changed, setChanged] = useState<Record<string, string>>({})
  const understood = Object.entries(report.mapping)
  if (understood.length === 0) return null
  const known: Readonly<Record<string, string>> = fields
  const columnsFor = (column: string) => [...new Set([column, ...report.columns])]
  return (
    <section className={style.card}>
      <h3>{words.title}</h3>
      <p className={style.note}>{words.note}</p>
      <div className={style.mapping}>
        {understood.map(([column, field]) => (
          <Select
            key={field}
            label={known[field] ?? field}
            value={changed[field] ?? column}
            choices={columnsFor(column).map((c) => ({ id: c, label: c }))}
            onChange={(chosen) => setChanged({ ...changed, [field]: chosen })}
          />
        ))}
      </div>
      <div>
        <Button isDisabled={isBusy || Object.keys(changed).length === 0} onPress={() => onAnswer(changed)}>
          {words.again}
        </Button>
      </div>
    </section>
  )
}
