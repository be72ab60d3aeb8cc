/** Every write goes through here: durable in the record first, then visible in the mirror, then answered. */

import { problem } from '#api/contract/problems.ts'
import type { Mirror } from '#api/mirror/mirror.ts'
import { blobTurn } from './blob-turn.ts'
import { type Draft, type Entry, entryBodies } from './entries.ts'
import type { Blobs, Journal } from './journal.ts'
import { photosOf } from './photos-of.ts'

export type Writing = { journal: Journal; blobs: Blobs; mirror: Pick<Mirror, 'fold'> }

export async function write(deps: Writing, draft: Draft, at?: string): Promise<Entry> {
  const [entry] = await writeAll(deps, [at === undefined ? { draft } : { draft, at }])
  return entry!
}

/** Several at once: durable together, visible together. */
export async function writeAll(deps: Writing, drafts: { draft: Draft; at?: string }[]): Promise<Entry[]> {
  const entries = await blobTurn(deps.blobs).whileNaming(async () => {
    for (const { draft } of drafts) await check(deps.blobs, draft)
    return deps.journal.appendAll(drafts)
  })
  const last = entries.at(-1)
  if (last !== undefined) await deps.mirror.fold(last)
  return entries
}

/** What is in the record stays there, so an entry that could not be folded must not get in. */
async function check(blobs: Blobs, draft: Draft): Promise<void> {
  entryBodies[draft.kind].parse(draft.body)
  for (const sha256 of blobsNamedBy(draft)) {
    if (!(await blobs.has(sha256))) throw problem('record.failed', { code: 'entry-without-blob' })
  }
}

/** Every blob an entry stands on. */
export function blobsNamedBy(entry: Draft | Entry): string[] {
  if (entry.body === null) return []
  if (entry.kind === 'import.accepted') {
    const { original, rejects, corrections = null, rows } = entry.body
    return [original, rejects, corrections, ...rows.map((r) => r.sha256)].filter((s) => s !== null)
  }
  if (entry.kind === 'sealed.taken-in') {
    const { asideLines, asideBlobs } = entry.body
    return asideLines === null ? asideBlobs : [asideLines, ...asideBlobs]
  }
  if (entry.kind === 'observation.submitted' || entry.kind === 'observation.reduced')
    return [...photosOf(entry.body), ...(entry.body.audio === undefined ? [] : [entry.body.audio])]
  if (entry.kind === 'observation.photographed') return [entry.body.photo]
  if (entry.kind === 'xform.set') return [entry.body.form, ...entry.body.media.map((file) => file.sha256)]
  if (entry.kind === 'xform.filled') return [entry.body.xml, ...entry.body.media.map((file) => file.sha256)]
  return []
}

/** Every blob that must be there: named by one of these entries, and not erased since. */
export async function blobsStoodOn(entries: AsyncIterable<Entry>): Promise<Set<string>> {
  const named = new Set<string>()
  for await (const entry of entries) {
    if (entry.kind === 'record.erased') for (const sha256 of entry.body?.blobs ?? []) named.delete(sha256)
    for (const sha256 of blobsNamedBy(entry)) named.add(sha256)
  }
  return named
}
