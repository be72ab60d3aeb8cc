/**
 * Puts a backup into an empty folder. Everything is unpacked beside, checked (names, hashes, the chain, nothing missing), and
 * only then moved into place: a bad backup leaves nothing behind.
 */
import { createReadStream, createWriteStream, existsSync } from 'node:fs'
import { mkdir, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { text } from 'node:stream/consumers'
import { pipeline } from 'node:stream/promises'
import { extract } from 'tar-stream'
import type { Clock } from '#api/clock.ts'
import { asWritten, Problem, problem } from '#api/contract/problems.ts'
import { accessName, blobName, entriesName, type Manifest, manifestName, manifestShape, maskKeyName } from './backup.ts'
import { openFileJournal } from './file-journal.ts'
import { openRecord } from './open-record.ts'
import { hashOf } from './verify.ts'
import { blobsStoodOn } from './write.ts'

export async function restore(file: string, { dir, clock }: { dir: string; clock: Clock }): Promise<Manifest> {
  if (existsSync(join(dir, 'record', 'entries.ndjson')))
    throw problem('record.not-empty', { code: 'folder-holds-record', dir })
  const beside = join(dir, 'restoring')
  await rm(beside, { recursive: true, force: true })
  try {
    const manifest = await unpack(file, beside)
    await check(manifest, beside, clock)
    await rm(join(dir, 'record'), { recursive: true, force: true })
    await rm(join(dir, 'access'), { recursive: true, force: true })
    if (manifest.access !== undefined) await rename(join(beside, 'access'), join(dir, 'access'))
    await rename(join(beside, 'record'), join(dir, 'record'))
    await rm(join(dir, 'mirror'), { recursive: true, force: true })
    return manifest
  } catch (error) {
    if (error instanceof Problem && error.code !== 'record.damaged') throw error
    throw problem('backup.invalid', error instanceof Problem ? error.detail : asWritten(error))
  } finally {
    await rm(beside, { recursive: true, force: true })
  }
}

async function unpack(file: string, to: string): Promise<Manifest> {
  let manifest: Manifest | null = null
  const wanted = new Set([entriesName])
  const archive = extract()
  const broken = new AbortController()
  const fed = pipeline(createReadStream(file), archive)
  // An archive that ends early leaves the part being read waiting for the rest.
  fed.catch((error: unknown) => broken.abort(error))
  for await (const entry of archive) {
    const { name } = entry.header
    if (name === manifestName) {
      manifest = manifestShape.parse(JSON.parse(await text(entry)))
      for (const sha256 of manifest.blobs) wanted.add(blobName(sha256))
      if (manifest.hasMaskKey) wanted.add(maskKeyName)
      if (manifest.access !== undefined) wanted.add(accessName)
      continue
    }
    // Only names the manifest made are written, so an archive cannot reach outside the folder.
    if (!wanted.delete(name)) throw problem('backup.invalid', { code: 'backup-with-stranger' })
    await mkdir(dirname(join(to, name)), { recursive: true })
    const mode = name === maskKeyName ? { mode: 0o600 } : {}
    await pipeline(entry, createWriteStream(join(to, name), mode), { signal: broken.signal })
  }
  await fed
  if (manifest === null || wanted.size > 0)
    throw problem('backup.invalid', { code: 'backup-parts-missing', parts: wanted.size })
  return manifest
}

async function check(manifest: Manifest, dir: string, clock: Clock): Promise<void> {
  for (const sha256 of manifest.blobs) {
    if ((await hashOf(join(dir, blobName(sha256)))) !== sha256)
      throw problem('backup.invalid', { code: 'blob-changed', sha256 })
  }
  const { journal, blobs, space } = await openRecord({ dir, clock })
  try {
    if (manifest.access !== undefined) await checkAccess(manifest.access, { dir, clock, space })
    if (journal.seq !== manifest.seq || journal.chain !== manifest.chain) {
      throw problem('backup.invalid', { code: 'backup-ends-elsewhere', at: journal.seq, expected: manifest.seq })
    }
    for (const sha256 of await blobsStoodOn(journal.read(0)))
      if (!(await blobs.has(sha256))) throw problem('backup.invalid', { code: 'blob-missing', sha256 })
  } finally {
    await journal.close()
  }
}

async function checkAccess(
  { seq, chain }: NonNullable<Manifest['access']>,
  options: Pick<Parameters<typeof openFileJournal>[0], 'dir' | 'clock' | 'space'>,
): Promise<void> {
  const journal = await openFileJournal({ ...options, folder: dirname(accessName) })
  await journal.close()
  if (journal.seq !== seq || journal.chain !== chain)
    throw problem('backup.invalid', { code: 'backup-ends-elsewhere', at: journal.seq, expected: seq })
}
