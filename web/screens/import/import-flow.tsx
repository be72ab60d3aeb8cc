// From a dropped file to one that is in. The file in hand is in the address; everything else is the server's to say.
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import { importKey, sendFile } from '#web/queries/imports.ts'
import { formatPercent } from '#web/text/format.ts'
import { useText } from '#web/text/use-text.tsx'
import { ProblemNote } from '#web/ui/problem-note.tsx'
import { EarlierImports } from './earlier-imports.tsx'
import { FileDrop } from './file-drop.tsx'
import style from './import.module.css'
import { OneImport } from './one-import.tsx'
import { PasteLines } from './paste-lines.tsx'
import { SealedFiles } from './sealed-files.tsx'
import { Templates } from './templates.tsx'

const route = getRouteApi('/import')

export function ImportFlow() {
  const { imports: words } = useText()
  const { id } = route.useSearch()
  const navigate = route.useNavigate()
  const cache = useQueryClient()
  const [share, setShare] = useState(0)
  const show = (shown: string | undefined) => void navigate({ search: (kept) => ({ ...kept, id: shown }) })
  const sending = useMutation({
    mutationFn: sendFile,
    onSuccess: async (report) => {
      cache.setQueryData(importKey(report.id), report)
      show(report.id)
      await cache.invalidateQueries({ queryKey: ['imports'], exact: true })
    },
  })
  const send = (file: File) => {
    setShare(0)
    sending.mutate({ file, onShare: setShare })
  }
  const name = sending.variables?.file.name ?? ''
  return (
    <>
      {sending.error === null ? null : <ProblemNote error={sending.error} />}
      {sending.isPending ? (
        <div role="status" className={style.sending}>
          <p>{words.sending(name)}</p>
          <progress max={1} value={share} aria-label={words.sending(name)} />
          <p className={style.note}>{words.sent(formatPercent(share))}</p>
        </div>
      ) : id === undefined ? (
        <>
          <FileDrop onFile={send} />
          <PasteLines onFile={send} />
        </>
      ) : (
        <OneImport key={id} id={id} onFile={send} onLeave={() => show(undefined)} />
      )}
      <Templates />
      <EarlierImports onOpen={show} />
      <SealedFiles />
    </>
  )
}
