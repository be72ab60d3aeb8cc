/** A file packed with gzip: what is inside is opened like a file that came by itself. */
import { createReadStream, createWriteStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import type { Opener } from '../contents.ts'
import { counting, mostBytesInside } from '../size-limit.ts'
import { newPath } from '../table-file.ts'

export async function openGzip(path: string, filename: string, into: string, openInside: Opener): ReturnType<Opener> {
  const inside = newPath(into, 'part')
  await pipeline(
    createReadStream(path),
    createGunzip(),
    counting(await mostBytesInside(path)),
    createWriteStream(inside),
  )
  return openInside(inside, filename.replace(/\.gz$/i, ''), into)
}
