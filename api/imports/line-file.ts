/**
 * A text file written line by line through one buffer. Lines are copied out at once: collected as strings they would outlive
 * the collector's nursery, which costs more than writing them. Knows nothing of what the lines say.
 */
import { open } from 'node:fs/promises'

export type LineFile = {
  /** A promise only when the buffer had to be emptied first. */
  write(line: string): Promise<void> | undefined
  close(): Promise<void>
}

const bufferBytes = 1024 * 1024
/** Bytes one UTF-16 unit can take in UTF-8. */
const mostBytesAUnit = 3

export async function openLineFile(path: string): Promise<LineFile> {
  const file = await open(path, 'w')
  const buffer = Buffer.allocUnsafe(bufferBytes)
  let used = 0

  async function flush(): Promise<void> {
    const bytes = used
    used = 0
    for (let done = 0; done < bytes; ) done += (await file.write(buffer, done, bytes - done)).bytesWritten
  }

  async function writeAfterFlush(line: string): Promise<void> {
    await flush()
    if (line.length * mostBytesAUnit > bufferBytes) await file.writeFile(line)
    else used = buffer.write(line, 0)
  }

  return {
    write(line) {
      if (used + line.length * mostBytesAUnit > bufferBytes) return writeAfterFlush(line)
      used += buffer.write(line, used)
      return undefined
    },
    async close() {
      await flush()
      await file.close()
    },
  }
}
