import { expect, test } from 'vitest'
import { linearModel } from '#api/analytics/numeric/linear-model.ts'

test('the worked example: a straight line', () => {
  const fit = linearModel(
    [1, 3, 5],
    [
      [1, 0],
      [1, 1],
      [1, 2],
    ],
  )
  if (fit.status !== 'ok') throw new Error('expected a model')
  expect(fit.model.estimate[0]).toBeCloseTo(1, 12)
  expect(fit.model.estimate[1]).toBeCloseTo(2, 12)
  expect(Math.max(...fit.model.residuals.map(Math.abs))).toBeLessThan(1e-12)
})

test('too few rows, and columns that depend on each other', () => {
  expect(linearModel([1], [[1]])).toEqual({ status: 'not_tested', reason: 'too-few' })
  const doubled = [0, 1, 2, 3].map((x) => [1, x, 2 * x])
  expect(linearModel([1, 2, 3, 4], doubled)).toEqual({ status: 'not_tested', reason: 'constant' })
})
