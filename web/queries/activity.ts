// Who did what and who saw what: /api/activity, a page after the other, and the same as a file.
import { infiniteQueryOptions } from '@tanstack/react-query'
import { type ActivityFilter, activity } from '#api/contract/activity.ts'
import { apiAddress, ask } from '#web/client.ts'

export const activityQuery = (filter: ActivityFilter) =>
  infiniteQueryOptions({
    queryKey: ['activity', filter],
    queryFn: ({ signal, pageParam }) =>
      ask('activity', activity, { signal, parameters: { ...filter, cursor: pageParam } }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
  })

export const activityFile = (filter: ActivityFilter): string => apiAddress('activity.csv', filter)
