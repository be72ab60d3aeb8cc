/** The mirror fails in the middle of an import that is already durable: the record must still hold everything it names. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import { blobsNamedBy } from '#api/record/write.ts'
import { type EmptyInstance, emptyInstance, sample } from '#tests/support/empty-instance.ts'

let instance: EmptyInstance
beforeAll(async () => {
  instance = await emptyInstance()
})
afterAll(() => instance.close())

it('keeps every file the record names when the fold of an import fails, and shows the import once folded', async () => {
  const { deps, send, get } = instance
  const { fold } = deps.mirror
  deps.mirror.fold = () => Promise.reject(new Error('out of memory'))
  const body = new Uint8Array(await sample('boundaries.geojson'))
  const refused = await send('POST', '/api/imports?filename=boundaries.geojson', { as: 'steward', body })
  deps.mirror.fold = fold
  expect(refused.status).toBe(500)

  const entries = []
  for await (const entry of deps.journal.read(0)) entries.push(entry)
  const last = entries.at(-1)
  if (last === undefined) throw new Error('the record is empty')
  expect(last.kind).toBe('import.accepted')
  const named = blobsNamedBy(last)
  expect(named.length).toBeGreaterThan(1)
  for (const sha256 of named) expect(await deps.blobs.has(sha256), sha256).toBe(true)

  await deps.mirror.fold(last)
  expect((await get('/api/places')).body.total).toBe(7)
  expect((await get(`/api/imports/${last.subject}`, { as: 'steward' })).body.state).toBe('accepted')
})
