/**
 * Large things in a directory, each file named by the hash of its bytes: record/blobs/ab/abcdef…
 * Bytes are hashed on the way in, synced, then renamed into place, so a name never stands for half a file.
 */
import { createHash, randomUUID } from 'node:crypto'
import { createReadStream, existsSync } from 'node:fs'
import { access, mkdir, open, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { FreeSpace } from './free-space.ts'
import type { Blobs } from './journal.ts'

/** How much is written between two looks at the free space. */
const spaceCheckBytes = 8 * 1024 * 1024

export async function openDirectoryBlobs({ dir, space }: { dir: string; space: FreeSpace }): Promise<Blobs> {
  const root = join(dir, 'record', 'blobs')
  const incoming = join(root, 'incoming')
  await rm(incoming, { recursive: true, force: true })
  await mkdir(incoming, { recursive: true })
  const pathOf = (sha256: string): string => {
    if (!/^[0-9a-f]{64}$/.test(sha256)) throw new Error('a blob is named by a SHA-256')
    return join(root, sha256.slice(0, 2), sha256)
  }

  const standing = new Map<string, Promise<void>>()

  /** Resolves when the folder is there and will still be there after a power cut; looked after once a process. */
  function stand(folder: string): Promise<void> {
    const before = standing.get(folder)
    if (before !== undefined) return before
    const made = mkdir(folder, { recursive: true }).then(() => syncFolder(root))
    made.catch(() => standing.delete(folder))
    standing.set(folder, made)
    return made
  }

  async function settle(path: string, sha256: string, size: number): Promise<{ sha256: string; size: number }> {
    const target = pathOf(sha256)
    await stand(dirname(target))
    await rename(path, target)
    await syncFolder(dirname(target))
    return { sha256, size }
  }

  return {
    dir: root,
    incoming,
    async put(bytes) {
      const path = join(incoming, randomUUID())
      const hash = createHash('sha256')
      const file = await open(path, 'wx')
      let size = 0
      try {
        let unchecked = spaceCheckBytes
        for await (const chunk of bytes instanceof Uint8Array ? [bytes] : bytes) {
          unchecked += chunk.length
          if (unchecked >= spaceCheckBytes) {
            await space.require(Math.max(chunk.length, spaceCheckBytes))
            unchecked = 0
          }
          hash.update(chunk)
          await file.writeFile(chunk)
          size += chunk.length
        }
        await file.sync()
      } catch (error) {
        await rm(path, { force: true })
        throw error
      } finally {
        await file.close()
      }
      return settle(path, hash.digest('hex'), size)
    },
    async adopt(path) {
      const hash = createHash('sha256')
      let size = 0
      for await (const chunk of createReadStream(path, { highWaterMark: 1024 * 1024 })) {
        hash.update(chunk)
        size += chunk.length
      }
      await syncFile(path)
      return settle(path, hash.digest('hex'), size)
    },
    has: (sha256) =>
      access(pathOf(sha256)).then(
        () => true,
        () => false,
      ),
    async remove(sha256) {
      const path = pathOf(sha256)
      if (!existsSync(path)) return
      await rm(path, { force: true })
      await syncFolder(dirname(path))
    },
    path(sha256) {
      const path = pathOf(sha256)
      if (!existsSync(path)) throw new Error(`no blob ${sha256}`)
      return path
    },
  }
}

async function syncFile(path: string): Promise<void> {
  const file = await open(path, 'r+')
  try {
    await file.sync()
  } finally {
    await file.close()
  }
}

async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r')
  try {
    await folder.sync()
  } finally {
    await folder.close()
  }
}
