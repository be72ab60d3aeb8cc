/**
 * Whether the mirror's file may still hold bytes of what was erased: a database deletes rows, not the bytes they stood in. Noted in a
 * file beside it before they are deleted, so that a start after a crash knows as well.
 */
import { access, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Entry } from '#api/record/entries.ts'

/**
 * Does this entry erase what was folded whole? `before`: as far as the file had come when it was opened; `known`: as far as the record had,
 * whose erasures up to there were done before anything more was folded.
 */
export const erases = ({ kind, seq, body }: Entry, { before, known }: { before: number; known: number }): boolean =>
  kind === 'record.erased' && body !== null && body.entries.some((erased) => erased <= before || seq > known)

export function watchRemnants(dir: string) {
  const mark = join(dir, 'mirror-holds-erased')
  return {
    note: () => writeFile(mark, ''),
    gone: () => rm(mark, { force: true }),
    areThere: () =>
      access(mark).then(
        () => true,
        () => false,
      ),
  }
}
