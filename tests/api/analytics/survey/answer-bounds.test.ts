import { expect, test } from 'vitest'
import { answerBounds } from '#api/analytics/survey/answer-bounds.ts'

test('the worked example', () => {
  expect(answerBounds(30, 50, 20)).toEqual({ share: 0.375, silent: 0.2, bounds: { lo: 0.3, hi: 0.5 } })
})

test('few silent answers are left out; silence alone is no answer', () => {
  expect(answerBounds(48, 48, 4)).toMatchObject({ share: 0.5, bounds: null })
  expect(answerBounds(0, 0, 9)).toBeNull()
})
