// The filter's answer of GET /api/interventions; registering work, and telling it anew.
import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { planReceipt } from '#api/contract/commitment-writes.ts'
import type { Filters } from '#api/contract/filters.ts'
import type { InterventionCorrection, NewIntervention } from '#api/contract/intervention-writes.ts'
import { interventions } from '#api/contract/interventions.ts'
import { ask } from '#web/client.ts'

export const interventionsQuery = (filters: Filters) =>
  queryOptions({
    queryKey: ['interventions', filters],
    queryFn: ({ signal }) => ask('interventions', interventions, { parameters: filters, signal }),
    placeholderData: keepPreviousData,
  })

const put = (path: string, body: object) =>
  ask(`interventions/${path}`, planReceipt, {
    init: { method: 'PUT', body: JSON.stringify(body), headers: { 'content-type': 'application/json' } },
  })

/** Sent twice under one id it is one piece of work. */
export const registerIntervention = ({ id, intervention }: { id: string; intervention: NewIntervention }) =>
  put(id, intervention)
type Correcting = { interventionId: string; stepId: string; correction: InterventionCorrection }
export const correctIntervention = ({ interventionId, stepId, correction }: Correcting) =>
  put(`${encodeURIComponent(interventionId)}/corrections/${stepId}`, correction)
