/**
 * Keeps the disk from filling up. A full disk breaks the mirror and can tear a write, so we stop while there is still room:
 * writes are refused with `storage.full`, reads go on, and writes resume by themselves once space is freed.
 */
import { statfs } from 'node:fs/promises'
import { problem } from '#api/contract/problems.ts'

/** Room the mirror needs to fold and checkpoint what the record has accepted. */
export const minimumFreeBytes = 256 * 1024 * 1024

export type FreeSpace = {
  /** Throws `storage.full` when writing this much would leave too little. */
  require(bytes: number): Promise<void>
}

export function watchFreeSpace(
  dir: string,
  keepFree: number = minimumFreeBytes,
  freeBytes: (dir: string) => Promise<number> = freeBytesOn,
): FreeSpace {
  return {
    async require(bytes) {
      const free = await freeBytes(dir)
      if (free - bytes < keepFree) {
        throw problem('storage.full', {
          code: 'disk-too-full',
          freeMegabytes: megabytes(free),
          neededMegabytes: megabytes(keepFree + bytes),
        })
      }
    },
  }
}

async function freeBytesOn(dir: string): Promise<number> {
  const { bavail, bsize } = await statfs(dir)
  return bavail * bsize
}

const megabytes = (bytes: number): number => Math.ceil(bytes / (1024 * 1024))
