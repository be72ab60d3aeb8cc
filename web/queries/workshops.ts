// What a workshop reads out, and the workshops that were held.
import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { findings } from '#api/contract/findings.ts'
import { oneWorkshop, workshops } from '#api/contract/workshops.ts'
import { ask } from '#web/client.ts'
import type { PlanAsked } from './commitments.ts'

export const findingsQuery = (pcode: string) =>
  queryOptions({
    queryKey: ['findings', pcode],
    queryFn: ({ signal }) => ask(`districts/${encodeURIComponent(pcode)}/findings`, findings, { signal }),
    networkMode: 'always' as const,
  })

export const workshopsQuery = ({ pcodes, to, asOf, on }: PlanAsked) =>
  queryOptions({
    queryKey: ['workshops', pcodes, to, asOf, on],
    queryFn: ({ signal }) => ask('workshops', workshops, { parameters: { pcodes, to, asOf, on }, signal }),
    placeholderData: keepPreviousData,
  })

export const workshopQuery = (workshopId: string) =>
  queryOptions({
    queryKey: ['workshops', workshopId],
    queryFn: ({ signal }) => ask(`workshops/${encodeURIComponent(workshopId)}`, oneWorkshop, { signal }),
  })
