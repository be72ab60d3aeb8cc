/**
 * How one entry hangs on the entry before it, and how it is written as a line.
 * The chain covers the hash of the body, not the body, so a body can be blanked later and the chain still verifies.
 * Knows nothing of files or databases: every keeper seals and checks entries with these functions.
 */
import { createHash } from 'node:crypto'
import type { AnyDraft, AnyEntry } from './entries.ts'

export const genesis = '0'.repeat(64)

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

/** Keys sorted, undefined left out: two equal values always give the same text. */
export const canonicalJson = (value: unknown): string => JSON.stringify(value, sortKeys)

function sortKeys(_key: string, value: unknown): unknown {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return value
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
}

type Fields = { seq: number; at: string; actor: string; kind: string; subject: string; sha256: string }

/** sha256(previous chain, newline, canonical JSON of the entry's fields): the keys below are already in sorted order. */
function chainHash(previousChain: string, e: Fields): string {
  const fields = { actor: e.actor, at: e.at, kind: e.kind, seq: e.seq, sha256: e.sha256, subject: e.subject }
  return sha256(`${previousChain}\n${JSON.stringify(fields)}`)
}

function lineOf(e: Fields & { chain: string }, body: string): string {
  const { seq, at, actor, kind, subject } = e
  const head = JSON.stringify({ seq, at, actor, kind, subject, sha256: e.sha256, chain: e.chain })
  return `${head.slice(0, -1)},"body":${body}}`
}

/** Seals a draft whose body is already canonical text. The entry comes back as any reader will read it. */
export function seal<E extends AnyEntry>(
  draft: AnyDraft,
  body: string,
  seq: number,
  at: string,
  previousChain: string,
): { entry: E; line: string } {
  const fields = { seq, at, actor: draft.actor, kind: draft.kind, subject: draft.subject, sha256: sha256(body) }
  const line = lineOf({ ...fields, chain: chainHash(previousChain, fields) }, body)
  const entry: E = JSON.parse(line)
  return { entry, line }
}

/** The entry on this line, or null when it is not, to the byte, the one that must follow the previous chain. */
export function unseal<E extends AnyEntry>(line: string, seq: number, previousChain: string): E | null {
  const entry = parse<E>(line)
  if (entry === null || !follows(entry, seq, previousChain)) return null
  const written = entry.body === null ? line.replace(/ +$/, '') : line
  return lineOf(entry, canonicalJson(entry.body)) === written ? entry : null
}

/**
 * The entry on a line whose body can no longer be read, as an erasure that was cut short leaves it: everything before the body still
 * stands and follows. Null where it does not.
 */
export function unsealHead<E extends AnyEntry>(line: string, seq: number, previousChain: string): E | null {
  const blanked = `${line.slice(0, bodyStart(line))}${blankBody}`
  const entry = parse<E>(blanked)
  if (entry === null || !follows(entry, seq, previousChain)) return null
  return lineOf(entry, 'null') === blanked ? entry : null
}

const headEnd = /"chain":"[0-9a-f]{64}","body":/

/** Where the body begins; the end of a line that has none. A quotation mark inside a text is written \\", so the first match is the key. */
function bodyStart(line: string): number {
  const found = headEnd.exec(line)
  return found === null ? line.length : found.index + found[0].length
}

/** In bytes. */
export const bodyOffset = (line: string): number => Buffer.byteLength(line.slice(0, bodyStart(line)))

/** What an erasure writes over a body; spaces fill the rest of the line, so that nothing after it moves. */
export const blankBody = 'null}'

/** Is this the entry that was sealed after the previous chain? An erased body cannot be checked; its hash still is. */
export function follows(entry: AnyEntry, seq: number, previousChain: string): boolean {
  if (entry.seq !== seq || entry.chain !== chainHash(previousChain, entry)) return false
  return entry.body === null || entry.sha256 === sha256(canonicalJson(entry.body))
}

/** Null where the line is no entry: the reader decides whether it was torn or damaged. */
function parse<E extends AnyEntry>(line: string): E | null {
  try {
    const entry: E | null = JSON.parse(line)
    return entry !== null && typeof entry === 'object' && entry.body !== undefined ? entry : null
  } catch {
    return null
  }
}
