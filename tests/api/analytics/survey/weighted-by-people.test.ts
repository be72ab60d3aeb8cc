// One share out of many: each district counts for its people, and the range allows for how few were asked where many live.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { weightedByPeople } from '#api/analytics/survey/weighted-by-people.ts'

describe('a share weighted by people', () => {
  it('is 0.3 of 0.2 where three quarters live and 0.6 where a quarter does, not their mean of 0.4', () => {
    const found = weightedByPeople([
      { share: 0.2, nEffective: 100, people: 3000 },
      { share: 0.6, nEffective: 100, people: 1000 },
    ])
    // V = 0.75^2 0.16 / 100 + 0.25^2 0.24 / 100 = 0.00105; n* = 0.21 / 0.00105 = 200.
    expect(found?.share).toBeCloseTo(0.3, 12)
    expect(found?.nEffective).toBeCloseTo(200, 9)
  })
  it('of one district is its own share', () => {
    expect(weightedByPeople([{ share: 0.4, nEffective: 80, people: 12 }])).toMatchObject({
      share: 0.4,
      nEffective: expect.closeTo(80, 9),
    })
    expect(weightedByPeople([])).toBeNull()
    expect(() => weightedByPeople([{ share: 0.4, nEffective: 80, people: 0 }])).toThrow()
  })
  it('is unsure of nobody and everybody as well', () => {
    const found = weightedByPeople([
      { share: 0, nEffective: 50, people: 10 },
      { share: 0, nEffective: 50, people: 10 },
    ])
    expect(found).toMatchObject({ share: 0, lo: 0, nEffective: 100 })
    expect(found?.hi).toBeGreaterThan(0.03)
  })
  const district = fc.record({
    share: fc.double({ min: 0, max: 1, noNaN: true }),
    nEffective: fc.double({ min: 10, max: 500, noNaN: true }),
    people: fc.integer({ min: 1, max: 1_000_000 }),
  })
  it('lies between the districts, in its range, and does not hang on their order or on the unit people are counted in', () => {
    fc.assert(
      fc.property(fc.array(district, { minLength: 1, maxLength: 20 }), (districts) => {
        const found = weightedByPeople(districts)!
        const shares = districts.map(({ share }) => share)
        expect(found.share).toBeGreaterThanOrEqual(Math.min(...shares) - 1e-12)
        expect(found.share).toBeLessThanOrEqual(Math.max(...shares) + 1e-12)
        expect(found.lo).toBeLessThanOrEqual(found.share + 1e-9)
        expect(found.hi).toBeGreaterThanOrEqual(found.share - 1e-9)
        const other = weightedByPeople(districts.toReversed().map((each) => ({ ...each, people: 7 * each.people })))!
        expect(other.share).toBeCloseTo(found.share, 9)
      }),
      { numRuns: 200 },
    )
  })
})
