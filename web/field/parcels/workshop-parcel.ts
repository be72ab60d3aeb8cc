// A workshop that was closed: what the room agreed to, contested and added. Its minutes stay readable on the device.
import { z } from 'zod'
import { planReceipt } from '#api/contract/commitment-writes.ts'
import { workshop } from '#data/schema/workshop.ts'
import { formatDate } from '#web/text/format.ts'
import { parcelKind } from './parcel-kind.ts'

const content = z.object({ districtName: z.string(), workshop })
export type ClosedWorkshop = z.infer<typeof content>

export const workshopParcel = parcelKind({
  id: 'workshop',
  content,
  gist: content,
  gistOf: (closed) => closed,
  address: (uuid) => `/api/workshops/${uuid}`,
  body: ({ workshop }) => workshop,
  receipt: planReceipt,
  title: ({ districtName }, { outbox }) => outbox.workshopIn(districtName),
  pictogram: () => null,
  facts: ({ workshop: { heldOn } }, { outbox }) => [outbox.heldOn(formatDate(heldOn))],
  changedAt: null,
})

export const closedWorkshop = (kept: unknown): ClosedWorkshop | null => content.safeParse(kept).data ?? null
