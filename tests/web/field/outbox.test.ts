import { expect, test } from 'vitest'
import { createOutbox, NotKept } from '#web/field/outbox.ts'
import { memoryKeeper } from './memory-keeper.ts'
import { aPhoto, building, uuids, writer } from './reports.ts'

const [first, second] = uuids
const at = '2026-07-01T12:00:00Z'
const receipt = { uuid: first, seq: 7, receivedAt: at, timeDoubt: null, pcode: null, contentSha256: 'ab' }

test('a report is kept with its photo, oldest first, and told about', async () => {
  let told = 0
  const outbox = createOutbox(memoryKeeper(), () => {
    told += 1
  })
  await outbox.keep(second, building, null, '2026-07-01T13:00:00Z', writer)
  await outbox.keep(first, building, aPhoto, at, writer)
  expect((await outbox.list()).map((u) => u.uuid)).toEqual([first, second])
  expect((await outbox.find(first))?.photo?.bytes.byteLength).toBe(5)
  expect(told).toBe(2)
})

test.each(['refuses', 'forgets', 'damages'] as const)(
  'R7: a device that %s is never said to have kept it',
  async (fault) => {
    const keeper = memoryKeeper()
    keeper.fault = fault
    await expect(createOutbox(keeper).keep(first, building, aPhoto, at, writer)).rejects.toBeInstanceOf(NotKept)
  },
)

test('an edit starts anew, and an answer to the older version does not remove the newer', async () => {
  const outbox = createOutbox(memoryKeeper())
  const tried = await outbox.keep(first, building, null, at, writer)
  const edited = await outbox.edit(tried, first, { ...building, note: 'Two floors' }, null)
  expect(edited).toMatchObject({ revision: 1, state: 'waiting', attempts: 0 })
  expect(await outbox.settle(tried, receipt)).toBe('changed-meanwhile')
  expect(await outbox.list()).toMatchObject([{ state: 'refused', trouble: { reason: 'conflict' } }])
})

test('an edit under a new id takes the place of the old', async () => {
  const outbox = createOutbox(memoryKeeper())
  const old = await outbox.keep(first, building, aPhoto, at, writer)
  await outbox.edit(old, second, building, null)
  expect((await outbox.list()).map((u) => [u.uuid, u.photo])).toEqual([[second, null]])
})

test('what happens to a report that was deleted meanwhile is not written down', async () => {
  const outbox = createOutbox(memoryKeeper())
  const tried = await outbox.keep(first, building, null, at, writer)
  await outbox.remove(first)
  await outbox.note(tried, { attempts: 1 })
  expect(await outbox.settle(tried, receipt)).toBe('gone')
  expect(await outbox.list()).toEqual([])
})

test('a report brought back from a file does not overwrite one that is here', async () => {
  const outbox = createOutbox(memoryKeeper())
  const here = await outbox.keep(first, building, null, at, writer)
  expect(await outbox.restore({ ...here, observation: { ...building, note: 'older' } })).toBe(false)
  expect((await outbox.find(first))?.observation.note).toBe('')
})
