// Files brought in: read without keeping anything, questions answered, accepted, taken back; and all that came before.
import { queryOptions } from '@tanstack/react-query'
import type { AnswerMap } from '#api/contract/import-questions.ts'
import { type ImportReport, importList, importReport } from '#api/contract/imports.ts'
import { apiAddress, ask, fromThisPage, unwrap } from '#web/client.ts'

export const importsQuery = () =>
  queryOptions({ queryKey: ['imports'], queryFn: ({ signal }) => ask('imports', importList, { signal }) })

/** How often something under way is asked after, where its events do not come through. */
const pollMs = 1500
export const isUnderWay = (report: ImportReport | undefined): boolean =>
  report?.state === 'reading' || report?.state === 'accepting'

const path = (id: string): string => `imports/${encodeURIComponent(id)}`
export const importKey = (id: string) => ['imports', id] as const
export const importQuery = (id: string) =>
  queryOptions({
    queryKey: importKey(id),
    queryFn: ({ signal }) => ask(path(id), importReport, { signal }),
    refetchInterval: ({ state }) => (isUnderWay(state.data) ? pollMs : false),
  })

/** What takes long is answered at once, and followed by its id. */
const later = { prefer: 'respond-async' }
export type Sending = { file: File; onShare: (share: number) => void }

/** Sends the file to be read; nothing is kept. By XMLHttpRequest, because fetch does not say how much has gone. */
export const sendFile = ({ file, onShare }: Sending): Promise<ImportReport> =>
  new Promise<Response>((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open('POST', apiAddress('imports', { filename: file.name, dryRun: true }))
    request.setRequestHeader('accept', 'application/json')
    request.setRequestHeader('content-type', 'application/octet-stream')
    request.setRequestHeader('prefer', later.prefer)
    for (const [name, value] of Object.entries(fromThisPage())) request.setRequestHeader(name, value)
    request.upload.onprogress = (e) => e.lengthComputable && onShare(e.loaded / e.total)
    request.onerror = () => reject(new TypeError('the line broke'))
    request.onload = () => {
      const type = request.getResponseHeader('content-type') ?? ''
      resolve(new Response(request.responseText, { status: request.status, headers: { 'content-type': type } }))
    }
    request.send(file)
  }).then((answer) => unwrap(answer, importReport))

/** Has the file read again with these answers; the server still holds it. */
export const answerImport = ({ id, map }: { id: string; map: AnswerMap }): Promise<ImportReport> =>
  ask(`${path(id)}/answers`, importReport, {
    init: { method: 'POST', body: JSON.stringify({ map }), headers: { ...later, 'content-type': 'application/json' } },
  })
export const acceptImport = (id: string): Promise<ImportReport> =>
  ask(`${path(id)}/accept`, importReport, { init: { method: 'POST', headers: later } })
/** Takes an accepted import back; lets go of one that was only read. */
export const undoImport = (id: string): Promise<ImportReport> =>
  ask(path(id), importReport, { init: { method: 'DELETE' } })

export const progressAddress = (id: string): string => apiAddress(`${path(id)}/progress`)
export const correctionsAddress = (id: string): string => apiAddress(`${path(id)}/corrections.csv`)
export const templateAddress = (file: string): string => apiAddress(`templates/${file}`)
export const rejectsAddress = (id: string): string => apiAddress(`${path(id)}/rejects.csv`)
