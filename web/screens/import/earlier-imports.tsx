// Everything that was brought in, newest first, each to be taken back whole.
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { ImportReport } from '#api/contract/imports.ts'
import { importsQuery, undoImport } from '#web/queries/imports.ts'
import { formatCount, formatDate } from '#web/text/format.ts'
import { useText } from '#web/text/use-text.tsx'
import { Failed } from '#web/ui/answer.tsx'
import { Button } from '#web/ui/button.tsx'
import { Dialog } from '#web/ui/dialog.tsx'
import { ProblemNote } from '#web/ui/problem-note.tsx'
import { Skeleton } from '#web/ui/skeleton.tsx'
import { Table, type TableColumn } from '#web/ui/table.tsx'
import style from './import.module.css'

export function EarlierImports({ onUndone }: { onUndone: (id: string) => void }) {
  const { imports: words, frame } = useText()
  const cache = useQueryClient()
  const list = useQuery(importsQuery())
  const [asking, setAsking] = useState<ImportReport | null>(null)
  const undoing = useMutation({
    mutationFn: undoImport,
    onSuccess: async (report) => {
      setAsking(null)
      onUndone(report.id)
      await cache.invalidateQueries()
    },
  })
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
      <Dialog
        title={earlier.confirmTitle(asking?.filename ?? '')}
        isOpen={asking !== null}
        onClose={() => setAsking(null)}
      >
        <p>{earlier.confirmDetail(formatCount((asking?.accepted ?? 0) + (asking?.corrected ?? 0)))}</p>
        {undoing.error === null ? null : <ProblemNote error={undoing.error} />}
        <div className={style.row}>
          <Button isDisabled={undoing.isPending} onPress={() => asking !== null && undoing.mutate(asking.id)}>
            {earlier.yes}
          </Button>
          <Button look="primary" onPress={() => setAsking(null)}>
            {earlier.no}
          </Button>
        </div>
      </Dialog>
    </section>
  )
}
