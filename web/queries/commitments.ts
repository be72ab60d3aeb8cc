// What was promised, one promise with its history, the two sides of the plan; and writing a promise or a step of one.
import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import {
  type CommitmentConfirmation,
  type CommitmentMove,
  type NewCommitment,
  planReceipt,
} from '#api/contract/commitment-writes.ts'
import { commitmentHistory, commitments } from '#api/contract/commitments.ts'
import type { Filters } from '#api/contract/filters.ts'
import { providers } from '#api/contract/providers.ts'
import { ask } from '#web/client.ts'

/** Which day it is judged by; the server's today where none is named. */
export type PlanAsked = Pick<Filters, 'pcodes' | 'to' | 'asOf'> & { on?: string | undefined }

export const commitmentsQuery = ({ pcodes, to, asOf, on }: PlanAsked, owner?: string) =>
  queryOptions({
    queryKey: ['commitments', pcodes, to, asOf, on, owner],
    queryFn: ({ signal }) => ask('commitments', commitments, { parameters: { pcodes, to, asOf, on, owner }, signal }),
    placeholderData: keepPreviousData,
  })

export const commitmentHistoryQuery = (commitmentId: string, { asOf, on }: PlanAsked) =>
  queryOptions({
    queryKey: ['commitments', commitmentId, asOf, on],
    queryFn: ({ signal }) =>
      ask(`commitments/${encodeURIComponent(commitmentId)}`, commitmentHistory, { parameters: { asOf, on }, signal }),
  })

export const providersQuery = ({ pcodes, to, asOf, on }: PlanAsked) =>
  queryOptions({
    queryKey: ['providers', pcodes, to, asOf, on],
    queryFn: ({ signal }) => ask('providers', providers, { parameters: { pcodes, to, asOf, on }, signal }),
    placeholderData: keepPreviousData,
  })

const put = (path: string, body: object) =>
  ask(`commitments/${path}`, planReceipt, {
    init: { method: 'PUT', body: JSON.stringify(body), headers: { 'content-type': 'application/json' } },
  })

/** Sent twice under one id it is one promise. */
export const makeCommitment = ({ id, commitment }: { id: string; commitment: NewCommitment }) => put(id, commitment)
type Step<S> = { commitmentId: string; stepId: string; step: S }
export const moveCommitment = ({ commitmentId, stepId, step }: Step<CommitmentMove>) =>
  put(`${encodeURIComponent(commitmentId)}/moves/${stepId}`, step)
export const confirmCommitment = ({ commitmentId, stepId, step }: Step<CommitmentConfirmation>) =>
  put(`${encodeURIComponent(commitmentId)}/confirmations/${stepId}`, step)
