import { expect, test } from 'vitest'
import { placeboInference } from '#api/analytics/evaluation/placebo-inference.ts'
import { createRandom } from '#api/analytics/numeric/random.ts'

test('the worked example, and two treated of five listed in full', () => {
  expect(placeboInference([0, 0, 0, 3], [3], createRandom(1))).toEqual({
    status: 'ok',
    effect: 3,
    p: 0.25,
    assignments: 4,
    exact: true,
  })
  // Ten pairs; only the true one stands out this far.
  expect(placeboInference([5, 6, 0, 1, 0], [0, 1], createRandom(1))).toMatchObject({ p: 0.1, assignments: 10 })
})

test('many choices are drawn, and p is never 0', () => {
  const changes = Array.from({ length: 40 }, (_, i) => (i < 8 ? 50 + i : i / 40))
  const got = placeboInference(changes, [0, 1, 2, 3, 4, 5, 6, 7], createRandom(1), 999)
  expect(got).toMatchObject({ status: 'ok', exact: false, p: 0.001 })
})

test('nobody treated, everybody treated', () => {
  expect(placeboInference([1, 2], [], createRandom(1))).toEqual({ status: 'not_tested', reason: 'no-data' })
  expect(placeboInference([1, 2, null], [0, 1], createRandom(1))).toEqual({ status: 'not_tested', reason: 'no-data' })
})
