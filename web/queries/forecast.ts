// What the next three months may bring, in one district.
import { queryOptions } from '@tanstack/react-query'
import type { Filters } from '#api/contract/filters.ts'
import { forecast } from '#api/contract/forecast.ts'
import { ask } from '#web/client.ts'

/** Of the filter: up to when, which kinds, from whom, as known when. */
export const forecastQuery = (pcode: string, { to, kinds, sources, asOf }: Filters) => {
  const parameters = { to, kinds, sources, asOf, pcodes: [pcode] }
  return queryOptions({
    queryKey: ['forecast', parameters],
    queryFn: ({ signal }) => ask('forecast', forecast, { parameters, signal }),
  })
}
