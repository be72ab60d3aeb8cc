// Files brought in: read without keeping anything, accepted, taken back; and all that came before.
import { queryOptions } from '@tanstack/react-query'
import { type ImportReport, importList, importReport } from '#api/contract/imports.ts'
import { apiAddress, ask, unwrap } from '#web/client.ts'

export const importsQuery = () =>
  queryOptions({ queryKey: ['imports'], queryFn: ({ signal }) => ask('imports', importList, { signal }) })

export type DryRun = { file: File; map: Readonly<Record<string, string>>; onShare: (share: number) => void }

/** `date=reported_on,kind=offence`; a comma inside a value is doubled. */
export const mapWords = (map: Readonly<Record<string, string>>): string =>
  Object.entries(map)
    .map((pair) => pair.map((word) => word.replaceAll(',', ',,')).join('='))
    .join(',')

/** Sends the file and has it read; nothing is kept. By XMLHttpRequest, because fetch does not say how much has gone. */
export const readImport = ({ file, map, onShare }: DryRun): Promise<ImportReport> =>
  new Promise<Response>((resolve, reject) => {
    const words = mapWords(map)
    const request = new XMLHttpRequest()
    request.open(
      'POST',
      apiAddress('imports', { filename: file.name, dryRun: true, map: words === '' ? undefined : words }),
    )
    request.setRequestHeader('accept', 'application/json')
    request.setRequestHeader('content-type', 'application/octet-stream')
    request.upload.onprogress = (e) => e.lengthComputable && onShare(e.loaded / e.total)
    request.onerror = () => reject(new TypeError('the line broke'))
    request.onload = () => {
      const type = request.getResponseHeader('content-type') ?? ''
      resolve(new Response(request.responseText, { status: request.status, headers: { 'content-type': type } }))
    }
    request.send(file)
  }).then((answer) => unwrap(answer, importReport))

export const acceptImport = (id: string): Promise<ImportReport> =>
  ask(`imports/${encodeURIComponent(id)}/accept`, importReport, { init: { method: 'POST' } })
/** Takes an accepted import back; lets go of one that was only read. */
export const undoImport = (id: string): Promise<ImportReport> =>
  ask(`imports/${encodeURIComponent(id)}`, importReport, { init: { method: 'DELETE' } })
export const correctionsAddress = (id: string): string =>
  apiAddress(`imports/${encodeURIComponent(id)}/corrections.csv`)
export const templateAddress = (file: string): string => apiAddress(`templates/${file}`)
export const rejectsAddress = (id: string): string => apiAddress(`imports/${encodeURIComponent(id)}/rejects.csv`)
