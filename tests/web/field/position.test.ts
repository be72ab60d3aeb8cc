import { expect, test } from 'vitest'
import { sizeToSend } from '#web/field/photo.ts'
import { gradeOf } from '#web/field/position.ts'
import { newUuid } from '#web/field/uuid.ts'

test('a fix is called by what it can be used for', () => {
  expect([5, 20, 60, 500, 4000].map(gradeOf)).toEqual(['good', 'good', 'fair', 'poor', 'rough'])
})
test('a photo is at most 1600 px and never enlarged', () => {
  expect(sizeToSend(4000, 3000)).toEqual({ width: 1600, height: 1200 })
  expect(sizeToSend(300, 900)).toEqual({ width: 300, height: 900 })
})
test('ids are version 4 and differ', () => {
  const ids = Array.from({ length: 50 }, newUuid)
  expect(new Set(ids).size).toBe(50)
  for (const id of ids) expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
})
