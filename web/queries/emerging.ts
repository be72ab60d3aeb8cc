// How each district's hot and cold spots behave over months.
import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { emerging } from '#api/contract/emerging.ts'
import type { Filters } from '#api/contract/filters.ts'
import { ask } from '#web/client.ts'

export const emergingQuery = (filters: Filters) =>
  queryOptions({
    queryKey: ['emerging', filters],
    queryFn: ({ signal }) => ask('emerging', emerging, { parameters: filters, signal }),
    placeholderData: keepPreviousData,
  })
