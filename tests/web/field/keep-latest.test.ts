// What is typed is written at once, in order, and never more often than the disk can follow.
import { expect, it } from 'vitest'
import { keepLatest } from '#web/field/keep-latest.ts'

it('writes the first at once, then only the latest of what came meanwhile, and clears last', async () => {
  const written: (string | null)[] = []
  const ends: (() => void)[] = []
  const keep = keepLatest((words: string | null) => {
    written.push(words)
    return new Promise<void>((resolve) => ends.push(resolve))
  })
  const settle = async () => {
    ends.shift()?.()
    await new Promise((resolve) => setTimeout(resolve))
  }
  keep('t')
  expect(written).toEqual(['t'])
  keep('te')
  keep('tel')
  await settle()
  expect(written).toEqual(['t', 'tel'])
  keep('tell')
  keep(null)
  await settle()
  await settle()
  expect(written).toEqual(['t', 'tel', null])
  keep('again')
  expect(written.at(-1)).toBe('again')
})

it('goes on after a write that failed', async () => {
  const written: string[] = []
  const keep = keepLatest(async (words: string) => {
    written.push(words)
    if (words === 'a') throw new Error('disk')
  })
  keep('a')
  keep('b')
  await new Promise((resolve) => setTimeout(resolve))
  expect(written).toEqual(['a', 'b'])
})

it('hands over at once what still waits when the page is put away, and once only', async () => {
  const written: string[] = []
  const ends: (() => void)[] = []
  const keep = keepLatest((words: string) => {
    written.push(words)
    return new Promise<void>((resolve) => ends.push(resolve))
  })
  keep.flush()
  keep('t')
  keep('te')
  keep.flush()
  expect(written).toEqual(['t', 'te'])
  for (const end of ends) end()
  await new Promise((resolve) => setTimeout(resolve))
  expect(written).toEqual(['t', 'te'])
})
