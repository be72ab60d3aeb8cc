// Two periods held side by side: GET /api/changes.
import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { type ChangesQuery, changes } from '#api/contract/changes.ts'
import { ask } from '#web/client.ts'

export const changesQuery = (asked: ChangesQuery) =>
  queryOptions({
    queryKey: ['changes', asked],
    queryFn: ({ signal }) => ask('changes', changes, { parameters: asked, signal }),
    placeholderData: keepPreviousData,
  })
