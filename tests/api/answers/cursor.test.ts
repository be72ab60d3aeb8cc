/** A cursor comes back as it was, or not at all. */
import { describe, expect, it } from 'vitest'
import { readCursor, writeCursor } from '#api/answers/cursor.ts'
import { Problem } from '#api/contract/problems.ts'

describe('cursor', () => {
  const about = { kinds: ['theft'], sort: 'date' }

  it('brings back where the page ended', () => {
    expect(readCursor(writeCursor({ key: '2025-01-02', id: 'a:1' }, about), about)).toEqual({
      key: '2025-01-02',
      id: 'a:1',
    })
    expect(readCursor(undefined, about)).toBeNull()
  })

  it.each([
    '',
    'null',
    '[]',
    Buffer.from('["a","b"]').toString('base64url'),
    Buffer.from('["a","b","c"]').toString('base64url'),
  ])('refuses %j', (cursor) => {
    expect(() => readCursor(cursor, about)).toThrow(Problem)
  })

  it('refuses one of another filter', () => {
    expect(() => readCursor(writeCursor({ key: 'a', id: 'b' }, about), { ...about, kinds: [] })).toThrow(Problem)
  })
})
