// Every flag and watch ever raised, and what came of it: GET /api/flag-ledger.
import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import type { Filters } from '#api/contract/filters.ts'
import { flagLedger } from '#api/contract/flag-ledger.ts'
import { ask } from '#web/client.ts'

export const flagLedgerQuery = ({ pcodes, asOf }: Pick<Filters, 'pcodes' | 'asOf'>) =>
  queryOptions({
    queryKey: ['flag-ledger', pcodes, asOf],
    queryFn: ({ signal }) => ask('flag-ledger', flagLedger, { parameters: { pcodes, asOf }, signal }),
    placeholderData: keepPreviousData,
  })
