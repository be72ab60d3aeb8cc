// The filter's answer of GET /api/interventions.
import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import type { Filters } from '#api/contract/filters.ts'
import { interventions } from '#api/contract/interventions.ts'
import { ask } from '#web/client.ts'

export const interventionsQuery = (filters: Filters) =>
  queryOptions({
    queryKey: ['interventions', filters],
    queryFn: ({ signal }) => ask('interventions', interventions, { parameters: filters, signal }),
    placeholderData: keepPreviousData,
  })
