// Values on the shelves as they are, or sealed under the phone's code.
import { keyNow } from '../lock/lock.ts'
import { ivBytes, randomBytes } from '../sealing/passphrase-key.ts'
import { fromBytes, toBytes } from '../sealing/value-bytes.ts'

export class Locked extends Error {}

type Sealed = { sealed: ArrayBuffer; iv: Uint8Array<ArrayBuffer> }
const isSealed = (kept: unknown): kept is Sealed =>
  typeof kept === 'object' && kept !== null && 'sealed' in kept && kept.sealed instanceof ArrayBuffer

export async function seal(value: unknown): Promise<unknown> {
  const { sealing, isLocked } = await keyNow()
  if (isLocked) throw new Locked('The phone is locked')
  if (sealing === null) return value
  const iv = randomBytes(ivBytes)
  return { iv, sealed: await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, sealing, toBytes(value)) }
}

export async function unseal(kept: unknown): Promise<unknown> {
  if (!isSealed(kept)) return kept
  const { key } = await keyNow()
  if (key === null) throw new Locked('The phone is locked')
  const plain = await crypto.subtle.decrypt({ name: 'AES-GCM', iv: kept.iv }, key, kept.sealed)
  return fromBytes(new Uint8Array(plain))
}

/** Those that can be read now; while the phone is locked nothing sealed is looked at. */
export async function readable<K>(rows: readonly K[], keptIn: (row: K) => unknown): Promise<K[]> {
  const { key } = await keyNow()
  return rows.filter((row) => key !== null || !isSealed(keptIn(row)))
}
