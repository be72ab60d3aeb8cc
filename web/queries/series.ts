// Months of incidents and waves of an indicator.
import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import type { z } from 'zod'
import type { Filters } from '#api/contract/filters.ts'
import { type seriesQuery as parameters, series } from '#api/contract/series.ts'
import { ask } from '#web/client.ts'

export const seriesQuery = (filters: Filters, by: z.output<typeof parameters>['by'] = 'together') =>
  queryOptions({
    queryKey: ['series', filters, by],
    queryFn: ({ signal }) => ask('series', series, { parameters: { ...filters, by }, signal }),
    placeholderData: keepPreviousData,
  })
