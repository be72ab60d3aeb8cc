/**
 * R1, R2: the process is killed at any moment, so many times. Nothing acknowledged is lost, nothing is there twice or by half,
 * and a look-up by key finds exactly what a scan of the whole table finds.
 */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { expect } from 'vitest'
import { systemClock } from '#api/clock.ts'
import { openMirror } from '#api/mirror/mirror.ts'
import { sqlFile } from '#api/mirror/sql-file.ts'
import { openRecord } from '#api/record/open-record.ts'
import { hashOf } from '#api/record/verify.ts'
import { freshFolder } from '#tests/support/fresh-folder.ts'

const knownSql = sqlFile('observations/known-observation.sql')
const scanSql = sqlFile('../tests/faults/observations-by-scan.sql')

/** Starts the process, lets it acknowledge so many and go on for a moment, kills it; tells what it had acknowledged. */
async function liveAndDie(
  dir: string,
  enough: number,
  thenMs: number,
): Promise<{ acknowledged: Map<string, number>; twice: string[] }> {
  const child: ChildProcess = spawn(process.execPath, ['--import', 'tsx', 'tests/faults/field-day.ts', dir], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const acknowledged = new Map<string, number>()
  const twice: string[] = []
  const exited = once(child, 'exit')
  for await (const line of createInterface({ input: child.stdout! })) {
    const [word, rest] = line.split(' ')
    if (word === 'twice') twice.push(rest!)
    else if (word !== 'ready') acknowledged.set(word!, Number(rest))
    if (acknowledged.size >= enough) setTimeout(() => child.kill('SIGKILL'), thenMs)
  }
  const [, signal] = await exited
  expect(signal).toBe('SIGKILL')
  return { acknowledged, twice }
}

/** Milliseconds until the record could be read again after each kill, the fastest first. */
export async function surviveKills(kills: number): Promise<number[]> {
  const { dir, remove } = await freshFolder()
  const all = new Map<string, number>()
  const readyMs: number[] = []
  for (let kill = 1; kill <= kills; kill++) {
    // From the first moment after opening to well into the work, and anywhere within a commit.
    const { acknowledged, twice } = await liveAndDie(dir, (kill * 7) % 30, (kill * 13) % 17)
    expect(twice).toEqual([])
    for (const [uuid, seq] of acknowledged) all.set(uuid, seq)

    const started = performance.now()
    const { journal, blobs } = await openRecord({ dir, clock: systemClock, keepFree: 0 })
    const mirror = await openMirror({ dir, journal, blobs })
    readyMs.push(performance.now() - started)

    const inRecord = new Map<string, number>()
    for await (const entry of journal.read(0)) {
      expect(inRecord.has(entry.subject)).toBe(false)
      inRecord.set(entry.subject, entry.seq)
      if (entry.kind === 'observation.submitted' && entry.body?.photo != null && entry.seq > journal.seq - 40) {
        expect(await hashOf(blobs.path(entry.body.photo))).toBe(entry.body.photo)
      }
    }
    const lost = [...all].filter(([uuid, seq]) => inRecord.get(uuid) !== seq)
    expect(lost).toEqual([])

    const scanned = await mirror.query(scanSql)
    expect(new Map(scanned.map((row) => [row.uuid, row.seq]))).toEqual(inRecord)
    expect(scanned.filter((row) => row.copies !== 1)).toEqual([])
    for (const uuid of [...inRecord.keys()].slice(-30)) {
      const found = await mirror.query(knownSql, { uuid, names: null })
      expect(found.map((row) => row.seq)).toEqual([inRecord.get(uuid)])
    }
    await mirror.close()
    await journal.close()
  }
  expect(all.size).toBeGreaterThan(kills * 10)
  await remove()
  return readyMs.sort((a, b) => a - b)
}
