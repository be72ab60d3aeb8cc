/** R12: a mirror whose file was damaged never answers wrongly: it notices and folds itself afresh, at opening or when asked. */
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Contents, openMirror } from '#api/mirror/mirror.ts'
import { writeRows } from '#api/mirror/parquet.ts'
import { write } from '#api/record/write.ts'
import { accepted, incidentRow, submitted } from '#tests/support/entries.ts'
import { openTestRecord, type TestRecord } from '#tests/support/test-record.ts'

type Flips = { rows: number; flips: number; logFlips: number }

export function surviveFlips({ rows: many, flips, logFlips }: Flips): void {
  let record: TestRecord
  let truth: Contents[]

  beforeEach(async () => {
    record = await openTestRecord()
    const rows = Array.from({ length: many }, (_, i) =>
      incidentRow(i, { note: `report ${(i * 7919) % 20_011}`, lng: 62 + i / 1e5 }),
    )
    await write(record, accepted('b', [await writeRows(record, 'incident', rows)]))
    for (let i = 0; i < 20; i++)
      await write(record, submitted(`0f9a2d1c-7a43-4f0e-9f7e-${String(i).padStart(12, '0')}`))
    truth = await record.mirror.contents()
  })
  afterEach(() => record.close())

  const mirrorFile = async (dir: string) => join(dir, 'mirror', (await readdir(join(dir, 'mirror')))[0]!)

  test(`R12 ${flips} flipped bytes in the database file`, async () => {
    await record.mirror.close()
    const file = await mirrorFile(record.dir)
    const good = await readFile(file)
    for (let i = 0; i < flips; i++) {
      const at = Math.floor(((i + 0.5) / flips) * good.length) + ((i * 31) % 97)
      await writeFile(file, flipped(good, at, i % 8))
      const mirror = await openMirror(record)
      expect(await mirror.contents(), `byte ${at} of ${good.length}`).toEqual(truth)
      await mirror.close()
    }
  })

  test(`R12 ${logFlips} bytes flipped, or cut off, in the log of a process that was killed`, async () => {
    const file = await mirrorFile(record.dir)
    const [good, log] = [await readFile(file), await readFile(`${file}.wal`)]
    const dir = join(record.dir, 'killed')
    const copy = join(dir, 'mirror', basename(file))
    for (let i = 0; i < logFlips; i++) {
      const at = Math.floor(((i + 0.5) / logFlips) * log.length)
      await rm(dir, { recursive: true, force: true })
      await mkdir(join(dir, 'mirror'), { recursive: true })
      await writeFile(copy, good)
      await writeFile(`${copy}.wal`, i % 3 === 0 ? log.subarray(0, at) : flipped(log, at, i % 8))
      const mirror = await openMirror({ ...record, dir })
      expect(await mirror.contents(), `byte ${at} of ${log.length}`).toEqual(truth)
      await mirror.close()
    }
  })
}

function flipped(bytes: Buffer, at: number, bit: number): Buffer {
  const copy = Buffer.from(bytes)
  copy[at] = copy[at]! ^ (1 << bit)
  return copy
}
