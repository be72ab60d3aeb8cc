// Closed workshops of whoever is signed in, on this device: those that wait and those the server has.
import type { ParcelState, Trouble } from '../parcel.ts'
import { type ClosedWorkshop, closedWorkshop } from '../parcels/workshop-parcel.ts'
import { useOutbox } from '../use-outbox.ts'

export type WorkshopHere = ClosedWorkshop & { workshopId: string; state: ParcelState | 'sent'; trouble: Trouble | null }

export function useWorkshopsHere(): WorkshopHere[] {
  const { unsent, unclaimed, sent } = useOutbox()
  return [
    ...[...unsent, ...unclaimed].map(({ content, ...one }) => ({ ...one, kept: content })),
    ...sent.map(({ gist, ...one }) => ({ ...one, kept: gist, state: 'sent' as const, trouble: null })),
  ].flatMap(({ uuid, kind, kept, state, trouble }) => {
    const closed = kind === 'workshop' ? closedWorkshop(kept) : null
    return closed === null ? [] : [{ ...closed, workshopId: uuid, state, trouble }]
  })
}
