/** S8, measured: a refusal comes within a second of the limit being crossed, the process takes at most 100 MB more, nothing is left a minute later. */
import { randomUUID } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { request } from 'node:http'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { pour } from '#tests/security/endless.ts'
import * as harmful from '#tests/security/harmful-files.ts'
import { type ServedInstance, serveInstance } from '#tests/support/served-instance.ts'

let served: ServedInstance
beforeAll(async () => {
  served = await serveInstance()
}, 240_000)
afterAll(() => served.stop())

const megabyte = 1024 ** 2
/** Of the server, whose process is the child of the one that was started where it was not replaced by it. */
const residentBytes = (): number => {
  const status = readFileSync(`/proc/${served.pid}/status`, 'utf8')
  return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) * 1024
}
const blobs = (): string[] => (readdirSync(join(served.dir, 'record', 'blobs'), { recursive: true }) as string[]).sort()

/** Over a line of its own: one that lay idle while the bombs were made may have been given up meanwhile. */
const send = (path: string, bytes: Uint8Array): Promise<number> =>
  new Promise((resolve, reject) => {
    const headers = { Authorization: `Bearer ${served.stewardToken}` }
    const asked = request(`${served.url}${path}`, { method: 'POST', headers, agent: false }, (answer) => {
      answer.resume().once('end', () => resolve(answer.statusCode ?? 0))
    })
    asked.once('error', reject)
    asked.end(bytes)
  })

it('S8: streams, bombs, floods: refused in time, in memory, and gone', { timeout: 300_000 }, async () => {
  const before = blobs()
  const rest = residentBytes()
  let peak = rest
  const watching = setInterval(() => {
    peak = Math.max(peak, residentBytes())
  }, 20)
  const photo = `${served.url}/api/observations/${randomUUID()}`
  const poured = await pour({
    url: photo,
    method: 'PUT',
    type: 'multipart/form-data; boundary=x',
    token: served.stewardToken,
    megabytes: 400,
  })
  expect(poured.status).toBe(413)
  // What went out after the limit went out while the answer was on its way.
  expect(poured.sent).toBeLessThan(200 * megabyte)
  for (const [name, bytes, most] of [
    ['bomb.zip', harmful.zipBomb(400), 30_000],
    ['many.zip', harmful.manyEntries(100_000), 5_000],
    ['entities.xlsx', harmful.entityWorkbook(), 5_000],
  ] as const) {
    const started = performance.now()
    const status = await send(`/api/imports?dryRun=true&filename=${name}`, bytes)
    expect([name, status]).toEqual([name, 422])
    expect(performance.now() - started, name).toBeLessThan(most)
  }
  clearInterval(watching)
  console.log(`resident ${Math.round(rest / megabyte)} MB, at most ${Math.round(peak / megabyte)} MB`)
  expect(peak - rest).toBeLessThan(100 * megabyte)
  await new Promise((resolve) => setTimeout(resolve, 60_000))
  expect(blobs()).toEqual(before)
})
