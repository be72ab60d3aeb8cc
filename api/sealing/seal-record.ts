/**
 * Seals a stretch of this record for another instance. The chain goes along whole, so that a gap or a change shows; the bodies of what
 * stays do not. The clear text is never on a disk: entries and blobs are sealed as they are read.
 */
import { createReadStream, createWriteStream } from 'node:fs'
import { rename, rm, stat } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { type Pack, pack } from 'tar-stream'
import type { Clock } from '#api/clock.ts'
import { genesis } from '#api/record/chain.ts'
import type { Entry } from '#api/record/entries.ts'
import type { Blobs, Journal } from '#api/record/journal.ts'
import { blobsNamedBy, blobsStoodOn } from '#api/record/write.ts'
import { blobsFolder, entriesName, manifestName, type SealedManifest } from './contents.ts'
import { sealed } from './envelope.ts'
import type { OfficeKey, SealKey } from './seal-key.ts'
import { travels } from './travels.ts'

type Sealing = {
  journal: Journal
  blobs: Blobs
  clock: Clock
  instance: SealedManifest['instance']
  from: SealKey
  to: OfficeKey
  /** The first entry that goes in; the whole record from 1. */
  since: number
}

/** Null where there is nothing since then. */
export async function sealRecord(sealing: Sealing, file: string): Promise<SealedManifest | null> {
  const { lines, ...manifest } = await stretch(sealing)
  if (lines.length === 0) return null
  const part = `${file}.part`
  const archive = pack()
  try {
    const written = pipeline(
      sealed(Readable.from(archive), sealing),
      createWriteStream(part, { flush: true, mode: 0o600 }),
    )
    const filled = fill(archive, manifest, lines, sealing.blobs).catch((error: unknown) => {
      archive.destroy(error instanceof Error ? error : new Error(String(error)))
      throw error
    })
    await Promise.all([filled, written])
    await rename(part, file)
  } finally {
    await rm(part, { force: true })
  }
  return manifest
}

async function stretch({ journal, clock, instance, since }: Sealing): Promise<SealedManifest & { lines: string[] }> {
  const { seq: to } = journal
  const stayed = new Set<string>()
  const blobs = new Set<string>()
  const lines: string[] = []
  const kept = await blobsStoodOn(journal.read(0))
  const isWhole = (entry: Entry): boolean => blobsNamedBy(entry).every((sha256) => kept.has(sha256))
  let [chainBefore, chain, withBody] = [genesis, genesis, 0]
  // From the first: whether an import stays is said where it was accepted.
  for await (const entry of journal.read(0)) {
    if (entry.seq > to) break
    const goes = travels(entry, stayed, isWhole)
    if (entry.seq < since) chainBefore = entry.chain
    else {
      lines.push(`${JSON.stringify(goes ? entry : linkOf(entry))}\n`)
      if (goes) for (const sha256 of blobsNamedBy(entry)) blobs.add(sha256)
      withBody += goes ? 1 : 0
    }
    chain = entry.chain
  }
  const sealedAt = clock.now().toISOString()
  return {
    format: 'upstream-sealed-1',
    ...{ instance, sealedAt, from: since, to, chainBefore, chain },
    entries: withBody,
    stayed: lines.length - withBody,
    blobs: [...blobs].sort(),
    lines,
  }
}

/** What the chain is made of, and nothing else. */
const linkOf = (entry: Entry): Entry => ({ ...entry, body: null })

async function fill(archive: Pack, manifest: SealedManifest, lines: readonly string[], blobs: Blobs): Promise<void> {
  archive.entry({ name: manifestName }, JSON.stringify(manifest))
  await put(archive, entriesName, Buffer.byteLength(lines.join('')), Readable.from(lines))
  for (const sha256 of manifest.blobs) {
    const path = blobs.path(sha256)
    await put(archive, `${blobsFolder}${sha256}`, (await stat(path)).size, createReadStream(path))
  }
  archive.finalize()
}

async function put(archive: Pack, name: string, size: number, bytes: Readable): Promise<void> {
  if (size === 0) return void archive.entry({ name }, '')
  await pipeline(bytes, archive.entry({ name, size }))
}
