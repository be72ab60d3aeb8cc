/** R4: a disk that fills up refuses writes with 507 while reads go on, and takes them again once there is room. Nothing is lost. */
import { afterEach, beforeEach, expect, test } from 'vitest'
import { systemClock } from '#api/clock.ts'
import { type Mirror, openMirror } from '#api/mirror/mirror.ts'
import { writeRows } from '#api/mirror/parquet.ts'
import { sqlFile } from '#api/mirror/sql-file.ts'
import { type FileRecord, openRecord } from '#api/record/open-record.ts'
import { verify } from '#api/record/verify.ts'
import { write } from '#api/record/write.ts'
import { incidentRow, submitted } from '#tests/support/entries.ts'
import { type SmallDisk, smallDisk } from './small-disk.ts'

const observationsSql = sqlFile('../tests/support/observations-known.sql')
const uuid = (i: number) => `0f9a2d1c-7a43-4f0e-9f7e-${String(i).padStart(12, '0')}`
const megabyte = 1024 * 1024

let disk: SmallDisk
let record: FileRecord
let mirror: Mirror
let next = 0
const acknowledged: string[] = []

beforeEach(async () => {
  disk = await smallDisk()
  next = 0
  acknowledged.length = 0
})
afterEach(async () => {
  await mirror.close()
  await record.journal.close()
  await disk.remove()
})

async function open(keepFree: number): Promise<void> {
  record = await openRecord({
    dir: disk.dir,
    clock: systemClock,
    keepFree,
    ...(disk.freeBytes && { freeBytes: disk.freeBytes }),
  })
  mirror = await openMirror(record)
}

async function report(): Promise<void> {
  const id = uuid(++next)
  const draft = submitted(id)
  const observation = { ...draft.body.observation, note: 'x'.repeat(3000) }
  await write({ ...record, mirror }, { ...draft, body: { ...draft.body, observation } })
  acknowledged.push(id)
}

const seen = async () => (await mirror.query(observationsSql, { asOf: null })).map((row) => row.uuid)

test('R4 with room kept free: refused before anything breaks, read all the while, resumed without help', async () => {
  await open(12 * megabyte)
  for (let i = 0; i < 20; i++) await report()
  await disk.fill(8 * megabyte)
  await expect(report()).rejects.toMatchObject({ code: 'storage.full', status: 507 })
  await expect(record.blobs.put(Buffer.alloc(megabyte))).rejects.toMatchObject({ code: 'storage.full' })
  expect(await seen()).toEqual(acknowledged)
  await disk.free()
  await report()
  expect(acknowledged).toHaveLength(21)
  expect(await seen()).toEqual(acknowledged)
  expect((await verify({ ...record, mirror })).problems).toEqual([])
})

test('R4 without room kept free: whatever breaks, nothing acknowledged is lost and work goes on afterwards', async () => {
  await open(0)
  for (let i = 0; i < 20; i++) await report()
  await disk.fill(disk.real ? 64 * 1024 : -1)
  let refused = 0
  for (let i = 0; i < 60; i++) await report().catch(() => (refused += 1))
  expect(refused).toBeGreaterThan(0)
  const rows = Array.from({ length: 20_000 }, (_, i) => incidentRow(i, { note: `${i}`.repeat(40) }))
  if (disk.real) await expect(writeRows({ ...record, mirror }, 'incident', rows)).rejects.toThrow()
  await disk.free()
  await report()
  const known = new Set(await seen())
  expect(acknowledged.filter((id) => !known.has(id))).toEqual([])
  expect((await verify({ ...record, mirror })).problems).toEqual([])
})
