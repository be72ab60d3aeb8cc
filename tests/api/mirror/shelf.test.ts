/** What took long to work out is found again after a start, and never after an import, by another program, or half written. */
import { truncate } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { z } from 'zod'
import { keptForAll } from '#api/mirror/answer-cache.ts'
import { openMirror } from '#api/mirror/mirror.ts'
import { openShelf } from '#api/mirror/shelf.ts'
import { freshFolder } from '#tests/support/fresh-folder.ts'
import { openTestRecord } from '#tests/support/test-record.ts'

it('holds one state of one program', async () => {
  const { dir, remove } = await freshFolder()
  const shelf = openShelf(join(dir, 'shelf'), 'one')
  expect(await shelf.find('before', 'a.json')).toBeNull()
  await shelf.put('before', 'a.json', { n: 1 })
  expect(await shelf.find('before', 'a.json')).toEqual({ n: 1 })
  expect(await openShelf(join(dir, 'shelf'), 'another').find('before', 'a.json')).toBeNull()
  await truncate(join(dir, 'shelf', 'one-before', 'a.json'), 3)
  expect(await shelf.find('before', 'a.json')).toBeNull()
  await shelf.put('after', 'a.json', { n: 2 })
  expect([await shelf.find('before', 'a.json'), await shelf.find('after', 'a.json')]).toEqual([null, { n: 2 }])
  await remove()
})

it('answers after a start without working it out again, unless the program is another, or withholds below another number', async () => {
  const record = await openTestRecord()
  let worked = 0
  const asked = () =>
    keptForAll('sum', z.object({ sum: z.int() }), async (_mirror, of: number[]) => {
      worked += 1
      return { sum: of.reduce((sum, n) => sum + n, 0) }
    })
  const startOf = async (program: string | null, fewestRespondents = 10) => {
    await record.mirror.close()
    record.mirror = await openMirror({ ...record, program, fewestRespondents })
    return asked()(record.mirror, [1, 2])
  }
  expect([await startOf('one'), worked]).toEqual([{ sum: 3 }, 1])
  expect([await startOf('one'), worked]).toEqual([{ sum: 3 }, 1])
  expect([await startOf('two'), worked]).toEqual([{ sum: 3 }, 2])
  expect([await startOf('two', 3), worked]).toEqual([{ sum: 3 }, 3])
  expect([await startOf(null), worked]).toEqual([{ sum: 3 }, 4])
  await record.close()
})
