// One parcel as a file that says nothing without its passphrase, for a phone that will not find a network or may be taken away. The
// format is described in docs/decisions/field-outbox.md. Must not know where parcels are kept.
import { z } from 'zod'
import { keptParcel } from '../device/kept-shapes.ts'
import type { Packed } from '../parcel.ts'
import { fromBase64, toBase64 } from './base64.ts'
import { iterations, ivBytes, keyFrom, randomBytes, saltBytes } from './passphrase-key.ts'
import { fromBytes, toBytes } from './value-bytes.ts'

const format = 'upstream-sealed-parcel'
const mostIterations = 10_000_000
const file = z.object({
  format: z.literal(format),
  version: z.literal(1),
  key: z.object({
    derivation: z.literal('PBKDF2-SHA-256'),
    iterations: z.int().min(iterations).max(mostIterations),
    salt: z.base64(),
  }),
  cipher: z.object({ name: z.literal('AES-256-GCM'), iv: z.base64() }),
  sealed: z.base64(),
})
type Head = Omit<z.infer<typeof file>, 'sealed'>
const inside = z.object({
  parcel: z.unknown(),
  attachments: z.array(z.object({ name: z.string(), type: z.string(), bytes: z.instanceof(ArrayBuffer) })),
})

/** What stands before the sealed part is sealed with it: nobody can make the key cheaper. */
const alongside = (head: Head): Uint8Array<ArrayBuffer> => toBytes([head.format, head.version, head.key, head.cipher])

export async function sealParcel(packed: Packed, passphrase: string): Promise<string> {
  const [salt, iv] = [randomBytes(saltBytes), randomBytes(ivBytes)]
  const head: Head = {
    format,
    version: 1,
    key: { derivation: 'PBKDF2-SHA-256', iterations, salt: toBase64(salt) },
    cipher: { name: 'AES-256-GCM', iv: toBase64(iv) },
  }
  const key = await keyFrom(passphrase, salt)
  const cipher = { name: 'AES-GCM', iv, additionalData: alongside(head) }
  const sealed = await crypto.subtle.encrypt(cipher, key, toBytes(packed))
  return JSON.stringify({ ...head, sealed: toBase64(new Uint8Array(sealed)) })
}

export type Opened = { sort: 'opened'; packed: Packed } | { sort: 'no-such-file' } | { sort: 'wrong-passphrase' }

export const isParcelFile = (text: string): boolean => text.slice(0, 200).includes(format)

/** A wrong passphrase and a damaged file look alike, and both are refused whole. */
export async function openParcel(text: string, passphrase: string): Promise<Opened> {
  const read = file.safeParse(jsonOf(text))
  if (!read.success) return { sort: 'no-such-file' }
  const { sealed, ...head } = read.data
  try {
    const key = await keyFrom(passphrase, fromBase64(head.key.salt), head.key.iterations)
    const cipher = { name: 'AES-GCM', iv: fromBase64(head.cipher.iv), additionalData: alongside(head) }
    const plain = await crypto.subtle.decrypt(cipher, key, fromBase64(sealed))
    const { parcel, attachments } = inside.parse(fromBytes(new Uint8Array(plain)))
    // Whoever brings it back is asked before it goes under their name.
    return { sort: 'opened', packed: { parcel: { ...keptParcel(parcel, ''), owner: null }, attachments } }
  } catch {
    return { sort: 'wrong-passphrase' }
  }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
