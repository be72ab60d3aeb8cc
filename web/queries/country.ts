// All districts together: GET /api/country.
import { queryOptions } from '@tanstack/react-query'
import { country } from '#api/contract/country.ts'
import type { Filters } from '#api/contract/filters.ts'
import { ask } from '#web/client.ts'

export const countryQuery = ({ pcodes: _p, level: _l, ...filters }: Filters) =>
  queryOptions({
    queryKey: ['country', filters],
    queryFn: ({ signal }) => ask('country', country, { parameters: filters, signal }),
  })
