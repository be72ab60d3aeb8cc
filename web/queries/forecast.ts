// What the next three months may bring.
import { queryOptions } from '@tanstack/react-query'
import type { Filters } from '#api/contract/filters.ts'
import { forecast } from '#api/contract/forecast.ts'
import { ask } from '#web/client.ts'

export const forecastQuery = (filters: Filters) =>
  queryOptions({
    queryKey: ['forecast', filters],
    queryFn: ({ signal }) => ask('forecast', forecast, { parameters: filters, signal }),
  })
