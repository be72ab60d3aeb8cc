// Incidents of every month the instance holds, for the filter without its period.
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { Filters } from '#api/contract/filters.ts'
import type { Month } from '#data/schema/period.ts'
import { seriesQuery } from './series.ts'

export function useMonthCounts(filters: Filters, first: Month | null, last: Month | null): ReadonlyMap<Month, number> {
  const { data } = useQuery({
    ...seriesQuery({ ...filters, from: first ?? undefined, to: last ?? undefined }),
    enabled: first !== null,
  })
  return useMemo(() => {
    const counts = new Map<Month, number>()
    for (const line of data?.lines ?? [])
      for (const { month, incidents } of line.months)
        if (incidents !== null) counts.set(month, (counts.get(month) ?? 0) + incidents)
    return counts
  }, [data])
}
