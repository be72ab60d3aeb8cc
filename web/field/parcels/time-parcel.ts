// Another time for a report the server has already: what it said, and what its writer says now.
import { z } from 'zod'
import { timeReceipt } from '#api/contract/observation-times.ts'
import { observationKind, observationKinds } from '#data/schema/observation.ts'
import { formatWholeMoment } from '../when.ts'
import { parcelKind } from './parcel-kind.ts'

const content = z.object({
  /** The report, and what was seen. */
  observation: z.uuid(),
  seen: observationKind,
  before: z.string(),
  observedAt: z.string(),
})
export type TimeCorrection = z.infer<typeof content>

export const timeParcel = parcelKind({
  id: 'time',
  content,
  gist: content,
  gistOf: (correction) => correction,
  address: (uuid, { observation }) => `/api/observations/${observation}/times/${uuid}`,
  body: ({ observedAt }) => ({ observedAt }),
  receipt: timeReceipt,
  title: ({ seen }, { outbox }) => outbox.timeOf(observationKinds.find(({ id }) => id === seen)?.label ?? seen),
  pictogram: ({ seen }) => seen,
  facts: ({ before, observedAt }, { outbox }) => [
    outbox.retimed(formatWholeMoment(before), formatWholeMoment(observedAt)),
  ],
  changedAt: null,
})
