import fc from 'fast-check'
import { expect, test } from 'vitest'
import { negativeBinomialModel, poissonModel } from '#api/analytics/numeric/glm.ts'

test('the worked example', () => {
  const fit = poissonModel([2, 4], [[1], [1]])
  expect(fit.status === 'ok' && fit.model.estimate[0]).toBeCloseTo(Math.log(3), 10)
})

test('too few rows, columns that say the same, a column that splits off the zeros', () => {
  expect(poissonModel([1], [[1]])).toEqual({ status: 'not_tested', reason: 'too-few' })
  expect(
    poissonModel(
      [1, 2, 3],
      [
        [1, 2],
        [1, 2],
        [1, 2],
      ],
    ),
  ).toEqual({ status: 'not_tested', reason: 'constant' })
  const split = poissonModel(
    [0, 0, 5, 6],
    [
      [1, 0],
      [1, 0],
      [1, 1],
      [1, 1],
    ],
  )
  expect(split.status === 'ok' ? split.model.fitted[0]! : 0).toBeLessThan(1e-6)
})

test('with an intercept the fitted counts add up to the counts', () => {
  const rows = fc.array(fc.tuple(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 9 })), {
    minLength: 6,
    maxLength: 25,
  })
  fc.assert(
    fc.property(rows, (list) => {
      const y = list.map(([count]) => count)
      const fit = poissonModel(
        y,
        list.map(([, x]) => [1, x]),
      )
      const total = y.reduce((sum, count) => sum + count, 0)
      if (fit.status !== 'ok') return
      expect(fit.model.fitted.reduce((sum, mu) => sum + mu, 0)).toBeCloseTo(total, 4)
      expect(fit.model.se.every((se) => Number.isFinite(se) && se > 0)).toBe(true)
      const wide = negativeBinomialModel(
        y,
        list.map(([, x]) => [1, x]),
      )
      expect(wide.status).toBe('ok')
    }),
    { numRuns: 60 },
  )
})
