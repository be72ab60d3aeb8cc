// What Review keeps in the address: which reports are listed, and the one that is looked at.
import { z } from 'zod'
import { reviewQueueQuery } from '#api/contract/review-queue.ts'
import { observationKind } from '#data/schema/observation.ts'

const { state, origin, writer } = reviewQueueQuery.shape
export const reviewSearch = z.object({
  state: state.removeDefault().optional(),
  origin: origin.removeDefault().optional(),
  seen: observationKind.optional(),
  writer,
  report: z.uuid().optional(),
})
export type ReviewSearch = z.output<typeof reviewSearch>
