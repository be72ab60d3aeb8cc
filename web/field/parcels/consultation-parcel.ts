// A consultation written down where it was held: who came, and what they asked for.
import { z } from 'zod'
import { planReceipt } from '#api/contract/commitment-writes.ts'
import { type ConsultationHeld, consultationHeld } from '#data/schema/consultation.ts'
import { pcode } from '#data/schema/place.ts'
import { formatDate } from '#web/text/format.ts'
import { parcelKind } from './parcel-kind.ts'

const content = z.object({ districtName: z.string(), consultation: consultationHeld })

export const consultationParcel = parcelKind({
  id: 'consultation',
  content,
  gist: z.object({ districtName: z.string(), pcode, heldOn: z.string() }),
  gistOf: ({ districtName, consultation: { pcode, heldOn } }) => ({ districtName, pcode, heldOn }),
  address: (uuid) => `/api/consultations/${uuid}`,
  body: ({ consultation }) => consultation,
  receipt: planReceipt,
  title: ({ districtName }, { outbox }) => outbox.consultationIn(districtName),
  pictogram: () => null,
  facts: ({ consultation: { heldOn } }, { outbox }) => [outbox.heldOn(formatDate(heldOn))],
  changedAt: '/consultation',
})

/** What an unsent one says; null where it cannot be read. */
export const consultationIn = (kept: unknown): ConsultationHeld | null =>
  content.safeParse(kept).data?.consultation ?? null
