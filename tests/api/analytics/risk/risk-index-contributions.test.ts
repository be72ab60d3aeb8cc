/** What each indicator brings: the parts add up to the score, whatever is missing. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { riskIndex } from '#api/analytics/risk/risk-index.ts'
import { riskIndexContributions } from '#api/analytics/risk/risk-index-contributions.ts'

const sum = (parts: (number | null)[]) => parts.reduce<number>((held, part) => held + (part ?? 0), 0)

test('worked by hand: 0 and 100 with equal weights', () => {
  const got = riskIndexContributions([0, 100], [1, 1])
  if (got.status !== 'ok') throw new Error('expected parts')
  expect(got.arithmetic).toEqual([0, 50])
  expect(got.conservative[0]).toBe(0)
  expect(got.conservative[1]).toBeCloseTo(90, 12)
})

test('the worse of two pillars brings more than its share under the conservative score', () => {
  const got = riskIndexContributions([20, 80], [0.5, 0.5])
  if (got.status !== 'ok') throw new Error('expected parts')
  expect(got.arithmetic).toEqual([10, 40])
  // R = 100 - sqrt(80 * 20) = 60, shared out by ln(100/80) : ln(100/20).
  expect(got.conservative[0]).toBeCloseTo((60 * Math.log(1.25)) / Math.log(6.25), 10)
  expect(got.conservative[1]).toBeCloseTo((60 * Math.log(5)) / Math.log(6.25), 10)
})

test('a missing pillar has no part, a score of nothing has parts of nothing', () => {
  expect(riskIndexContributions([50, null, 50], [0.4, 0.2, 0.4])).toMatchObject({ arithmetic: [25, null, 25] })
  expect(riskIndexContributions([0, 0], [1, 2])).toEqual({ status: 'ok', arithmetic: [0, 0], conservative: [0, 0] })
  expect(riskIndexContributions([50, null], [0.5, 0.5])).toEqual({ status: 'not_tested', reason: 'too-few' })
  expect(riskIndexContributions([null, null], [0.5, 0.5])).toEqual({ status: 'not_tested', reason: 'no-data' })
})

test('the parts sum to the score, always', () => {
  const pillar = fc.record({
    score: fc.option(fc.double({ min: 0, max: 100, noNaN: true })),
    weight: fc.double({ min: 1e-6, max: 1e6, noNaN: true }),
  })
  fc.assert(
    fc.property(fc.array(pillar, { minLength: 1, maxLength: 8 }), (pillars) => {
      const scores = pillars.map(({ score }) => score)
      const weights = pillars.map(({ weight }) => weight)
      const index = riskIndex(scores, weights)
      const parts = riskIndexContributions(scores, weights)
      expect(parts.status).toBe(index.status)
      if (index.status !== 'ok' || parts.status !== 'ok') return
      expect(Math.abs(sum(parts.arithmetic) - index.arithmetic)).toBeLessThanOrEqual(1e-12)
      expect(Math.abs(sum(parts.conservative) - index.conservative)).toBeLessThanOrEqual(1e-12)
      scores.forEach((score, k) => {
        expect(parts.conservative[k] === null).toBe(score === null)
      })
    }),
  )
})
