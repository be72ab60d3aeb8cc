// What field officers reported, page by page.
import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import type { Filters } from '#api/contract/filters.ts'
import { observations } from '#api/contract/observations.ts'
import { ask } from '#web/client.ts'

export type ObservationPage = { limit: number; cursor?: string; observationKinds?: string }

export const observationsQuery = (filters: Filters, page: ObservationPage) =>
  queryOptions({
    queryKey: ['observations', filters, page],
    queryFn: ({ signal }) => ask('observations', observations, { parameters: { ...filters, ...page }, signal }),
    placeholderData: keepPreviousData,
  })
