// Everything that was brought in, newest first, each to be taken back whole.
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { ImportReport } from '#api/contract/imports.ts'
import { importsQuery } from '#web/queries/imports.ts'
import { formatCount, formatDate } from '#web/text/format.ts'
import { useText } from '#web/text/use-text.tsx'
import { Failed } from '#web/ui/answer.tsx'
import { Button } from '#web/ui/button.tsx'
import { Skeleton } from '#web/ui/skeleton.tsx'
import { Table, type TableColumn } from '#web/ui/table.tsx'
import style from './import.module.css'
import { UndoDialog } from './undo-dialog.tsx'

export function EarlierImports({ onOpen }: { onOpen: (id: string) => void }) {
  const { imports: words, frame } = useText()
  const list = useQuery(importsQuery())
  const [asking, setAsking] = useState<ImportReport | null>(null)
  const { earlier, states } = words
  const text = (
    id: string,
    label: string,
    plain: (r: ImportReport) => string,
    more = {},
  ): TableColumn<ImportReport> => ({
    id,
    label,
    plain,
    cell: plain,
    ...more,
  })
  const columns: TableColumn<ImportReport>[] = [
    text('filename', earlier.file, (r) => r.filename, { isRowHeader: true }),
    text('format', earlier.kind, (r) => r.formatLabel),
    text('createdAt', earlier.when, (r) => formatDate(r.createdAt)),
    text('accepted', earlier.rows, (r) => formatCount(r.accepted), { numeric: true }),
    text('corrected', earlier.corrected, (r) => formatCount(r.corrected), { numeric: true }),
    text('rejected', earlier.rejected, (r) => formatCount(r.rejected), { numeric: true }),
    text('state', earlier.state, (r) => states[r.state]),
    {
      id: 'undo',
      label: earlier.actions,
      plain: () => '',
      cell: (r) =>
        r.state === 'accepted' ? (
          <Button aria-label={earlier.undoOf(r.filename)} onPress={() => setAsking(r)}>
            {earlier.undo}
          </Button>
        ) : ['ready', 'reading', 'accepting', 'failed'].includes(r.state) ? (
          <Button aria-label={earlier.openOf(r.filename)} onPress={() => onOpen(r.id)}>
            {earlier.open}
          </Button>
        ) : null,
    },
  ]
  return (
    <section className={style.earlier} aria-labelledby="earlier-title">
      <h2 id="earlier-title">{earlier.title}</h2>
      {list.data === undefined ? (
        list.error === null ? (
          <Skeleton words={frame.loading} />
        ) : (
          <Failed error={list.error} onRetry={() => void list.refetch()} />
        )
      ) : (
        <div className={style.scroll}>
          <Table
            label={earlier.title}
            columns={columns}
            rows={list.data.rows.filter((r) => r.state !== 'discarded')}
            rowId={(r) => r.id}
            empty={earlier.none}
          />
        </div>
      )}
      <UndoDialog report={asking} onClose={() => setAsking(null)} />
    </section>
  )
}
