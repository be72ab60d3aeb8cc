// Clusters in place and time. It may take minutes, so nobody but a person starts it, and what was found stays.
import { queryOptions } from '@tanstack/react-query'
import type { Filters } from '#api/contract/filters.ts'
import { spaceTimeScan } from '#api/contract/space-time-scan.ts'
import { ask } from '#web/client.ts'

/** Enough to tell 0.05 from chance in half the time of the usual 999; the smallest p is 0.002. */
export const scanDraws = 499

/** `prospective`: only what still goes on when the period ends. */
export const spaceTimeScanQuery = (filters: Filters, prospective: boolean) =>
  queryOptions({
    queryKey: ['space-time-scan', filters, prospective],
    queryFn: ({ signal }) =>
      ask('space-time-scan', spaceTimeScan, { parameters: { ...filters, prospective, draws: scanDraws }, signal }),
    enabled: false,
    retry: false,
    staleTime: Number.POSITIVE_INFINITY,
  })
