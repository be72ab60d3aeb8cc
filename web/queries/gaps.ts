// How far two groups stand apart: GET /api/gaps. The group of the filter is not asked for: groups are what is compared.
import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import type { Filters } from '#api/contract/filters.ts'
import { type GapPair, gaps } from '#api/contract/gaps.ts'
import { ask } from '#web/client.ts'

export const gapsQuery = ({ from, to, pcodes, indicator, asOf }: Filters, between: GapPair) => {
  const parameters = { from, to, pcodes, indicator, asOf, between }
  return queryOptions({
    queryKey: ['gaps', parameters],
    queryFn: ({ signal }) => ask('gaps', gaps, { parameters, signal }),
    placeholderData: keepPreviousData,
  })
}
