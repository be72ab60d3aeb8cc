/** A file of rows as canonical CSV. Whoever writes goes on while the last megabyte is still on its way to the disk. */
import { open } from 'node:fs/promises'
import { type Column, csvHeader } from '#api/mirror/canonical-csv.ts'
import { type CellRow, createLineWriter } from './line-writer.ts'

export type LineFile = {
  /** A promise only when the disk has to be waited for. */
  write(row: CellRow): Promise<void> | undefined
  close(): Promise<void>
}

const bytesAtOnce = 1024 * 1024
/** Room for the rest of the row that fills it. */
const roomBytes = bytesAtOnce + 64 * 1024

export async function openLineFile(path: string, columns: readonly Column[]): Promise<LineFile> {
  const file = await open(path, 'w')
  await file.writeFile(csvHeader(columns))
  const lines = createLineWriter(columns, roomBytes)
  let writing: Promise<void> = Promise.resolve()

  async function writeOut(bytes: Buffer): Promise<void> {
    for (let done = 0; done < bytes.length; ) done += (await file.write(bytes, done, bytes.length - done)).bytesWritten
  }

  async function flush(): Promise<void> {
    await writing
    writing = writeOut(lines.take())
    // Looked at by the next flush; until then a failure must not count as unheard.
    writing.catch(() => {})
  }

  return {
    write(row) {
      lines.put(row)
      return lines.used() < bytesAtOnce ? undefined : flush()
    },
    async close() {
      try {
        await flush()
        await writing
      } finally {
        await file.close()
      }
    },
  }
}
