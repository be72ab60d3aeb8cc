// What lies on the device until the server has it, of whatever kind: a report, a weekly line, a consultation, a workshop; with what
// is enclosed (photos, a voice note) named by its content. Knows no storage, network, screen or kind.
import type { z } from 'zod'
import type { observationFate } from '#api/contract/observation-fates.ts'
import type { ProblemStatement } from '#api/contract/statements/problems.ts'
import type { timeDoubts } from '#data/schema/observation.ts'

/** Bytes rather than a Blob, because some browsers lose Blobs they keep. */
export type Attachment = { name: string; type: string; bytes: ArrayBuffer }
/** An attachment as its parcel knows it. `name` is its part in it (photo, audio); several may share one. */
export type Enclosure = { name: string; type: string; sha256: string; size: number }

/** waiting: goes by itself. sign-in: goes when somebody who may send signs in. refused: a person has to look. */
export const parcelStates = ['waiting', 'sign-in', 'refused'] as const
export type ParcelState = (typeof parcelStates)[number]

export const troubleReasons = [
  'no-network',
  'not-our-server',
  'busy',
  'server-fault',
  'signed-out',
  'ended',
  'another',
  'role',
  'invalid',
  'too-large',
  'conflict',
  'withdrawn',
  'newer-version',
] as const
export type Trouble = {
  reason: (typeof troubleReasons)[number]
  /** Why, when the server said so; a string on devices that heard it before problems were statements. */
  detail: ProblemStatement | string | null
  fields: Record<string, ProblemStatement | string>
}

/** Whose it is, as the server names who is signed in; null when nobody was who may send: then a person is asked. */
export type Owner = string | null

export type Parcel = {
  uuid: string
  owner: Owner
  /** One of the registry of kinds; another where a newer version of the page kept it. */
  kind: string
  /** As its kind has it. */
  content: unknown
  enclosed: Enclosure[]
  keptAt: string
  /** Goes up by one with each edit, so that an answer to an older version cannot remove a newer one. */
  revision: number
  state: ParcelState
  attempts: number
  lastTriedAt: string | null
  /** Not tried by itself before this moment. */
  nextTryAt: string | null
  trouble: Trouble | null
}

/** What is left on the device of what the server has. */
export type Sent = {
  uuid: string
  kind: string
  /** As much of its content as its kind remembers. */
  gist: unknown
  receivedAt: string
  seq: number
  timeDoubt: (typeof timeDoubts)[number] | null
  owner: Owner
  /** What the server said last became of it; null before it was asked. */
  fate: z.infer<typeof observationFate> | null
}

export type Written = Pick<Parcel, 'uuid' | 'kind' | 'content' | 'enclosed' | 'keptAt' | 'owner'>
export const freshParcel = (written: Written): Parcel => ({
  ...written,
  revision: 0,
  state: 'waiting',
  attempts: 0,
  lastTriedAt: null,
  nextTryAt: null,
  trouble: null,
})

/** Known to the server under its old id, or likely to be: an edit needs a new one. */
export const needsNewId = ({ trouble }: Parcel): boolean =>
  trouble?.reason === 'conflict' || trouble?.reason === 'withdrawn'

const sameBytes = (a: ArrayBuffer, b: ArrayBuffer): boolean => {
  if (a.byteLength !== b.byteLength) return false
  const left = new Uint8Array(a)
  const right = new Uint8Array(b)
  return left.every((byte, at) => byte === right[at])
}

const inOrder = (parcel: Parcel): string => JSON.stringify(Object.entries(parcel).sort(([a], [b]) => (a < b ? -1 : 1)))

/** Whether what was read back is what was meant to be kept, to the last byte of the last photo. */
export const isSame = (a: Packed, b: Packed): boolean =>
  inOrder(a.parcel) === inOrder(b.parcel) &&
  a.attachments.length === b.attachments.length &&
  a.attachments.every((one, at) => {
    const other = b.attachments[at]
    return other?.name === one.name && other.type === one.type && sameBytes(one.bytes, other.bytes)
  })

/** A parcel with what is enclosed in it. */
export type Packed = { parcel: Parcel; attachments: readonly Attachment[] }
