import { expect, test } from 'vitest'
import { angleInterval, logitInterval, normalInterval, tInterval } from '#api/analytics/survey/share-intervals.ts'

test('the worked examples', () => {
  expect(tInterval(5, 1, 14).lo).toBeCloseTo(2.855, 3)
  expect(normalInterval(0, 1).hi).toBeCloseTo(1.959964, 6)
  const odds = logitInterval(0.5, 0.1, 30)!
  expect([odds.lo, odds.hi].map((x) => Number(x.toFixed(4)))).toEqual([0.3064, 0.6936])
  const angle = angleInterval(0.5, 0.1, 30)!
  expect([angle.lo, angle.hi].map((x) => Number(x.toFixed(4)))).toEqual([0.3014, 0.6986])
})

test('no odds at 0 and 1', () => {
  for (const share of [0, 1]) {
    expect(logitInterval(share, 0, 10)).toBeNull()
    expect(angleInterval(share, 0, 10)).toBeNull()
  }
})
