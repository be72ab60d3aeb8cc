// Who was heard, place by place. Kinds, sources, the indicator and the group do not change it.
import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import type { Filters } from '#api/contract/filters.ts'
import { participation } from '#api/contract/participation.ts'
import { ask } from '#web/client.ts'

export const participationQuery = ({ kinds: _k, sources: _s, indicator: _i, group: _g, ...filters }: Filters) =>
  queryOptions({
    queryKey: ['participation', filters],
    queryFn: ({ signal }) => ask('participation', participation, { parameters: filters, signal }),
    placeholderData: keepPreviousData,
  })
