// The whole picture of one district.
import { queryOptions } from '@tanstack/react-query'
import { district } from '#api/contract/district.ts'
import type { Filters } from '#api/contract/filters.ts'
import { ask } from '#web/client.ts'

export const districtQuery = (pcode: string, filters: Filters) =>
  queryOptions({
    queryKey: ['district', pcode, filters],
    queryFn: ({ signal }) => ask(`districts/${encodeURIComponent(pcode)}`, district, { parameters: filters, signal }),
  })
