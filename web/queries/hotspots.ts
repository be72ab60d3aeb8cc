// Gi* per district, and clusters of abandoned buildings.
import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import type { z } from 'zod'
import type { Filters } from '#api/contract/filters.ts'
import { hotspots, type hotspotsQuery as parameters } from '#api/contract/hotspots.ts'
import { ask } from '#web/client.ts'

export const hotspotsQuery = (filters: Filters, of: z.output<typeof parameters>['of'] = 'rate') =>
  queryOptions({
    queryKey: ['hotspots', filters, of],
    queryFn: ({ signal }) => ask('hotspots', hotspots, { parameters: { ...filters, of }, signal }),
    placeholderData: keepPreviousData,
  })
