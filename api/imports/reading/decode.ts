/**
 * Turns the bytes of somebody's file into text: byte order marks, UTF-8, UTF-16 and the single-byte code pages our partners'
 * spreadsheets still write. Says which encoding it took and whether that was a guess. Knows nothing of rows or columns.
 */
import { isAscii, isUtf8 } from 'node:buffer'
import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { problem } from '#api/contract/problems.ts'

const codePages = ['windows-1250', 'windows-1251', 'windows-1252', 'windows-1256'] as const
export const encodings = ['utf-8', 'utf-16le', 'utf-16be', ...codePages] as const
export type Encoding = (typeof encodings)[number]
export type Decoding = { encoding: Encoding; guessed: boolean }

/** Small, so that what is read of one chunk is forgotten before the collector moves it to where old things live. */
const chunkBytes = 128 * 1024
const newline = 0x0a
const highByte = 0x80

/** Reads the whole file once, because a stray byte may come after any sample. */
export async function findEncoding(path: string, asked?: string): Promise<Decoding> {
  const head = await headBytes(path, 64 * 1024)
  if (asked !== undefined) return { encoding: encodingNamed(asked), guessed: false }
  if (head[0] === 0xff && head[1] === 0xfe) return { encoding: 'utf-16le', guessed: false }
  if (head[0] === 0xfe && head[1] === 0xff) return { encoding: 'utf-16be', guessed: false }
  const wide = guessWide(head)
  if (wide !== null) return { encoding: wide, guessed: true }
  const foreign = await firstForeignBytes(path)
  return foreign === null ? { encoding: 'utf-8', guessed: false } : { encoding: guessCodePage(foreign), guessed: true }
}

/** Stretches of plain ASCII, most of most files, need no decoder and make texts half as wide. */
export async function* decodeFile(path: string, encoding: Encoding): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding)
  const isSingle = !encoding.startsWith('utf-16')
  // The first stretch may have a byte order mark, and one that ends within a letter is ended by the next.
  let isBetween = false
  for await (const chunk of createReadStream(path, { highWaterMark: chunkBytes })) {
    const bytes: Buffer = chunk
    const text = isBetween && isAscii(bytes) ? bytes.toString('latin1') : decoder.decode(bytes, { stream: true })
    isBetween = isSingle && (bytes.at(-1) ?? highByte) < highByte
    if (text !== '') yield text
  }
  const rest = decoder.decode()
  if (rest !== '') yield rest
}

export async function headBytes(path: string, count: number): Promise<Buffer> {
  const file = await open(path, 'r')
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(count), 0, count, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await file.close()
  }
}

/** By any label browsers know it by: cp1251, latin1, iso-8859-1. */
function encodingNamed(name: string): Encoding {
  const label = name.trim().toLowerCase().replace('latin-', 'latin')
  const found = encodings.find((encoding) => encoding === canonical(label))
  if (found === undefined)
    throw problem('import.unrecognised', { code: 'encoding-not-known', asked: name, encodings: [...encodings] })
  return found
}

function canonical(label: string): string | null {
  try {
    return new TextDecoder(label).encoding
  } catch {
    return null
  }
}

/** UTF-16 without a mark: in Western text every other byte is zero. */
function guessWide(head: Buffer): Encoding | null {
  let even = 0
  let odd = 0
  for (let at = 0; at + 1 < head.length; at += 2) {
    if (head[at] === 0) even++
    if (head[at + 1] === 0) odd++
  }
  const pairs = head.length / 2
  if (odd > pairs * 0.4 && even < pairs * 0.05) return 'utf-16le'
  if (even > pairs * 0.4 && odd < pairs * 0.05) return 'utf-16be'
  return null
}

/** The first stretch that is not UTF-8, or null. Chunks are cut at a newline, which no multi-byte character contains. */
async function firstForeignBytes(path: string): Promise<Buffer | null> {
  let carry: Buffer = Buffer.alloc(0)
  for await (const chunk of createReadStream(path, { highWaterMark: 8 * chunkBytes })) {
    const bytes: Buffer = carry.length === 0 ? chunk : Buffer.concat([carry, chunk])
    const cut = bytes.lastIndexOf(newline) + 1
    if (!isUtf8(bytes.subarray(0, cut))) return bytes.subarray(0, cut)
    carry = bytes.subarray(cut)
  }
  return isUtf8(carry) ? null : carry
}

const central = new Set([0x8a, 0x8e, 0x9a, 0x9e, 0x9c, 0x9f, 0xb3, 0xb9, 0xbe, 0xc6, 0xc8, 0xd0, 0xe6, 0xf0])
const western = new Set([0xa1, 0xbf, 0xc3, 0xca, 0xd1, 0xd5, 0xe0, 0xe3, 0xea, 0xee, 0xf1, 0xf2, 0xf5, 0xfb])
const undefinedIn1252 = new Set([0x81, 0x8d, 0x8f, 0x90, 0x9d])

/** Letters that are common in lower-case Cyrillic and mean next to nothing in Arabic, and the other way round. */
const cyrillic = new Set([0xe0, 0xe2, 0xe8, 0xea, 0xeb, 0xee, 0xef, 0xf0, 0xf1, 0xf2, 0xfb, 0xff])
const arabic = new Set([0xc7, 0xe1, 0xc9, 0xca, 0xd1, 0xe3, 0xed])

/** Which code page makes the high bytes look like words: runs of Arabic or Cyrillic letters, or the letters of one half of Europe. */
function guessCodePage(bytes: Buffer): Encoding {
  let high = 0
  let paired = 0
  let eastern = 0
  let northern = 0
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] ?? 0
    if (byte < 0x80) continue
    high++
    if ((bytes[at + 1] ?? 0) >= 0xc0 || (bytes[at - 1] ?? 0) >= 0xc0) paired++
    if (central.has(byte) || undefinedIn1252.has(byte)) eastern++
    if (western.has(byte)) eastern--
    if (cyrillic.has(byte)) northern++
    if (arabic.has(byte)) northern--
  }
  if (paired > high * 0.7) return northern > 0 ? 'windows-1251' : 'windows-1256'
  return eastern > 0 ? 'windows-1250' : 'windows-1252'
}
