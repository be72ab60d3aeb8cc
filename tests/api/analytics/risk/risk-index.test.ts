import { expect, test } from 'vitest'
import {
  goalposts,
  leaveOneOutShift,
  percentileRanks,
  quantile,
  ranksDescending,
  riskIndex,
  riskScore,
} from '#api/analytics/risk/risk-index.ts'

test('the worked examples', () => {
  expect(quantile([1, 2, 3, 4], 0.5)).toBe(2.5)
  expect(riskScore(7, { low: 2, high: 12 })).toBe(50)
  const index = riskIndex([0, 100], [1, 1])
  expect(index).toMatchObject({ status: 'ok', arithmetic: 50 })
  expect(index.status === 'ok' && index.conservative).toBeCloseTo(90, 9)
})

test('new values are clipped, safe-when-high is turned round, flat indicators score nobody', () => {
  expect(riskScore(99, { low: 2, high: 12 })).toBe(100)
  expect(riskScore(12, { low: 2, high: 12 }, true)).toBe(0)
  expect(riskScore(3, { low: 3, high: 3 })).toBeNull()
  expect(goalposts([null])).toBeNull()
  expect(percentileRanks([5, null, 5, 9], true)).toEqual([75, null, 75, 0])
  expect(ranksDescending([5, null, 5, 9])).toEqual([2.5, null, 2.5, 1])
})

test('under 70 % of the weight there is no score', () => {
  expect(riskIndex([50, 50, null], [0.35, 0.35, 0.3]).status).toBe('ok')
  expect(riskIndex([50, null, 50], [0.35, 0.35, 0.3])).toMatchObject({ status: 'not_tested', reason: 'too-few' })
  expect(riskIndex([null], [1])).toMatchObject({ status: 'not_tested', reason: 'no-data' })
  expect(() => riskIndex([1], [0])).toThrow(RangeError)
})

test('an indicator that repeats another is not missed', () => {
  const shift = leaveOneOutShift(
    [
      [10, 10],
      [20, 20],
      [30, 30],
    ],
    [0.5, 0.5],
  )
  expect(shift).toEqual([0, 0])
})
