// Trust from both sides: GET /api/two-way-trust.
import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import type { Filters } from '#api/contract/filters.ts'
import { twoWayTrust } from '#api/contract/two-way-trust.ts'
import { ask } from '#web/client.ts'

export const twoWayTrustQuery = ({ from, to, pcodes, asOf }: Filters, level: 'district' | 'region') => {
  // A region is asked for whole: the officers of a part of it would be too few.
  const parameters = { from, to, asOf, level, ...(level === 'district' ? { pcodes } : {}) }
  return queryOptions({
    queryKey: ['two-way-trust', parameters],
    queryFn: ({ signal }) => ask('two-way-trust', twoWayTrust, { parameters, signal }),
    placeholderData: keepPreviousData,
  })
}
