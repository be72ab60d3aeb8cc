// The filter's answer of GET /api/sites.
import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import type { Filters } from '#api/contract/filters.ts'
import { sites } from '#api/contract/sites.ts'
import { ask } from '#web/client.ts'

export const sitesQuery = (filters: Filters) =>
  queryOptions({
    queryKey: ['sites', filters],
    queryFn: ({ signal }) => ask('sites', sites, { parameters: filters, signal }),
    placeholderData: keepPreviousData,
  })
