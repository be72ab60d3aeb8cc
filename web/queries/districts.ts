// The filter's answer of GET /api/districts.
import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { districts } from '#api/contract/districts.ts'
import type { Filters } from '#api/contract/filters.ts'
import { ask } from '#web/client.ts'

export const districtsQuery = (filters: Filters) =>
  queryOptions({
    queryKey: ['districts', filters],
    queryFn: ({ signal }) => ask('districts', districts, { parameters: filters, signal }),
    placeholderData: keepPreviousData,
  })
