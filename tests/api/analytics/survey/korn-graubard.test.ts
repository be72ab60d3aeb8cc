import { expect, test } from 'vitest'
import { effectiveSample, kornGraubardInterval } from '#api/analytics/survey/korn-graubard.ts'

test('the worked example', () => {
  const { lo, hi } = kornGraubardInterval(0, 47.8874422)
  expect(lo).toBe(0)
  expect(hi).toBeCloseTo(0.07414, 6)
})

test('the effective sample never exceeds the real one, and 0 % falls back to it', () => {
  expect(effectiveSample(0.5, 0.0001, 200, 190).nStar).toBe(200)
  expect(effectiveSample(0, 0, 60, 50).nEff).toBe(60)
  expect(effectiveSample(0.5, 0.01, 200, 10).nStar).toBeLessThan(25)
})
