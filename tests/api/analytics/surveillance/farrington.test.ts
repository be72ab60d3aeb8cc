import { expect, test } from 'vitest'
import { createRandom } from '#api/analytics/numeric/random.ts'
import { farrington } from '#api/analytics/surveillance/farrington.ts'

const random = createRandom(4)
const steady = Array.from({ length: 300 }, () => 20 + random.integerBelow(9))

test('a steady series raises nothing, a week far above it does', () => {
  const weeks = Array.from({ length: 40 }, (_, k) => 260 + k)
  const quiet = farrington(steady, weeks)
  expect(quiet.filter((point) => point.status === 'ok' && point.alarm).length).toBeLessThanOrEqual(4)
  const outbreak = steady.map((count, t) => (t === 290 ? 80 : count))
  const [point] = farrington(outbreak, [290])
  expect(point).toMatchObject({ status: 'ok', alarm: true })
  expect(point?.status === 'ok' && point.expected > 20 && point.expected < 28).toBe(true)
})

test('a past outbreak does not hide the next one', () => {
  const past = steady.map((count, t) => (t === 290 - 52 ? 400 : count))
  const [withPast] = farrington(past, [290])
  const [without] = farrington(steady, [290])
  if (withPast?.status !== 'ok' || without?.status !== 'ok') throw new Error('expected a forecast')
  expect(withPast.expected / without.expected).toBeLessThan(1.2)
})

test('refusals', () => {
  expect(farrington(steady, [100])).toEqual([{ status: 'not_tested', reason: 'too-few' }])
  const silent = steady.map((count, t) => (t > 250 ? 0 : count))
  expect(farrington(silent, [290])).toEqual([{ status: 'not_tested', reason: 'too-few' }])
  const missing = steady.map((count, t) => (t === 288 ? null : count))
  expect(farrington(missing, [290])).toEqual([{ status: 'not_tested', reason: 'no-data' }])
  expect(() => farrington(steady, [290], { years: 2 })).toThrow(RangeError)
})
