// The filter's answer of GET /api/upstream.
import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import type { Filters } from '#api/contract/filters.ts'
import { upstream } from '#api/contract/upstream.ts'
import { ask } from '#web/client.ts'

export const upstreamQuery = (filters: Filters) =>
  queryOptions({
    queryKey: ['upstream', filters],
    queryFn: ({ signal }) => ask('upstream', upstream, { parameters: filters, signal }),
    placeholderData: keepPreviousData,
  })
