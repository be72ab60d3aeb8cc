import { expect, test } from 'vitest'
import { psuVariance } from '#api/analytics/survey/psu-variance.ts'

test('the worked example', () => {
  const scores = [
    { stratum: 'a', score: 1 },
    { stratum: 'a', score: -1 },
  ]
  expect(psuVariance(scores, [{ stratum: 'a', psuCount: 2 }])).toEqual({ variance: 4, lonelyStrata: 0 })
})

test('a census of clusters has no variance', () => {
  const scores = [
    { stratum: 'a', score: 1 },
    { stratum: 'a', score: -1 },
  ]
  expect(psuVariance(scores, [{ stratum: 'a', psuCount: 2, psuPopulation: 2 }]).variance).toBe(0)
  expect(
    psuVariance([{ stratum: 'a', score: 3 }], [{ stratum: 'a', psuCount: 1, psuPopulation: 1 }]).lonelyStrata,
  ).toBe(0)
})

test('a lonely cluster: centred at the grand mean, averaged, or taken as certain', () => {
  const scores = [
    { stratum: 'a', score: 1 },
    { stratum: 'a', score: -1 },
    { stratum: 'b', score: 3 },
  ]
  const strata = [
    { stratum: 'a', psuCount: 2 },
    { stratum: 'b', psuCount: 1 },
  ]
  expect(psuVariance(scores, strata, 'adjust').variance).toBe(4 + 4)
  expect(psuVariance(scores, strata, 'average').variance).toBe(8)
  expect(psuVariance(scores, strata, 'certainty').variance).toBe(4)
})
