// What one report not yet accepted by the server is, as it lies on the device. Knows no storage, network or screen.
import { z } from 'zod'
import { observationFate } from '#api/contract/observation-fates.ts'
import type { ProblemStatement } from '#api/contract/statements/problems.ts'
import { type Observation, observation, timeDoubts } from '#data/schema/observation.ts'

/** A JPEG made on the device; bytes rather than a Blob, because some browsers lose Blobs they keep. */
export type Photo = { type: string; bytes: ArrayBuffer }

/** waiting: goes by itself. sign-in: goes when somebody who may send signs in. refused: a person has to look. */
export const unsentStates = ['waiting', 'sign-in', 'refused'] as const
export type UnsentState = (typeof unsentStates)[number]

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
] as const
export type Trouble = {
  reason: (typeof troubleReasons)[number]
  /** Why, when the server said so; a string on devices that heard it before problems were statements. */
  detail: ProblemStatement | string | null
  fields: Record<string, ProblemStatement | string>
}

/** Whose report it is, as the server names who is signed in; null when nobody was who may report: then a person is asked. */
export type Owner = string | null

export type Unsent = {
  uuid: string
  owner: Owner
  observation: Observation
  photo: Photo | null
  keptAt: string
  /** Goes up by one with each edit, so that an answer to an older version cannot remove a newer one. */
  revision: number
  state: UnsentState
  attempts: number
  lastTriedAt: string | null
  /** Not tried by itself before this moment. */
  nextTryAt: string | null
  trouble: Trouble | null
}

/** What is left on the device of a report the server has. */
export const sent = z.object({
  uuid: z.string(),
  kind: observation.shape.kind,
  observedAt: z.string(),
  receivedAt: z.string(),
  seq: z.int(),
  timeDoubt: z.enum(timeDoubts).nullish(),
  owner: z.string().nullable(),
  /** What the server said last became of it; null before it was asked. */
  fate: observationFate.nullable(),
})
export type Sent = z.infer<typeof sent>

export const asUnsent = (
  uuid: string,
  report: Observation,
  photo: Photo | null,
  keptAt: string,
  owner: Owner,
): Unsent => ({
  uuid,
  owner,
  observation: report,
  photo,
  keptAt,
  revision: 0,
  state: 'waiting',
  attempts: 0,
  lastTriedAt: null,
  nextTryAt: null,
  trouble: null,
})

const sameBytes = (a: ArrayBuffer, b: ArrayBuffer): boolean => {
  if (a.byteLength !== b.byteLength) return false
  const left = new Uint8Array(a)
  const right = new Uint8Array(b)
  return left.every((byte, at) => byte === right[at])
}

/** Whether what was read back is what was meant to be kept, to the last byte of the photo. */
export function isSame(a: Unsent, b: Unsent): boolean {
  const { photo: left, ...words } = a
  const { photo: right, ...read } = b
  if (JSON.stringify(words) !== JSON.stringify(read)) return false
  if (left === null || right === null) return left === right
  return left.type === right.type && sameBytes(left.bytes, right.bytes)
}
