// The spread of districts: worked by hand, against the estimator the maps know, and against districts that are all alike.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createRandom } from '#api/analytics/numeric/random.ts'
import { betweenVariance } from '#api/analytics/small-areas/between-variance.ts'
import { districtSpread } from '#api/analytics/small-areas/district-spread.ts'

const told = (...asked: Parameters<typeof districtSpread>) => {
  const found = districtSpread(...asked)
  if (found.status !== 'ok') throw new Error(found.reason)
  return found
}

describe('the spread of districts', () => {
  it('is that of 1, 2, 3 and 4 with variance one half, by hand', () => {
    // Q(A) = 5 / (0.5 + A) with 3 degrees; chi squared has 97.5 % below 9.348404 and 2.5 % below 0.2157953.
    expect(told([1, 2, 3, 4], [0.5, 0.5, 0.5, 0.5])).toEqual({
      status: 'ok',
      districts: 4,
      lowest: 1,
      lowerQuartile: 1.75,
      median: 2.5,
      upperQuartile: 3.25,
      highest: 4,
      between: expect.closeTo(Math.sqrt(7 / 6), 8),
      betweenLo: expect.closeTo(Math.sqrt(5 / 9.348404 - 0.5), 5),
      betweenHi: expect.closeTo(Math.sqrt(5 / 0.2157953 - 0.5), 4),
      chanceShare: expect.closeTo(0.3, 12),
      p: expect.closeTo(0.0185661, 6),
    })
  })
  it('is none where districts are nearer to each other than chance would have them', () => {
    expect(told([1, 2, 3, 4], [5, 5, 5, 5])).toMatchObject({ between: 0, betweenLo: 0, chanceShare: 1 })
    expect(told([2, 2, 2, 2], [1, 1, 1, 1])).toMatchObject({ between: 0, betweenLo: 0, betweenHi: 0, p: 1 })
  })
  it('needs four districts', () => {
    expect(districtSpread([], [])).toEqual({ status: 'not_tested', reason: 'too-few' })
    expect(districtSpread([1, 2, 3], [1, 1, 1])).toEqual({ status: 'not_tested', reason: 'too-few' })
    expect(() => districtSpread([1], [0])).toThrow()
  })
  const figure = fc.record({
    y: fc.double({ min: 0, max: 1, noNaN: true }),
    psi: fc.double({ min: 1e-4, max: 0.05, noNaN: true }),
  })
  const several = fc.array(figure, { minLength: 4, maxLength: 30 })
  it('agrees with the Paule-Mandel variance of the smoothed maps, lies in its interval, and does not hang on the order', () => {
    fc.assert(
      fc.property(several, (figures) => {
        const [y, psi] = [figures.map((each) => each.y), figures.map((each) => each.psi)]
        const spread = told(y, psi)
        expect(spread.between ** 2).toBeCloseTo(betweenVariance(y, psi, 'paule-mandel') ?? -1, 8)
        expect(spread.betweenLo).toBeLessThanOrEqual(spread.between + 1e-9)
        expect(spread.betweenHi).toBeGreaterThanOrEqual(spread.between - 1e-9)
        expect([spread.chanceShare, spread.p].every((share) => share >= 0 && share <= 1)).toBe(true)
        const turned = told(y.toReversed(), psi.toReversed())
        expect(turned.median).toBe(spread.median)
        expect(turned.between).toBeCloseTo(spread.between, 8)
      }),
      { numRuns: 200 },
    )
  })
  it('moves with the scale of the figures and not with where they begin', () => {
    fc.assert(
      fc.property(several, fc.double({ min: -5, max: 5, noNaN: true }), (figures, by) => {
        const [y, psi] = [figures.map((each) => each.y), figures.map((each) => each.psi)]
        const [plain, larger] = [
          told(y, psi),
          told(
            y.map((value) => 10 * value + by),
            psi.map((value) => 100 * value),
          ),
        ]
        expect(larger.between).toBeCloseTo(10 * plain.between, 4)
        expect(larger.chanceShare).toBeCloseTo(plain.chanceShare, 6)
      }),
      { numRuns: 50 },
    )
  })
  it('calls districts that are all alike apart in one of twenty draws, and holds the true spread in 19 of 20', () => {
    const random = createRandom(7)
    const sd = 0.1
    const draws = 400
    let [apart, held] = [0, 0]
    for (let draw = 0; draw < draws; draw++) {
      const psi = Array.from({ length: 20 }, () => 0.001 + 0.004 * random.uniform())
      const chance = psi.map((own) => Math.sqrt(own) * random.normal())
      if (told(chance, psi).p <= 0.05) apart += 1
      const { betweenLo, betweenHi } = told(
        chance.map((value) => value + sd * random.normal()),
        psi,
      )
      if (betweenLo <= sd && sd <= betweenHi) held += 1
    }
    // Four standard errors of 5 % in 400 draws are 4.4 points.
    expect(Math.abs(apart / draws - 0.05)).toBeLessThan(0.044)
    expect(Math.abs(held / draws - 0.95)).toBeLessThan(0.044)
  })
})
