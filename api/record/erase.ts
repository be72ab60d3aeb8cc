/**
 * Erases for good: says in the record which bodies and files go, blanks the bodies, shows it in the mirror, and deletes the files that
 * nothing else names. The entry is durable first, so that what a crash leaves undone is done at the next start. What `chosen` picks is
 * looked for in the whole record, not in the mirror: nothing that was said of it may be missed.
 */
import { blobTurn } from './blob-turn.ts'
import type { Draft, Entry, EntryBody } from './entries.ts'
import type { Blobs, Journal } from './journal.ts'
import { blobsNamedBy, blobsStoodOn, type Writing } from './write.ts'

export type Chosen = {
  /** Its body is blanked, and with it go the files that it alone names. */
  whole(entry: Entry): boolean
  /** Files of an entry that stays. */
  files?(entry: Entry): readonly string[]
}
export type Erasure = {
  chosen: Chosen
  subject: string
  actor: string
  why: EntryBody<'record.erased'>['why']
  observations: EntryBody<'record.erased'>['observations']
  /** Written together with it, before it. */
  first: Draft[]
}

/** What would go. */
export async function foundToErase(journal: Journal, chosen: Chosen): Promise<{ entries: number[]; blobs: string[] }> {
  const entries: number[] = []
  const going = new Set<string>()
  const staying = new Set<string>()
  for await (const entry of journal.read(0)) {
    if (entry.kind === 'record.erased' || entry.body === null) continue
    const named = blobsNamedBy(entry)
    const whole = chosen.whole(entry)
    if (whole) entries.push(entry.seq)
    const files = new Set(whole ? named : (chosen.files?.(entry) ?? []))
    for (const sha256 of named) (files.has(sha256) ? going : staying).add(sha256)
  }
  const there = await blobsStoodOn(journal.read(0))
  return { entries, blobs: [...going].filter((sha256) => there.has(sha256) && !staying.has(sha256)).sort() }
}

/**
 * Gives which entries and files went; nothing is written where there is nothing to erase and nothing to say first. `plan` is made while
 * nobody else writes: what it says of a report cannot be overtaken by somebody who takes the report back.
 */
export const erase = (deps: Writing, plan: () => Promise<Erasure>): Promise<{ entries: number[]; blobs: string[] }> =>
  blobTurn(deps.blobs).whileNoneNames(async () => {
    const { chosen, first, subject, actor, why, observations } = await plan()
    const found = await foundToErase(deps.journal, chosen)
    const draft: Draft = { kind: 'record.erased', subject, actor, body: { why, ...found, observations } }
    const drafts = found.entries.length + found.blobs.length === 0 ? first : [...first, draft]
    const written = await deps.journal.appendAll(drafts.map((each) => ({ draft: each })))
    const last = written.at(-1)
    if (last !== undefined) await deps.mirror.fold(last)
    for (const sha256 of found.blobs) await deps.blobs.remove(sha256)
    return found
  })

/** Files that were to be deleted when the process ended. */
export async function finishErasing({ journal, blobs }: { journal: Journal; blobs: Blobs }): Promise<void> {
  const erased = new Set<string>()
  for await (const entry of journal.read(0))
    if (entry.kind === 'record.erased') for (const sha256 of entry.body?.blobs ?? []) erased.add(sha256)
  if (erased.size === 0) return
  const named = await blobsStoodOn(journal.read(0))
  for (const sha256 of erased) if (!named.has(sha256)) await blobs.remove(sha256)
}
