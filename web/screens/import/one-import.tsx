// The file in hand, in whichever state it is: read, asked about, on its way in, in, taken back.
import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { ImportReport } from '#api/contract/imports.ts'
import { acceptImport, answerImport, importKey, undoImport } from '#web/queries/imports.ts'
import { useImport } from '#web/queries/use-import.ts'
import { useText } from '#web/text/use-text.tsx'
import { Failed } from '#web/ui/answer.tsx'
import { ProblemNote } from '#web/ui/problem-note.tsx'
import { Skeleton } from '#web/ui/skeleton.tsx'
import { DryRun } from './dry-run.tsx'
import { FileDrop } from './file-drop.tsx'
import { Kept } from './kept.tsx'
import { UnderWay } from './under-way.tsx'
import { useSaid } from './use-said.ts'

type Props = { id: string; onFile: (file: File) => void; onLeave: () => void }

export function OneImport({ id, onFile, onLeave }: Props) {
  const { frame } = useText()
  const cache = useQueryClient()
  const { asked, progress } = useImport(id)
  const report = asked.data
  const said = useSaid(report)
  const onSuccess = async (now: ImportReport) => {
    cache.setQueryData(importKey(id), now)
    await cache.invalidateQueries({ queryKey: ['imports'], exact: true })
  }
  const answering = useMutation({ mutationFn: answerImport, onSuccess })
  const accepting = useMutation({ mutationFn: acceptImport, onSuccess })
  const discarding = useMutation({ mutationFn: undoImport, onSuccess, onSettled: onLeave })
  if (report === undefined)
    return asked.error === null ? (
      <Skeleton words={frame.loading} />
    ) : (
      <>
        <Failed error={asked.error} onRetry={() => void asked.refetch()} />
        <FileDrop onFile={onFile} />
      </>
    )
  return (
    <>
      <p role="status" className="only-heard">
        {said}
      </p>
      {answering.error === null ? null : <ProblemNote error={answering.error} />}
      {accepting.error === null ? null : <ProblemNote error={accepting.error} />}
      {report.state === 'reading' || report.state === 'accepting' ? (
        <UnderWay report={report} progress={progress} />
      ) : report.state === 'accepted' || report.state === 'undone' ? (
        <Kept key={report.state} report={report} onAnother={onLeave} />
      ) : report.state === 'discarded' ? (
        <FileDrop onFile={onFile} />
      ) : (
        <>
          <DryRun
            report={report}
            isBusy={answering.isPending || accepting.isPending || discarding.isPending}
            onAccept={() => accepting.mutate(id)}
            onDiscard={() => discarding.mutate(id)}
            onAnswer={(map) => answering.mutate({ id, map })}
          />
          {report.state === 'failed' ? <FileDrop onFile={onFile} /> : null}
        </>
      )}
    </>
  )
}
