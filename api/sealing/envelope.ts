/**
 * Seals bytes for one reader, so that only that reader can open them, knows who sealed them, and notices every changed, missing or
 * added byte. Nothing of it can be read without the reader's key: not even who it is from. Knows nothing of what is inside.
 *
 *   mark (8) · passing key (32) · sender's key, sealed (32 + 16) · portions of 64 KiB, each sealed (+ 16), the last marked as last
 *
 * A one-way handshake in the manner of Noise's pattern X: X25519 between a passing key and the reader's, then between the sender's
 * and the reader's; HKDF-SHA-256; AES-256-GCM, one key a file, the nonce counts portions and marks the last (STREAM).
 */
import { createCipheriv, createDecipheriv, hkdfSync } from 'node:crypto'
import { bytesOf, type OfficeKey, passingKey, type SealKey } from './seal-key.ts'

const mark = Buffer.from('UPSEAL1\n')
const keyBytes = 32
const tagBytes = 16
const nonceBytes = 12
const portionBytes = 64 * 1024
const headBytes = mark.length + keyBytes + keyBytes + tagBytes

/** `not-sealed`: no such file. `not-for-us`: sealed for another instance, or its head was changed. `damaged`: changed or cut off. */
export type SealFault = 'not-sealed' | 'not-for-us' | 'damaged'
export class CannotOpen extends Error {
  readonly fault: SealFault

  constructor(fault: SealFault) {
    super(fault)
    this.name = 'CannotOpen'
    this.fault = fault
  }
}

const derive = (secret: Buffer, said: readonly Buffer[], use: string): Buffer =>
  Buffer.from(hkdfSync('sha256', secret, Buffer.concat(said), use, keyBytes))

function nonceOf(portion: number, isLast: boolean): Buffer {
  const nonce = Buffer.alloc(nonceBytes)
  nonce.writeUIntBE(portion, nonceBytes - 7, 6)
  nonce[nonceBytes - 1] = isLast ? 1 : 0
  return nonce
}

function close(key: Buffer, nonce: Buffer, plain: Buffer): Buffer {
  const cipher = createCipheriv('aes-256-gcm', key, nonce)
  return Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()])
}

/** Null where the bytes are not those that were closed with this key. */
function open(key: Buffer, nonce: Buffer, closed: Buffer): Buffer | null {
  if (closed.length < tagBytes) return null
  const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: tagBytes })
  decipher.setAuthTag(closed.subarray(closed.length - tagBytes))
  try {
    return Buffer.concat([decipher.update(closed.subarray(0, closed.length - tagBytes)), decipher.final()])
  } catch {
    return null
  }
}

export async function* sealed(
  bytes: AsyncIterable<Uint8Array>,
  { from, to }: { from: SealKey; to: OfficeKey },
): AsyncIterable<Buffer> {
  const passing = passingKey()
  const said = [mark, bytesOf(passing.own), bytesOf(to)]
  const first = passing.agree(to)
  const sender = close(derive(first, said, 'sender'), nonceOf(0, true), bytesOf(from.own))
  yield Buffer.concat([mark, bytesOf(passing.own), sender])
  const key = derive(Buffer.concat([first, from.agree(to)]), [...said, sender], 'content')
  let portion = 0
  for await (const { part, isLast } of portions(bytes, portionBytes)) yield close(key, nonceOf(portion++, isLast), part)
}

export type Opened = { sender: OfficeKey; bytes: AsyncIterable<Buffer> }

/** `bytes` throws where the file was changed; what came before is then worth nothing. Throws `CannotOpen`. */
export async function opened(file: AsyncIterable<Uint8Array>, own: SealKey): Promise<Opened> {
  const chunks = file[Symbol.asyncIterator]()
  let rest = Buffer.alloc(0)
  while (rest.length < headBytes) {
    const next = await chunks.next()
    if (next.done === true) throw new CannotOpen('not-sealed')
    rest = Buffer.concat([rest, next.value])
  }
  if (!rest.subarray(0, mark.length).equals(mark)) throw new CannotOpen('not-sealed')
  const passing = rest.subarray(mark.length, mark.length + keyBytes)
  const sealedSender = rest.subarray(mark.length + keyBytes, headBytes)
  const said = [mark, passing, bytesOf(own.own)]
  const first = agreed(own, passing)
  const plain = open(derive(first, said, 'sender'), nonceOf(0, true), sealedSender)
  if (plain === null) throw new CannotOpen('not-for-us')
  const key = derive(Buffer.concat([first, agreed(own, plain)]), [...said, sealedSender], 'content')
  return { sender: plain.toString('base64url'), bytes: contentOf(after(rest.subarray(headBytes), chunks), key) }
}

function agreed(own: SealKey, other: Buffer): Buffer {
  try {
    return own.agree(other.toString('base64url'))
  } catch {
    throw new CannotOpen('not-for-us')
  }
}

async function* contentOf(bytes: AsyncIterable<Uint8Array>, key: Buffer): AsyncIterable<Buffer> {
  let portion = 0
  for await (const { part, isLast } of portions(bytes, portionBytes + tagBytes)) {
    const plain = open(key, nonceOf(portion++, isLast), part)
    if (plain === null) throw new CannotOpen('damaged')
    yield plain
  }
}

async function* after(rest: Buffer, chunks: AsyncIterator<Uint8Array>): AsyncIterable<Uint8Array> {
  yield rest
  for (let next = await chunks.next(); next.done !== true; next = await chunks.next()) yield next.value
}

/** Equal portions, and what is left as the last: there is always a last, if only an empty one. */
async function* portions(
  bytes: AsyncIterable<Uint8Array>,
  size: number,
): AsyncIterable<{ part: Buffer; isLast: boolean }> {
  let held: Buffer[] = []
  let length = 0
  for await (const chunk of bytes) {
    held.push(Buffer.from(chunk))
    length += chunk.length
    // A whole portion goes only once more is there: it might be the last.
    if (length <= size) continue
    let all = Buffer.concat(held)
    for (; all.length > size; all = all.subarray(size)) yield { part: all.subarray(0, size), isLast: false }
    held = [all]
    length = all.length
  }
  yield { part: Buffer.concat(held), isLast: true }
}
