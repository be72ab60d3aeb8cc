/** Opens a file by what it is; each kind of container has a file of its own in containers/. */
import { open } from 'node:fs/promises'
import { type ContainerKind, containerKind } from './container-kind.ts'
import { openArchive } from './containers/archive.ts'
import { openGeopackage } from './containers/geopackage.ts'
import { openGzip } from './containers/gzip.ts'
import { openJson } from './containers/json.ts'
import { type Opener, type Refusal, Refused } from './contents.ts'

const refuse =
  (why: Refusal): Opener =>
  async () => {
    throw new Refused(why)
  }

const openers: Record<ContainerKind, Opener> = {
  archive: (path, name, into) => openArchive(path, name, into, openContainer),
  geopackage: openGeopackage,
  gzip: (path, name, into) => openGzip(path, name, into, openContainer),
  json: openJson,
  'old-workbook': refuse('old-workbook'),
  pdf: refuse('pdf'),
  png: refuse('picture'),
  jpeg: refuse('picture'),
}

export const openContainer: Opener = async (path, filename, into) => {
  const kind = containerKind(await beginningOf(path))
  return kind === null ? { parts: [{ name: filename, path }], passedOver: [] } : openers[kind](path, filename, into)
}

async function beginningOf(path: string): Promise<Buffer> {
  const file = await open(path, 'r')
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(64), 0, 64, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await file.close()
  }
}
