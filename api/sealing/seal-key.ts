/**
 * The key pair of an instance: the private half never leaves its folder (not the record, not a backup), the public half is a line
 * that may be sent by any road. Knows keys alone; nothing of files or entries.
 */
import {
  createHash,
  createPrivateKey,
  createPublicKey,
  diffieHellman,
  generateKeyPairSync,
  type KeyObject,
} from 'node:crypto'
import { readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** A public key: 32 bytes. */
export type OfficeKey = string
export type SealKey = { own: OfficeKey; agree(other: OfficeKey): Buffer }

const prefix = 'office_'
const keyLength = 43
const checkLength = 6
const onlyOwner = 0o600

const hashOf = (key: OfficeKey): string => createHash('sha256').update(Buffer.from(key, 'base64url')).digest('hex')

/** As it is handed on: with a check, so that a letter copied wrongly is no other office. */
export const keyLine = (key: OfficeKey): string => `${prefix}${key}_${hashOf(key).slice(0, checkLength)}`

/** The key of a line; null where it is none, or a letter is wrong. */
export function readKeyLine(line: string): OfficeKey | null {
  const written = line.trim()
  const key = written.slice(prefix.length, prefix.length + keyLength)
  return /^[\w-]{43}$/.test(key) && written === keyLine(key) && bytesOf(key).toString('base64url') === key ? key : null
}

/** What two people read to each other to know that they mean the same key: "3f2a 91bc 07de 5512". */
export const fingerprint = (key: OfficeKey): string =>
  hashOf(key)
    .slice(0, 16)
    .replace(/(.{4})(?=.)/g, '$1 ')

export const bytesOf = (key: OfficeKey): Buffer => Buffer.from(key, 'base64url')

/** A key pair for one use, thrown away after it. */
export const passingKey = (): SealKey => sealKey(generateKeyPairSync('x25519').privateKey)

/** The pair of the instance in this folder, made when it is first asked for. */
export async function instanceKey(dir: string): Promise<SealKey> {
  const path = join(dir, 'seal.key')
  const kept = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null
    throw error
  })
  if (kept !== null) return sealKey(createPrivateKey(kept))
  const { privateKey } = generateKeyPairSync('x25519')
  const part = `${path}.part`
  await writeFile(part, privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: onlyOwner, flush: true })
  await rename(part, path)
  return sealKey(privateKey)
}

function sealKey(privateKey: KeyObject): SealKey {
  const { x = '' } = createPublicKey(privateKey).export({ format: 'jwk' })
  return {
    own: x,
    agree: (other) =>
      diffieHellman({
        privateKey,
        publicKey: createPublicKey({ key: { kty: 'OKP', crv: 'X25519', x: other }, format: 'jwk' }),
      }),
  }
}
