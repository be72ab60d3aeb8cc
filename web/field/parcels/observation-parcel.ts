// A report: what was seen, where and when, with its photos and perhaps a voice note.
import { z } from 'zod'
import { receipt } from '#api/contract/observations.ts'
import { type Observation, observation, observationKind, observationKinds } from '#data/schema/observation.ts'
import type { Parcel } from '../parcel.ts'
import { formatMoment } from '../when.ts'
import { parcelKind } from './parcel-kind.ts'

const gist = z.object({ kind: observationKind, observedAt: z.string() })
/** As much as the list says. The rest goes as it was written: what is right in it the server judges. */
const content = gist.loose().extend({ placeText: z.string().nullish() })

export const observationParcel = parcelKind({
  id: 'observation',
  content,
  gist,
  gistOf: ({ kind, observedAt }) => ({ kind, observedAt }),
  address: (uuid) => `/api/observations/${uuid}`,
  body: (content, enclosed) =>
    enclosed.length === 0
      ? content
      : { observation: content, attachments: enclosed.map(({ name, type, sha256 }) => ({ name, type, sha256 })) },
  receipt,
  title: ({ kind }) => observationKinds.find(({ id }) => id === kind)?.label ?? kind,
  pictogram: ({ kind }) => kind,
  facts: ({ observedAt, placeText }, { outbox }) => [
    outbox.seen(formatMoment(observedAt)),
    ...(placeText == null ? [] : [placeText]),
  ],
  isEditable: true,
})

export const observationIn = (parcel: Parcel): Observation | null =>
  parcel.kind === observationParcel.id ? (observation.safeParse(parcel.content).data ?? null) : null
export const observationGist = (kept: unknown): z.infer<typeof gist> | null => gist.safeParse(kept).data ?? null
