/**
 * Opens a sealed file beside the record and checks all of it before anybody reads it: every byte, the chain from its first entry to its
 * last, and every blob against its name. What does not hold is refused whole. Decides nothing about what it says.
 */
import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable, Transform } from 'node:stream'
import { text } from 'node:stream/consumers'
import { pipeline } from 'node:stream/promises'
import { extract } from 'tar-stream'
import { problem } from '#api/contract/problems.ts'
import { follows } from '#api/record/chain.ts'
import type { Entry } from '#api/record/entries.ts'
import { hashOf } from '#api/record/verify.ts'
import { blobsFolder, entriesName, manifestName, type SealedManifest, sealedManifest } from './contents.ts'
import { CannotOpen, opened } from './envelope.ts'
import type { OfficeKey, SealKey } from './seal-key.ts'

export type OpenedFile = {
  sender: OfficeKey
  sha256: string
  manifest: SealedManifest
  entries: Entry[]
  /** Where the bytes of a blob were unpacked to. */
  blobPath(sha256: string): string
}

/** `beside`: an empty folder of the caller's, which the caller removes. */
export async function openSealed(file: string, own: SealKey, beside: string): Promise<OpenedFile> {
  await mkdir(beside, { recursive: true })
  try {
    const { sender, bytes } = await opened(createReadStream(file), own)
    const { manifest, lines } = await unpack(bytes, beside)
    return {
      sender,
      sha256: await hashOf(file),
      manifest,
      entries: chained(manifest, lines),
      blobPath: (sha256) => join(beside, sha256),
    }
  } catch (error) {
    if (error instanceof CannotOpen) throw problem('sealed.refused', { code: `sealed-${error.fault}` })
    throw error
  }
}

async function unpack(
  bytes: AsyncIterable<Buffer>,
  beside: string,
): Promise<{ manifest: SealedManifest; lines: string }> {
  let manifest: SealedManifest | null = null
  let lines: string | null = null
  const wanted = new Set<string>()
  const archive = extract()
  const broken = new AbortController()
  const fed = pipeline(Readable.from(bytes), archive)
  // A file that ends early leaves the part being read waiting for the rest.
  fed.catch((error: unknown) => broken.abort(error))
  try {
    for await (const entry of archive) {
      const { name } = entry.header
      if (name === manifestName && manifest === null) {
        manifest = manifestIn(await text(entry))
        for (const sha256 of manifest.blobs) wanted.add(`${blobsFolder}${sha256}`)
      } else if (name === entriesName && lines === null) lines = await text(entry)
      else if (wanted.delete(name)) await unpackBlob(entry, name.slice(blobsFolder.length), beside, broken.signal)
      else throw problem('sealed.refused', { code: 'sealed-damaged' })
    }
  } finally {
    await fed
  }
  if (manifest === null || lines === null || wanted.size > 0)
    throw problem('sealed.refused', { code: 'sealed-damaged' })
  return { manifest, lines }
}

/** A later version may seal otherwise. */
function manifestIn(written: string): SealedManifest {
  const read = sealedManifest.safeParse(JSON.parse(written))
  if (!read.success) throw problem('sealed.refused', { code: 'sealed-by-another-version' })
  return read.data
}

async function unpackBlob(
  bytes: AsyncIterable<unknown>,
  sha256: string,
  beside: string,
  signal: AbortSignal,
): Promise<void> {
  const hash = createHash('sha256')
  const hashing = new Transform({
    transform(chunk, _encoding, done) {
      hash.update(chunk)
      done(null, chunk)
    },
  })
  await pipeline(Readable.from(bytes), hashing, createWriteStream(join(beside, sha256)), { signal })
  if (hash.digest('hex') !== sha256) throw problem('sealed.refused', { code: 'sealed-damaged' })
}

function chained({ from, to, chainBefore, chain }: SealedManifest, lines: string): Entry[] {
  const entries = lines.split('\n').flatMap((line): Entry[] => (line === '' ? [] : [JSON.parse(line)]))
  let last = chainBefore
  for (const [place, entry] of entries.entries()) {
    if (!follows(entry, from + place, last)) throw problem('sealed.refused', { code: 'sealed-damaged' })
    last = entry.chain
  }
  if (entries.length !== to - from + 1 || last !== chain) throw problem('sealed.refused', { code: 'sealed-damaged' })
  return entries
}
