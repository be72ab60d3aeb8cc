// The Import screen: drop a file, see what it would become, accept it, take it back.
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { ImportReport } from '#api/contract/imports.ts'
import { acceptImport, readImport, undoImport } from '#web/queries/imports.ts'
import { sessionQuery } from '#web/queries/session.ts'
import { formatPercent } from '#web/text/format.ts'
import { useText } from '#web/text/use-text.tsx'
import { Failed } from '#web/ui/answer.tsx'
import { Button } from '#web/ui/button.tsx'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { ProblemNote } from '#web/ui/problem-note.tsx'
import { Skeleton } from '#web/ui/skeleton.tsx'
import { DryRun } from './dry-run.tsx'
import { EarlierImports } from './earlier-imports.tsx'
import { FileDrop } from './file-drop.tsx'
import style from './import.module.css'
import { SealedFiles } from './sealed-files.tsx'
import { Templates } from './templates.tsx'

type Upload = { file: File; map: Record<string, string> }

export function ImportScreen() {
  const { imports: words, frame } = useText()
  const session = useQuery(sessionQuery())
  return (
    <div className={style.page}>
      <header className={style.head}>
        <h1>{words.title}</h1>
        <p className={style.lead}>{words.lead}</p>
      </header>
      {session.data === undefined ? (
        session.error === null ? (
          <Skeleton words={frame.loading} />
        ) : (
          <Failed error={session.error} onRetry={() => void session.refetch()} />
        )
      ) : session.data.may.import ? (
        <ImportFlow />
      ) : (
        <EmptyState title={words.mayNot.title}>{words.mayNot.detail}</EmptyState>
      )}
    </div>
  )
}

function ImportFlow() {
  const { imports: words } = useText()
  const cache = useQueryClient()
  const [upload, setUpload] = useState<Upload | null>(null)
  const [share, setShare] = useState(0)
  const refresh = () => cache.invalidateQueries()
  const reading = useMutation({
    mutationFn: ({ file, map }: Upload) => readImport({ file, map, onShare: setShare }),
    onSuccess: () => cache.invalidateQueries({ queryKey: ['imports'] }),
  })
  const accepting = useMutation({ mutationFn: acceptImport, onSuccess: refresh })
  const discarding = useMutation({ mutationFn: undoImport, onSuccess: refresh })
  const read = (next: Upload) => {
    setUpload(next)
    setShare(0)
    accepting.reset()
    reading.mutate(next)
  }
  const clear = () => {
    setUpload(null)
    reading.reset()
    accepting.reset()
  }
  const report: ImportReport | undefined = accepting.data ?? reading.data
  return (
    <>
      {reading.isPending && upload !== null ? (
        <div role="status" className={style.sending}>
          <p>{share < 1 ? words.sending(upload.file.name) : words.reading(upload.file.name)}</p>
          <progress max={1} value={share < 1 ? share : undefined} aria-label={words.sending(upload.file.name)} />
          <p className={style.note}>{share < 1 ? words.sent(formatPercent(share)) : null}</p>
        </div>
      ) : report === undefined || upload === null ? (
        <FileDrop onFile={(file) => read({ file, map: {} })} />
      ) : report.state === 'accepted' ? (
        <section className={style.done} aria-live="polite">
          <h2>{words.dryRun.acceptedTitle(report.filename)}</h2>
          <p>{words.dryRun.acceptedDetail}</p>
          <Button look="primary" onPress={clear}>
            {words.dryRun.another}
          </Button>
        </section>
      ) : (
        <DryRun
          report={report}
          file={upload.file}
          map={upload.map}
          isBusy={accepting.isPending}
          onAccept={() => accepting.mutate(report.id)}
          onDiscard={() => {
            discarding.mutate(report.id)
            clear()
          }}
          onReadAgain={(map) => read({ file: upload.file, map })}
        />
      )}
      {[reading.error, accepting.error].map((error) =>
        error === null ? null : <ProblemNote key={error.message} error={error} />,
      )}
      {reading.error === null ? null : <FileDrop onFile={(file) => read({ file, map: {} })} />}
      <Templates />
      <EarlierImports onUndone={(id) => id === report?.id && clear()} />
      <SealedFiles />
    </>
  )
}
