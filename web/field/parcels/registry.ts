// Every kind of parcel the outbox takes. A new kind is a file here and a line in this list.
import { consultationParcel } from './consultation-parcel.ts'
import { observationParcel } from './observation-parcel.ts'
import type { ParcelKind } from './parcel-kind.ts'
import { timeParcel } from './time-parcel.ts'
import { weeklyLineParcel } from './weekly-line-parcel.ts'
import { workshopParcel } from './workshop-parcel.ts'

const kinds: readonly ParcelKind[] = [
  observationParcel,
  weeklyLineParcel,
  consultationParcel,
  workshopParcel,
  timeParcel,
]

/** Undefined for what a newer version of the page kept. */
export const kindOf = ({ kind }: { kind: string }): ParcelKind | undefined => kinds.find(({ id }) => id === kind)
