// Which files there are for a filter, and how much is left out of them: GET /api/exports.
import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { exportsThereAre } from '#api/contract/exports.ts'
import type { Filters } from '#api/contract/filters.ts'
import { ask } from '#web/client.ts'

export const exportsQuery = (filters: Filters) =>
  queryOptions({
    queryKey: ['exports', filters],
    queryFn: ({ signal }) => ask('exports', exportsThereAre, { parameters: filters, signal }),
    placeholderData: keepPreviousData,
  })
