import fc from 'fast-check'
import { expect, test } from 'vitest'
import { meanInterval, type PsuSums, surveyMean, surveyShare } from '#api/analytics/survey/survey.ts'

const psu = (name: string, n: number, yes: number, stratum = 'a'): PsuSums => ({
  stratum,
  psu: name,
  n,
  weight: n,
  weightedSum: yes,
  sumWeightsSquared: n,
})

test('the worked example', () => {
  const got = surveyShare([psu('1', 50, 20), psu('2', 50, 30)], [{ stratum: 'a', psuCount: 2 }], { psusKnown: false })
  expect(got).toMatchObject({ status: 'unreliable', share: 0.5, df: 1, n: 100 })
  expect(got.se).toBeCloseTo(0.1, 12)
})

test('clusters outside the domain count as zero and widen the answer', () => {
  const domain = [psu('1', 40, 10), psu('2', 40, 18), psu('3', 40, 14)]
  const filtered = surveyMean(domain, [{ stratum: 'a', psuCount: 3 }])!
  const full = surveyMean(domain, [{ stratum: 'a', psuCount: 30 }])!
  expect(full.mean).toBe(filtered.mean)
  expect(full.df).toBe(2)
  expect(full.se ** 2 / filtered.se ** 2).toBeCloseTo(30 / 29 / (3 / 2), 12)
})

test('too few people or places: every number withheld, the small number too', () => {
  const few = surveyShare([psu('1', 3, 1), psu('2', 3, 1), psu('3', 3, 0)], [{ stratum: 'a', psuCount: 20 }])
  expect(few).toMatchObject({ status: 'suppressed', share: null, n: null, psus: null })
  expect(few.reasons).toEqual([{ code: 'few-respondents', fewest: 10 }])
  const places = surveyShare([psu('1', 40, 10), psu('2', 40, 12)], [{ stratum: 'a', psuCount: 20 }])
  expect(places.reasons).toEqual([{ code: 'few-psus', fewest: 3 }])
})

test('nobody asked, or one cluster: not tested', () => {
  expect(surveyShare([], [{ stratum: 'a', psuCount: 4 }])).toMatchObject({
    status: 'not_tested',
    reasons: [{ code: 'no-data' }],
  })
  const one = surveyShare([psu('1', 40, 10)], [{ stratum: 'a', psuCount: 1 }], { psusKnown: false })
  expect(one.reasons).toEqual([{ code: 'no-degrees-of-freedom', df: 0 }])
  expect(meanInterval(surveyMean([psu('1', 40, 10)], [{ stratum: 'a', psuCount: 1 }])!)).toBeNull()
})

test('a lonely cluster is counted and marked', () => {
  const sums = Array.from({ length: 12 }, (_, i) => psu(String(i), 60, 24 + (i % 5))).concat(psu('lone', 60, 20, 'b'))
  const got = surveyShare(sums, [
    { stratum: 'a', psuCount: 12 },
    { stratum: 'b', psuCount: 1 },
  ])
  expect(got.status).toBe('unreliable')
  expect(got.reasons).toContainEqual({ code: 'lonely-psu', strata: 1 })
})

test('always a share inside its interval and never NaN; PSU order and names do not matter', () => {
  const cluster = fc.tuple(fc.integer({ min: 1, max: 30 }), fc.double({ min: 0, max: 1, noNaN: true }))
  fc.assert(
    fc.property(fc.array(cluster, { minLength: 2, maxLength: 30 }), (clusters) => {
      const sums = clusters.map(([n, share], i) => psu(`p${i}`, n, Math.round(n * share)))
      const strata = [{ stratum: 'a', psuCount: clusters.length }]
      const got = surveyShare(sums, strata, { psusKnown: false })
      if (got.share !== null) {
        expect(got.lo).toBeLessThanOrEqual(got.share + 1e-9)
        expect(got.hi).toBeGreaterThanOrEqual(got.share - 1e-9)
        for (const number of [got.se, got.nEff, got.deff, got.lo, got.hi]) expect(Number.isFinite(number)).toBe(true)
        expect(got.nEff).toBeLessThanOrEqual(got.n)
      }
      const renamed = [...sums].reverse().map((each, i) => ({ ...each, psu: `q${i}` }))
      const again = surveyShare(renamed, strata, { psusKnown: false })
      expect(again.status).toBe(got.status)
      if (got.share !== null) expect(again.share).toBeCloseTo(got.share, 12)
    }),
  )
})
