// Names attachments by their content. Not with the browser's own hashing, which pages without https lack; a district office may be one.
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import type { Attachment, Enclosure } from './parcel.ts'

export const sha256Of = (bytes: ArrayBuffer): string => bytesToHex(sha256(new Uint8Array(bytes)))

export const enclose = (attachments: readonly Attachment[]): Enclosure[] =>
  attachments.map(({ name, type, bytes }) => ({ name, type, sha256: sha256Of(bytes), size: bytes.byteLength }))
