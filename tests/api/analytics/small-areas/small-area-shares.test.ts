import fc from 'fast-check'
import { expect, test } from 'vitest'
import { smallAreaShares } from '#api/analytics/small-areas/small-area-shares.ts'

const sample = (share: number, n = 100) => ({ share, n, nEff: n, deff: 1 })

test('the worked example', () => {
  const got = smallAreaShares([0.2, 0.3, 0.5, 0.6].map((share) => sample(share)))
  if (got.status !== 'ok') throw new Error('expected shares')
  expect(got.scale).toBe('identity')
  expect(got.areas[0]!.share).toBeGreaterThan(0.2)
  expect(got.areas[0]!.share).toBeLessThan(0.4)
  expect(got.areas[3]!.share).toBeLessThan(0.6)
})

test('rare answers go by the arcsine and stay within 0 and 1; nobody asked is model only', () => {
  const got = smallAreaShares([sample(0), sample(0.05), sample(0.2), null, sample(0.1)])
  if (got.status !== 'ok') throw new Error('expected shares')
  expect(got.scale).toBe('arcsine')
  expect(got.areas[3]!.source).toBe('model-only')
  expect(got.areas.every(({ lo, share, hi }) => lo >= 0 && lo <= share && share <= hi && hi <= 1)).toBe(true)
  expect(smallAreaShares([sample(0.4), null])).toEqual({ status: 'not_tested', reason: 'too-few' })
})

test('with a benchmark the districts add up to the country', () => {
  const share = fc.double({ min: 0.15, max: 0.85, noNaN: true })
  fc.assert(
    fc.property(fc.array(share, { minLength: 4, maxLength: 15 }), (shares) => {
      const population = shares.map((_, i) => 1000 + 100 * i)
      const got = smallAreaShares(
        shares.map((each) => sample(each)),
        { population, nationalShare: 0.3 },
      )
      if (got.status !== 'ok') throw new Error('expected shares')
      const people = population.reduce((sum, n) => sum + n, 0)
      const implied = got.areas.reduce((sum, area, i) => sum + area.share * population[i]!, 0) / people
      expect(implied).toBeLessThanOrEqual(0.3 + 1e-9)
      if (got.areas.every((area) => area.share < 1)) expect(implied).toBeCloseTo(0.3, 9)
    }),
  )
})
