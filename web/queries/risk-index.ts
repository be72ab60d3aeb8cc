// The risk index, and how sure it is of its ranks, for one set of weights.
import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import type { Filters } from '#api/contract/filters.ts'
import { riskIndex } from '#api/contract/risk-index.ts'
import { ask } from '#web/client.ts'

export const riskIndexQuery = (filters: Filters, weights?: string) =>
  queryOptions({
    queryKey: ['risk-index', filters, weights],
    queryFn: ({ signal }) => ask('risk-index', riskIndex, { parameters: { ...filters, weights }, signal }),
    placeholderData: keepPreviousData,
  })
