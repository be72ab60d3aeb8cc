// Where fear and records disagree: GET /api/mismatch.
import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import type { Filters } from '#api/contract/filters.ts'
import { mismatch } from '#api/contract/mismatch.ts'
import { ask } from '#web/client.ts'

export const mismatchQuery = ({ from, to, pcodes, kinds, sources, asOf }: Filters, feeling: string | undefined) => {
  const parameters = { from, to, pcodes, kinds, sources, asOf, feeling }
  return queryOptions({
    queryKey: ['mismatch', parameters],
    queryFn: ({ signal }) => ask('mismatch', mismatch, { parameters, signal }),
    placeholderData: keepPreviousData,
  })
}
