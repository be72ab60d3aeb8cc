// A report: what was seen, where and when, with its photos and perhaps a voice note.
import { z } from 'zod'
import { receipt } from '#api/contract/observations.ts'
import { type Observation, observation, observationKind, observationKinds } from '#data/schema/observation.ts'
import { inGroups } from '#data/schema/withdrawal-code.ts'
import type { Parcel } from '../parcel.ts'
import { formatMoment } from '../when.ts'
import { parcelKind } from './parcel-kind.ts'

const gist = z.object({ kind: observationKind, observedAt: z.string() })
/** As much as the list says. The rest goes as it was written: what is right in it the server judges. */
const content = gist.loose().extend({
  placeText: z.string().nullish(),
  /** The code its writer can take it back with. It stays here, and goes with nothing that is sent. */
  withdrawalCode: z.string().optional(),
})
type Content = z.infer<typeof content>
const withoutCode = ({ withdrawalCode: _, ...said }: Content) => said

export const observationParcel = parcelKind({
  id: 'observation',
  content,
  gist,
  gistOf: ({ kind, observedAt }) => ({ kind, observedAt }),
  address: (uuid) => `/api/observations/${uuid}`,
  body: (content, enclosed) =>
    enclosed.length === 0
      ? withoutCode(content)
      : {
          observation: withoutCode(content),
          attachments: enclosed.map(({ name, type, sha256 }) => ({ name, type, sha256 })),
        },
  receipt,
  title: ({ kind }) => observationKinds.find(({ id }) => id === kind)?.label ?? kind,
  pictogram: ({ kind }) => kind,
  facts: ({ observedAt, placeText, withdrawalCode }, { outbox }) => [
    outbox.seen(formatMoment(observedAt)),
    ...(placeText == null ? [] : [placeText]),
    ...(withdrawalCode === undefined ? [] : [outbox.code(inGroups(withdrawalCode))]),
  ],
  changedAt: '/report',
})

const contentIn = ({ kind, content: kept }: Parcel): Content | null =>
  kind === observationParcel.id ? (content.safeParse(kept).data ?? null) : null
export function observationIn(parcel: Parcel): Observation | null {
  const said = contentIn(parcel)
  return said === null ? null : (observation.safeParse(withoutCode(said)).data ?? null)
}
export const withdrawalCodeIn = (parcel: Parcel): string | null => contentIn(parcel)?.withdrawalCode ?? null
export const observationGist = (kept: unknown): z.infer<typeof gist> | null => gist.safeParse(kept).data ?? null
