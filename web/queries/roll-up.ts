// The country out of its districts: GET /api/roll-up.
import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import type { ComparedThing } from '#api/contract/changes.ts'
import type { Filters } from '#api/contract/filters.ts'
import { rollUp } from '#api/contract/roll-up.ts'
import { ask } from '#web/client.ts'

export const rollUpQuery = ({ level: _, ...filters }: Filters, of: ComparedThing | undefined) =>
  queryOptions({
    queryKey: ['roll-up', filters, of],
    queryFn: ({ signal }) => ask('roll-up', rollUp, { parameters: { ...filters, of }, signal }),
    placeholderData: keepPreviousData,
  })
