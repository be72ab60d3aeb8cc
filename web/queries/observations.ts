// What field officers reported, page by page.
import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import type { Filters } from '#api/contract/filters.ts'
import { observations, type Placement, placed } from '#api/contract/observations.ts'
import { ask } from '#web/client.ts'

export type ObservationPage = { limit: number; cursor?: string; observationKinds?: string; unplaced?: boolean }

export const observationsQuery = (filters: Filters, page: ObservationPage) =>
  queryOptions({
    queryKey: ['observations', filters, page],
    queryFn: ({ signal }) => ask('observations', observations, { parameters: { ...filters, ...page }, signal }),
    placeholderData: keepPreviousData,
  })

/** Says where an observation without a district was made. */
export const placeObservation = ({ uuid, placement }: { uuid: string; placement: Placement }) =>
  ask(`observations/${encodeURIComponent(uuid)}/place`, placed, {
    init: { method: 'PUT', body: JSON.stringify(placement), headers: { 'content-type': 'application/json' } },
  })
