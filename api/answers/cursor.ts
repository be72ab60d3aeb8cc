/**
 * Where a page ended, as opaque text: the sort key and id of its last row, bound to the filter it came from. A cursor that was
 * altered, or belongs to another filter, is refused rather than guessed at.
 */
import { createHash } from 'node:crypto'
import { z } from 'zod'
import { problem } from '#api/contract/problems.ts'

export type After = { key: string; id: string }
const packed = z.tuple([z.string(), z.string(), z.string()])

/** `about` is what the pages are pages of: the filter and the order. */
export function writeCursor(after: After, about: unknown): string {
  return Buffer.from(JSON.stringify([after.key, after.id, seal(after, about)])).toString('base64url')
}

export function readCursor(cursor: string | undefined, about: unknown): After | null {
  if (cursor === undefined) return null
  const parsed = packed.safeParse(unpack(cursor))
  if (parsed.success) {
    const [key, id, sealed] = parsed.data
    if (sealed === seal({ key, id }, about)) return { key, id }
  }
  throw problem('request.invalid', undefined, { cursor: { code: 'cursor-of-another-filter' } })
}

/** Null where it was never one of our cursors. */
function unpack(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'))
  } catch {
    return null
  }
}

const seal = (after: After, about: unknown): string =>
  createHash('sha256')
    .update(JSON.stringify([after.key, after.id, about]))
    .digest('base64url')
    .slice(0, 16)
