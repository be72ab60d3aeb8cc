/** GET /api/review-queue: observations that wait for a reviewer, or were decided; the oldest first. */
import { z } from 'zod'
import { observation, observationKind, timeDoubts } from '#data/schema/observation.ts'
import { reviewState, reviewStates } from '#data/schema/review.ts'
import { filterShape, listOf } from './filters.ts'
import { pageShape } from './incidents.ts'

/** Imported files bring hundreds at once: a queue of what people sent yesterday begins with what phones sent. */
export const reportOrigins = ['phone', 'import', 'any'] as const
export const queueStates = [...reviewStates, 'any'] as const
export const reviewQueueQuery = z.object({
  state: z.enum(queueStates).default('pending'),
  origin: z.enum(reportOrigins).default('phone'),
  pcodes: filterShape.pcodes,
  observationKinds: listOf(observationKind),
  /** Reports of one writer, by the name that stands for them in the rows. */
  writer: z
    .string()
    .regex(/^[0-9a-f]{32}$/)
    .optional(),
  ...pageShape,
})
export type ReviewQueueQuery = z.output<typeof reviewQueueQuery>

const { kind, note, placeText } = observation.shape
export const reviewRow = z
  .object({
    uuid: z.string(),
    kind,
    note,
    placeText,
    receivedAt: z.string(),
    countedOn: z.string(),
    timeDoubt: z.enum(timeDoubts).nullable(),
    pcode: z.string().nullable(),
    districtName: z.string().nullable(),
    withinName: z.string().nullable(),
    review: reviewState,
    /** The import it came with; null when a phone sent it. */
    importId: z.string().nullable(),
    /** Stands for whoever wrote it, and tells nobody who that is. */
    writer: z.string(),
    /** Whoever asks wrote it, and may not decide about it. */
    isOwn: z.boolean(),
  })
  .meta({ id: 'ReviewRow' })
export type ReviewRow = z.infer<typeof reviewRow>

export const reviewQueue = z
  .object({
    seq: z.int(),
    /** How many of each state the other filters hold; withdrawn ones are counted and shown to nobody. */
    counts: z.record(z.enum([...reviewStates, 'withdrawn']), z.int()),
    total: z.int(),
    rows: z.array(reviewRow),
    nextCursor: z.string().nullable(),
  })
  .meta({ id: 'ReviewQueue' })
export type ReviewQueue = z.infer<typeof reviewQueue>
