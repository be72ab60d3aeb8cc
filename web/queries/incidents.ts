// The incidents themselves, page by page, or all of them as points for the map.
import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import type { Filters } from '#api/contract/filters.ts'
import { incidentPoints, incidents } from '#api/contract/incidents.ts'
import { ask } from '#web/client.ts'

export type IncidentPage = { limit: number; sort: 'date' | '-date' | 'kind' | 'pcode'; cursor?: string }

export const incidentsQuery = (filters: Filters, page: IncidentPage) =>
  queryOptions({
    queryKey: ['incidents', filters, page],
    queryFn: ({ signal }) => ask('incidents', incidents, { parameters: { ...filters, ...page }, signal }),
    placeholderData: keepPreviousData,
  })

export const incidentPointsQuery = (filters: Filters) =>
  queryOptions({
    queryKey: ['incidents/points', filters],
    queryFn: ({ signal }) => ask('incidents/points', incidentPoints, { parameters: filters, signal }),
    placeholderData: keepPreviousData,
  })
