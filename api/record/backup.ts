/**
 * One file with everything the record holds: a tar archive of a manifest, the entries and the blobs they name. Entries only
 * grow and blobs never change, so it may be made while writes go on: it holds every entry durable when it began. The mirror
 * is not in it; it is folded again. The key by which places are masked is: who holds this file has every place in it anyway, and under
 * another key each would get another mask, and two masks of a place say more of it than one.
 */
import { createReadStream, createWriteStream, existsSync } from 'node:fs'
import { open, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { type Pack, pack } from 'tar-stream'
import { z } from 'zod'
import type { Entry } from './entries.ts'
import type { FileJournal } from './file-journal.ts'
import type { Blobs } from './journal.ts'
import { blobsStoodOn } from './write.ts'

export const manifestName = 'manifest.json'
/** Beside the entries, from the folder of the instance; made by api/protection/masking.ts. */
export const maskKeyName = 'record/mask.key'
export const entriesName = 'record/entries.ndjson'
/** Who saw what, and who took what away. */
export const accessName = 'access/entries.ndjson'
export const blobName = (sha256: string): string => `record/blobs/${sha256.slice(0, 2)}/${sha256}`

export const manifestShape = z.object({
  format: z.literal('upstream-backup-1'),
  seq: z.int().min(0),
  chain: z.string(),
  blobs: z.array(z.string().regex(/^[0-9a-f]{64}$/)),
  /** Not in those made before places were masked, nor of an instance that never started. */
  hasMaskKey: z.boolean().default(false),
  /** Absent in backups made before there was an access log. */
  access: z.object({ seq: z.int().min(0), chain: z.string() }).optional(),
})
export type Manifest = z.infer<typeof manifestShape>

type FileSoFar = { path: string; length: number }
type Chained = Pick<FileJournal, 'path' | 'length' | 'seq' | 'chain'>

export async function backup(
  deps: { journal: FileJournal; blobs: Blobs; access?: { journal: Chained } },
  file: string,
): Promise<Manifest> {
  const { path, length, seq, chain } = deps.journal
  const seen = deps.access === undefined ? null : asNow(deps.access.journal)
  const named = await blobsStoodOn(upTo(seq, deps.journal.read(0)))
  const keyPath = join(dirname(dirname(path)), maskKeyName)
  const hasMaskKey = existsSync(keyPath)
  const manifest: Manifest = {
    ...{ format: 'upstream-backup-1', seq, chain, blobs: [...named].sort(), hasMaskKey },
    ...(seen === null ? {} : { access: { seq: seen.seq, chain: seen.chain } }),
  }
  const part = `${file}.part`
  try {
    const archive = pack()
    const written = pipeline(archive, createWriteStream(part))
    const chained = { entries: { path, length }, access: seen }
    const filled = fill(archive, manifest, chained, { blobs: deps.blobs, keyPath }).catch((error: unknown) => {
      archive.destroy(error instanceof Error ? error : new Error(String(error)))
      throw error
    })
    await Promise.all([filled, written])
    await syncFile(part)
    await rename(part, file)
  } finally {
    await rm(part, { force: true })
  }
  return manifest
}

/** It grows meanwhile. */
const asNow = ({ path, length, seq, chain }: Chained): Chained => ({ path, length, seq, chain })

async function* upTo(seq: number, entries: AsyncIterable<Entry>): AsyncIterable<Entry> {
  for await (const entry of entries) {
    if (entry.seq > seq) return
    yield entry
  }
}

async function fill(
  archive: Pack,
  manifest: Manifest,
  chained: { entries: FileSoFar; access: FileSoFar | null },
  { blobs, keyPath }: { blobs: Blobs; keyPath: string },
): Promise<void> {
  archive.entry({ name: manifestName }, JSON.stringify(manifest))
  await addFile(archive, entriesName, chained.entries.path, chained.entries.length)
  if (manifest.hasMaskKey) await addFile(archive, maskKeyName, keyPath, (await stat(keyPath)).size)
  if (chained.access !== null) await addFile(archive, accessName, chained.access.path, chained.access.length)
  for (const sha256 of manifest.blobs) {
    const path = blobs.path(sha256)
    await addFile(archive, blobName(sha256), path, (await stat(path)).size)
  }
  archive.finalize()
}

async function addFile(archive: Pack, name: string, path: string, size: number): Promise<void> {
  if (size === 0) return void archive.entry({ name }, '')
  await pipeline(createReadStream(path, { end: size - 1 }), archive.entry({ name, size }))
}

async function syncFile(path: string): Promise<void> {
  const file = await open(path, 'r+')
  try {
    await file.sync()
  } finally {
    await file.close()
  }
}
