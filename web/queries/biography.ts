// What became of sites: GET /api/site-clusters and GET /api/sites/{siteIds}/biography.
import { queryOptions } from '@tanstack/react-query'
import { biography, siteGroups } from '#api/contract/biography.ts'
import type { Filters } from '#api/contract/filters.ts'
import { ask } from '#web/client.ts'

export const siteGroupsQuery = ({ pcodes, to, asOf }: Filters) =>
  queryOptions({
    queryKey: ['site-clusters', pcodes, to, asOf],
    queryFn: ({ signal }) => ask('site-clusters', siteGroups, { parameters: { pcodes, to, asOf }, signal }),
  })

export const biographyQuery = (siteIds: readonly string[], { kinds, to, asOf }: Filters) =>
  queryOptions({
    queryKey: ['biography', siteIds, kinds, to, asOf],
    queryFn: ({ signal }) =>
      ask(`sites/${siteIds.map(encodeURIComponent).join(',')}/biography`, biography, {
        parameters: { kinds, to, asOf },
        signal,
      }),
  })
