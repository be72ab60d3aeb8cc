// A key from words a person remembers. Slow on purpose: whoever guesses pays for each guess.
export const iterations = 600_000
export const saltBytes = 16
export const ivBytes = 12

/** Browsers seal on secure pages only (https, or this machine). */
export const canSeal = (): boolean => globalThis.crypto?.subtle !== undefined

export const randomBytes = (length: number): Uint8Array<ArrayBuffer> => crypto.getRandomValues(new Uint8Array(length))

/** PBKDF2 with SHA-256, to a key for AES-GCM of 256 bits. Spaces at the ends, and how letters are composed, do not matter. */
export async function keyFrom(passphrase: string, salt: Uint8Array<ArrayBuffer>, rounds = iterations) {
  const words = new TextEncoder().encode(passphrase.trim().normalize('NFKC'))
  const raw = await crypto.subtle.importKey('raw', words, 'PBKDF2', false, ['deriveKey'])
  return crypto.subtle.deriveKey(
    { name: 'PBKDF2', hash: 'SHA-256', salt, iterations: rounds },
    raw,
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt', 'decrypt', 'wrapKey', 'unwrapKey'],
  )
}
