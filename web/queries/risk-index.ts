// The risk index, and how sure it is of its ranks, for one set of weights.
import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import type { Filters } from '#api/contract/filters.ts'
import { riskIndex } from '#api/contract/risk-index.ts'
import { ask } from '#web/client.ts'

/** The index has its own kinds and questions and ranks the whole country: of the filter only the moment counts. */
export const riskIndexQuery = ({ to, asOf }: Filters, weights?: string) => {
  const parameters = { to, asOf, weights }
  return queryOptions({
    queryKey: ['risk-index', parameters],
    queryFn: ({ signal }) => ask('risk-index', riskIndex, { parameters, signal }),
    placeholderData: keepPreviousData,
  })
}
