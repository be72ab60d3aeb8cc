// What people asked for and what was done: GET /api/asked-and-got.
import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { askedAndGot } from '#api/contract/asked-and-got.ts'
import type { Filters } from '#api/contract/filters.ts'
import { ask } from '#web/client.ts'

export const askedAndGotQuery = ({ pcodes, to, asOf }: Filters) =>
  queryOptions({
    queryKey: ['asked-and-got', pcodes, to, asOf],
    queryFn: ({ signal }) => ask('asked-and-got', askedAndGot, { parameters: { pcodes, to, asOf }, signal }),
    placeholderData: keepPreviousData,
  })
