// Sealed files of offices: one is checked, then taken in; and all that came before.
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { FileTrigger } from 'react-aria-components/FileTrigger'
import type { SealedFileRow } from '#api/contract/sealed-files.ts'
import { sealedFilesQuery, takeInSealed } from '#web/queries/sealed-files.ts'
import { formatCount, formatDate } from '#web/text/format.ts'
import { useText } from '#web/text/use-text.tsx'
import { Answer } from '#web/ui/answer.tsx'
import { Button } from '#web/ui/button.tsx'
import { ProblemNote } from '#web/ui/problem-note.tsx'
import { Table, type TableColumn } from '#web/ui/table.tsx'
import style from './import.module.css'
import { SealedReportCard } from './sealed-report.tsx'

export function SealedFiles() {
  const { sealed: words, frame } = useText()
  const cache = useQueryClient()
  const list = useQuery(sealedFilesQuery())
  const [file, setFile] = useState<File | null>(null)
  const checking = useMutation({ mutationFn: takeInSealed })
  const taking = useMutation({ mutationFn: takeInSealed, onSuccess: () => cache.invalidateQueries() })
  const report = taking.data ?? checking.data
  const clear = () => {
    setFile(null)
    checking.reset()
    taking.reset()
  }
  return (
    <section className={style.earlier} aria-labelledby="sealed-title">
      <h2 id="sealed-title">{words.title}</h2>
      <p className={style.note}>{words.lead}</p>
      {file !== null && report !== undefined ? (
        <div className={style.card}>
          <SealedReportCard report={report} />
          <div className={style.row}>
            {report.state === 'checked' ? (
              <Button
                look="primary"
                isDisabled={taking.isPending}
                onPress={() => taking.mutate({ file, dryRun: false })}
              >
                {words.take}
              </Button>
            ) : null}
            <Button onPress={clear}>{report.state === 'checked' ? words.leave : words.again}</Button>
          </div>
        </div>
      ) : checking.isPending && file !== null ? (
        <p role="status">{words.checking(file.name)}</p>
      ) : (
        <div className={style.row}>
          <FileTrigger
            onSelect={(files) => {
              const chosen = files?.[0]
              if (chosen === undefined) return
              setFile(chosen)
              checking.mutate({ file: chosen, dryRun: true })
            }}
          >
            <Button>{words.choose}</Button>
          </FileTrigger>
        </div>
      )}
      {[checking.error, taking.error].map((error) =>
        error === null ? null : <ProblemNote key={error.message} error={error} />,
      )}
      <h3>{words.list}</h3>
      <Answer of={list} coming={{ words: frame.loading, lines: 3 }}>
        {({ rows }) => <TakenIn rows={rows} />}
      </Answer>
    </section>
  )
}

function TakenIn({ rows }: { rows: readonly SealedFileRow[] }) {
  const { sealed: words } = useText()
  const { columns: labels } = words
  const column = (
    id: keyof typeof labels,
    plain: (row: SealedFileRow) => string,
    more = {},
  ): TableColumn<SealedFileRow> => ({
    ...{ id, label: labels[id], plain, cell: plain, sortable: false },
    ...more,
  })
  return (
    <div className={style.scroll}>
      <Table
        label={words.list}
        columns={[
          column('office', (row) => row.officeName, { isRowHeader: true }),
          column('taken', (row) => formatDate(row.takenAt)),
          column('sealed', (row) => formatDate(row.sealedAt)),
          column('entries', (row) => words.stretch(String(row.from), String(row.to))),
          column('fresh', (row) => formatCount(row.landed), { numeric: true }),
          column('aside', (row) => formatCount(row.conflicts + row.refused), { numeric: true }),
        ]}
        rows={rows}
        rowId={(row) => row.takingId}
        empty={words.none}
      />
    </div>
  )
}
