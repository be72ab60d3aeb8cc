// How the file's columns were understood, and a way to say otherwise.
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { ImportReport } from '#api/contract/imports.ts'
import { useText } from '#web/text/use-text.tsx'
import { Button } from '#web/ui/button.tsx'
import { Select } from '#web/ui/select.tsx'
import { columnsOfFile } from './file-columns.ts'
import style from './import.module.css'

type Props = {
  report: ImportReport
  file: File
  map: Readonly<Record<string, string>>
  onReadAgain: (map: Record<string, string>) => void
}

export function ColumnMapping({ report, file, map, onReadAgain }: Props) {
  const { mapping: words, fields } = useText().imports
  const [changed, setChanged] = useState<Record<string, string>>({})
  const columns = useQuery({
    queryKey: ['columns of a file', file.name, file.size, file.lastModified],
    queryFn: () => columnsOfFile(file),
  }).data
  const understood = Object.entries(report.mapping)
  if (understood.length === 0) return null
  const known: Readonly<Record<string, string>> = fields
  const columnsFor = (column: string) => [...new Set([column, ...(columns ?? [])])]
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
        <Button isDisabled={Object.keys(changed).length === 0} onPress={() => onReadAgain({ ...map, ...changed })}>
          {words.again}
        </Button>
      </div>
    </section>
  )
}
