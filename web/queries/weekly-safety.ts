// What community reporters write each week: GET /api/weekly-safety.
import { queryOptions } from '@tanstack/react-query'
import type { Filters } from '#api/contract/filters.ts'
import { weeklySafety } from '#api/contract/weekly-safety.ts'
import { ask } from '#web/client.ts'

export const weeklySafetyQuery = (pcode: string, { from, to, asOf }: Filters) =>
  queryOptions({
    queryKey: ['weekly-safety', pcode, from, to, asOf],
    queryFn: ({ signal }) =>
      ask('weekly-safety', weeklySafety, { parameters: { pcodes: [pcode], from, to, asOf }, signal }),
  })
