// How many observations there are by district, for everybody.
import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import type { Filters } from '#api/contract/filters.ts'
import { observationCounts } from '#api/contract/observation-counts.ts'
import { ask } from '#web/client.ts'

export const observationCountsQuery = (filters: Filters) =>
  queryOptions({
    queryKey: ['observation-counts', filters],
    queryFn: ({ signal }) => ask('observation-counts', observationCounts, { parameters: filters, signal }),
    placeholderData: keepPreviousData,
  })
