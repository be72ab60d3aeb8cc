/**
 * Remembers, beside the entries, the last one that was acknowledged. A chain alone cannot show that its end was cut off, or
 * tell a line torn by a crash (never acknowledged) from one damaged later; this mark can. It is written after the entries are
 * durable and not synced, so after a power cut it may lag behind them, never run ahead.
 */
import { type FileHandle, open } from 'node:fs/promises'

export type Head = { seq: number; chain: string }
export type HeadMark = { read(): Promise<Head | null>; write(head: Head): Promise<void>; close(): Promise<void> }

const width = 128

export async function openHeadMark(path: string): Promise<HeadMark> {
  const file: FileHandle = await open(path, 'a+').then(async (created) => {
    await created.close()
    return open(path, 'r+')
  })
  return {
    async read() {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(width), 0, width, 0)
      const match = /^(\d+) ([0-9a-f]{64}) *\n$/.exec(buffer.toString('latin1', 0, bytesRead))
      return match === null ? null : { seq: Number(match[1]), chain: match[2]! }
    },
    async write({ seq, chain }) {
      await file.write(`${`${seq} ${chain}`.padEnd(width - 1)}\n`, 0, 'latin1')
    },
    async close() {
      await file.datasync()
      await file.close()
    },
  }
}
