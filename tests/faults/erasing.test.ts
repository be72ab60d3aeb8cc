/** P5, R1: killed at any moment while it erases, the record opens again; what was said to be erased is on the disk nowhere, the rest is whole. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { expect, test } from 'vitest'
import { systemClock } from '#api/clock.ts'
import { openMirror } from '#api/mirror/mirror.ts'
import { openRecord } from '#api/record/open-record.ts'
import { verify } from '#api/record/verify.ts'
import { blobsStoodOn } from '#api/record/write.ts'
import { freshFolder } from '#tests/support/fresh-folder.ts'

async function liveAndDie(dir: string, enough: number, thenMs: number): Promise<Map<string, string>> {
  const child: ChildProcess = spawn(process.execPath, ['--import', 'tsx', 'tests/faults/erasing-day.ts', dir], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const said = new Map<string, string>()
  const exited = once(child, 'exit')
  let heard = 0
  for await (const line of createInterface({ input: child.stdout! })) {
    const [word = '', uuid] = line.split(' ')
    if (uuid !== undefined) said.set(uuid, word)
    if (++heard === enough) setTimeout(() => child.kill('SIGKILL'), thenMs)
  }
  const [, signal] = await exited
  expect(signal).toBe('SIGKILL')
  return said
}

test('P5 R1 three kills while reports are erased', { timeout: 240_000 }, async () => {
  const { dir, remove } = await freshFolder()
  const all = new Map<string, string>()
  for (let kill = 1; kill <= 3; kill++) {
    for (const [uuid, word] of await liveAndDie(dir, 5 + kill * 7, kill * 3)) all.set(uuid, word)
    const { journal, blobs } = await openRecord({ dir, clock: systemClock, keepFree: 0 })
    const mirror = await openMirror({ dir, journal, blobs })
    expect((await verify({ dir, journal, blobs, mirror })).problems).toEqual([])
    const record = await readFile(join(dir, 'record', 'entries.ndjson'), 'utf8')
    const gone: string[] = []
    for await (const { kind, body } of journal.read(0)) if (kind === 'record.erased') gone.push(...(body?.blobs ?? []))
    for (const [uuid, word] of all) {
      if (word === 'erased') expect(record, uuid).not.toContain(`canary ${uuid}`)
      // One that was kept may have been about to be erased.
      else if (!record.includes(`canary ${uuid}`))
        expect(record).toContain(`"kind":"observation.withdrawn","subject":"${uuid}"`)
    }
    expect(gone.length).toBeGreaterThan(2)
    const named = await blobsStoodOn(journal.read(0))
    for (const sha256 of gone) expect(await blobs.has(sha256), sha256).toBe(named.has(sha256))
    await mirror.close()
    await journal.close()
  }
  expect([...all.values()].filter((word) => word === 'erased').length).toBeGreaterThan(8)
  await remove()
})
