import { expect, test } from 'vitest'
import { createOutbox, NotKept } from '#web/field/outbox.ts'
import { memoryKeeper } from './memory-keeper.ts'
import { aPhoto, building, uuids, written } from './reports.ts'

const [first, second] = uuids
const at = '2026-07-01T12:00:00Z'
const receipt = { uuid: first, seq: 7, receivedAt: at, timeDoubt: null, pcode: null, contentSha256: 'ab' }

test('a report is kept with its photo, oldest first, and told about', async () => {
  let told = 0
  const outbox = createOutbox(memoryKeeper(), () => {
    told += 1
  })
  await outbox.keep(written(second, { at: '2026-07-01T13:00:00Z' }))
  await outbox.keep(written(first, { attachments: [aPhoto] }))
  expect((await outbox.list()).map((u) => u.uuid)).toEqual([first, second])
  expect((await outbox.attachmentsOf(first)).map(({ bytes }) => bytes.byteLength)).toEqual([5])
  expect(told).toBe(2)
})

test.each(['refuses', 'forgets', 'damages'] as const)(
  'R7: a device that %s is never said to have kept it',
  async (fault) => {
    const keeper = memoryKeeper()
    keeper.fault = fault
    await expect(createOutbox(keeper).keep(written(first, { attachments: [aPhoto] }))).rejects.toBeInstanceOf(NotKept)
  },
)

test('an edit starts anew, and an answer to the older version does not remove the newer', async () => {
  const outbox = createOutbox(memoryKeeper())
  const tried = await outbox.keep(written(first))
  const edited = await outbox.edit(tried, written(first, { content: { ...building, note: 'Two floors' } }))
  expect(edited).toMatchObject({ revision: 1, state: 'waiting', attempts: 0 })
  expect(await outbox.settle(tried, receipt)).toBe('changed-meanwhile')
  expect(await outbox.list()).toMatchObject([{ state: 'refused', trouble: { reason: 'conflict' } }])
})

test('an edit under a new id takes the place of the old', async () => {
  const outbox = createOutbox(memoryKeeper())
  const old = await outbox.keep(written(first, { attachments: [aPhoto] }))
  await outbox.edit(old, written(second))
  expect((await outbox.list()).map((u) => [u.uuid, u.enclosed])).toEqual([[second, []]])
})

test('what happens to a report that was deleted meanwhile is not written down', async () => {
  const outbox = createOutbox(memoryKeeper())
  const tried = await outbox.keep(written(first))
  await outbox.remove(first)
  await outbox.note(tried, { attempts: 1 })
  expect(await outbox.settle(tried, receipt)).toBe('gone')
  expect(await outbox.list()).toEqual([])
})

test('a report brought back from a file does not overwrite one that is here', async () => {
  const outbox = createOutbox(memoryKeeper())
  const here = await outbox.keep(written(first))
  expect(await outbox.restore({ parcel: { ...here, content: { ...building, note: 'older' } }, attachments: [] })).toBe(
    false,
  )
  expect((await outbox.find(first))?.content).toMatchObject({ note: '' })
})
