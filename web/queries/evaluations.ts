// Whether interventions worked: GET /api/evaluations, and one of them; and agreeing beforehand how one will be judged.
import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { evaluation, evaluations } from '#api/contract/evaluation.ts'
import { evaluationLock } from '#api/contract/evaluation-locks.ts'
import type { Filters } from '#api/contract/filters.ts'
import type { EvaluationPlan } from '#data/schema/evaluation-plan.ts'
import { ask } from '#web/client.ts'

export const evaluationsQuery = ({ pcodes, kinds, to, asOf }: Filters) =>
  queryOptions({
    queryKey: ['evaluations', pcodes, kinds, to, asOf],
    queryFn: ({ signal }) => ask('evaluations', evaluations, { parameters: { pcodes, kinds, to, asOf }, signal }),
    placeholderData: keepPreviousData,
  })

export const evaluationQuery = (interventionId: string, { kinds, to, asOf }: Filters) =>
  queryOptions({
    queryKey: ['evaluation', interventionId, kinds, to, asOf],
    queryFn: ({ signal }) =>
      ask(`evaluations/${encodeURIComponent(interventionId)}`, evaluation, { parameters: { kinds, to, asOf }, signal }),
  })

export const lockEvaluation = (interventionId: string, plan: EvaluationPlan) =>
  ask(`evaluations/${encodeURIComponent(interventionId)}/locks`, evaluationLock, {
    init: { method: 'POST', body: JSON.stringify(plan), headers: { 'content-type': 'application/json' } },
  })
