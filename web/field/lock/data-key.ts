// The key under which the phone's shelves are sealed: random, wrapped by a key from the person's code, in memory only while unlocked.
// Knows no shelf and no screen.
import { z } from 'zod'
import { fromBase64, toBase64 } from '../sealing/base64.ts'
import { iterations, ivBytes, keyFrom, randomBytes, saltBytes } from '../sealing/passphrase-key.ts'

export const wrappedKey = z.object({
  iterations: z.int(),
  salt: z.base64(),
  iv: z.base64(),
  wrapped: z.base64(),
})
export type WrappedKey = z.infer<typeof wrappedKey>

const aes = { name: 'AES-GCM', length: 256 } as const
const uses: KeyUsage[] = ['encrypt', 'decrypt']

/** Extractable only so that it can be wrapped; what is unwrapped later is not. */
export const newDataKey = (): Promise<CryptoKey> => crypto.subtle.generateKey(aes, true, uses)

export async function wrapKey(key: CryptoKey, code: string): Promise<WrappedKey> {
  const [salt, iv] = [randomBytes(saltBytes), randomBytes(ivBytes)]
  const wrapped = await crypto.subtle.wrapKey('raw', key, await keyFrom(code, salt), { name: 'AES-GCM', iv })
  const text = (bytes: Uint8Array) => toBase64(bytes)
  return { iterations, salt: text(salt), iv: text(iv), wrapped: text(new Uint8Array(wrapped)) }
}

/** Null: another code. */
export async function unwrapKey(kept: WrappedKey, code: string): Promise<CryptoKey | null> {
  const codeKey = await keyFrom(code, fromBase64(kept.salt), kept.iterations)
  const how = { name: 'AES-GCM', iv: fromBase64(kept.iv) }
  try {
    return await crypto.subtle.unwrapKey('raw', fromBase64(kept.wrapped), codeKey, how, aes, false, uses)
  } catch {
    return null
  }
}
