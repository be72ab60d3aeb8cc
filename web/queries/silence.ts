// Who was not asked: GET /api/silence.
import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import type { Filters } from '#api/contract/filters.ts'
import { silence } from '#api/contract/silence.ts'
import { ask } from '#web/client.ts'

export const silenceQuery = ({ pcodes, to, asOf }: Filters, months: number) =>
  queryOptions({
    queryKey: ['silence', pcodes, to, asOf, months],
    queryFn: ({ signal }) => ask('silence', silence, { parameters: { pcodes, to, asOf, months }, signal }),
    placeholderData: keepPreviousData,
  })
