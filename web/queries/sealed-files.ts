// Sealed files of offices: checked, taken in, and those that came before.
import { queryOptions } from '@tanstack/react-query'
import { type SealedReport, sealedFileList, sealedReport } from '#api/contract/sealed-files.ts'
import { ask } from '#web/client.ts'

export const sealedFilesQuery = () =>
  queryOptions({
    queryKey: ['sealed-files'],
    queryFn: ({ signal }) => ask('sealed-files', sealedFileList, { signal }),
  })

export const takeInSealed = ({ file, dryRun }: { file: File; dryRun: boolean }): Promise<SealedReport> =>
  ask('sealed-files', sealedReport, {
    parameters: { dryRun },
    init: { method: 'POST', body: file, headers: { 'content-type': 'application/octet-stream' } },
  })
