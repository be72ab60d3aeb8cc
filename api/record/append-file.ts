/**
 * A file that only grows, and says "written" only when the bytes are on the disk. After a failed write or sync nothing beyond
 * the last durable byte can be trusted, not even the system's own cache, so the file is reopened and cut back before it is
 * used again. Knows nothing of entries.
 */
import { type FileHandle, open } from 'node:fs/promises'

export type AppendFile = {
  /** Bytes known to be on the disk. */
  readonly length: number
  append(bytes: Uint8Array): Promise<void>
  /** Puts bytes in the place of others, as many as they are. Not all of them may have got there when it throws. */
  overwrite(at: number, bytes: Uint8Array): Promise<void>
  read(from: number, to: number): AsyncIterable<Buffer>
  /** Drops everything after this length. */
  cut(length: number): Promise<void>
  close(): Promise<void>
}

export type Sync = (file: FileHandle) => Promise<void>
const syncToDisk: Sync = (file) => file.datasync()

const chunkBytes = 1024 * 1024

export async function openAppendFile(path: string, sync: Sync = syncToDisk): Promise<AppendFile> {
  let file = await open(path, 'a+').then(async (created) => {
    await created.close()
    return open(path, 'r+')
  })
  let length = (await file.stat()).size
  let trusted = true

  async function cut(to: number): Promise<void> {
    await file.truncate(to)
    await sync(file)
    length = to
  }

  async function regainTrust(): Promise<void> {
    const fresh = await open(path, 'r+')
    // Its file descriptor is given up either way.
    await file.close().catch(() => {})
    file = fresh
    await cut(length)
    trusted = true
  }

  async function writeAll(bytes: Uint8Array, at: number): Promise<void> {
    for (let done = 0; done < bytes.length; ) {
      const { bytesWritten } = await file.write(bytes, done, bytes.length - done, at + done)
      done += bytesWritten
    }
    await sync(file)
  }

  return {
    get length() {
      return length
    },
    async overwrite(at, bytes) {
      if (at + bytes.length > length) throw new Error(`${path} ends before byte ${at + bytes.length}`)
      if (!trusted) await regainTrust()
      trusted = false
      await writeAll(bytes, at)
      trusted = true
    },
    async append(bytes) {
      if (!trusted) await regainTrust()
      trusted = false
      try {
        await writeAll(bytes, length)
      } catch (error) {
        // Cut again before the next append in any case, for nothing is trusted until then.
        await file.truncate(length).catch(() => {})
        throw error
      }
      length += bytes.length
      trusted = true
    },
    async *read(from, to) {
      for (let at = from; at < to; ) {
        const buffer = Buffer.allocUnsafe(Math.min(chunkBytes, to - at))
        const { bytesRead } = await file.read(buffer, 0, buffer.length, at)
        if (bytesRead === 0) throw new Error(`${path} ends at byte ${at}, before byte ${to}`)
        at += bytesRead
        yield buffer.subarray(0, bytesRead)
      }
    },
    cut,
    close: () => file.close(),
  }
}
