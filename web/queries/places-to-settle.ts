// Places that files name and nobody could find; and the reading of a file once more with what was decided.
import { queryOptions } from '@tanstack/react-query'
import type { AnswerMap } from '#api/contract/import-questions.ts'
import { type ImportReport, importReport } from '#api/contract/imports.ts'
import { placesToSettle } from '#api/contract/places-to-settle.ts'
import { ask } from '#web/client.ts'

export const placesToSettleQuery = () =>
  queryOptions({
    queryKey: ['places-to-settle'],
    queryFn: ({ signal }) => ask('places-to-settle', placesToSettle, { signal }),
  })

export const readAgain = ({ id, map }: { id: string; map: AnswerMap }): Promise<ImportReport> =>
  ask(`imports/${encodeURIComponent(id)}/again`, importReport, {
    init: { method: 'POST', body: JSON.stringify({ map }), headers: { 'content-type': 'application/json' } },
  })
