import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fayHerriot } from '#api/analytics/small-areas/fay-herriot.ts'

test('the worked example: with nearly no sampling error the answers come back', () => {
  const result = fayHerriot([1, 2, 3, 4], [1e-9, 1e-9, 1e-9, 1e-9])
  expect(result.status === 'ok' && result.model.variance).toBeCloseTo(5 / 3, 6)
  expect(result.status === 'ok' && result.model.areas[3]!.estimate).toBeCloseTo(4, 6)
})

test('districts that do not differ are pooled and say so', () => {
  const result = fayHerriot([0.4, 0.41, 0.39, 0.4], [0.01, 0.01, 0.01, 0.01])
  expect(result.status === 'ok' && result.model.variance).toBe(0)
  expect(result.status === 'ok' && result.model.areas.every(({ source }) => source === 'model-only')).toBe(true)
})

test('a district nobody asked in gets the model and a wider error', () => {
  const result = fayHerriot([0.2, 0.5, 0.8, null, 0.4], [0.002, 0.002, 0.002, null, 0.002])
  if (result.status !== 'ok') throw new Error('expected a model')
  const [first, , , empty] = result.model.areas
  expect(empty!.source).toBe('model-only')
  expect(empty!.rmse).toBeGreaterThan(first!.rmse)
  expect(fayHerriot([0.1, null], [0.1, null])).toEqual({ status: 'not_tested', reason: 'too-few' })
})

test('estimates lie between own and model, order does not matter, never NaN', () => {
  const district = fc.tuple(
    fc.double({ min: 0, max: 1, noNaN: true }),
    fc.double({ min: 1e-4, max: 0.05, noNaN: true }),
  )
  fc.assert(
    fc.property(fc.array(district, { minLength: 4, maxLength: 25 }), (list) => {
      const y = list.map(([share]) => share)
      const psi = list.map(([, variance]) => variance)
      const result = fayHerriot(y, psi)
      const back = fayHerriot([...y].reverse(), [...psi].reverse())
      if (result.status !== 'ok' || back.status !== 'ok') throw new Error('expected a model')
      const { areas, beta, variance } = result.model
      expect(back.model.variance).toBeCloseTo(variance, 7)
      areas.forEach(({ estimate, rmse }, i) => {
        expect(Number.isFinite(estimate) && Number.isFinite(rmse) && rmse >= 0).toBe(true)
        expect(estimate).toBeGreaterThanOrEqual(Math.min(y[i]!, beta[0]!) - 1e-9)
        expect(estimate).toBeLessThanOrEqual(Math.max(y[i]!, beta[0]!) + 1e-9)
      })
    }),
  )
})
