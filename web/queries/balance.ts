// Money by the three Ds: GET /api/balance.
import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { balance } from '#api/contract/balance.ts'
import type { Filters } from '#api/contract/filters.ts'
import { ask } from '#web/client.ts'

export const balanceQuery = ({ pcodes, from, to, asOf }: Filters) =>
  queryOptions({
    queryKey: ['balance', pcodes, from, to, asOf],
    queryFn: ({ signal }) => ask('balance', balance, { parameters: { pcodes, from, to, asOf }, signal }),
    placeholderData: keepPreviousData,
  })
