// What does this instance draw beneath the map? A setting, so asked once a visit.
import { queryOptions } from '@tanstack/react-query'
import { basemap } from '#api/contract/basemap.ts'
import { ask } from '#web/client.ts'

export const basemapQuery = () =>
  queryOptions({
    queryKey: ['basemap'],
    queryFn: ({ signal }) => ask('basemap', basemap, { signal }),
    staleTime: Number.POSITIVE_INFINITY,
  })
