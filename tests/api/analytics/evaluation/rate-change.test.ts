// The change of one rate: exact where months vary as chance does, wider where they vary more; p and interval are one.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { monthlyDispersion, rateChange } from '#api/analytics/evaluation/rate-change.ts'
import { rateRatio } from '#api/analytics/evaluation/rate-ratio.ts'

const told = (...asked: Parameters<typeof rateChange>) => {
  const found = rateChange(...asked)
  if (found.status !== 'ok') throw new Error(found.reason)
  return found
}

describe('the change of a rate', () => {
  it('has the exact limits of its ratio at dispersion 1', () => {
    const found = told({ events: 2, time: 10 }, { events: 9, time: 12 }, 1)
    const exact = rateRatio(2, 10, 9, 12)
    expect(exact).toMatchObject({ status: 'ok' })
    expect([found.ratio, found.lo, found.hi]).toEqual(
      exact.status === 'ok'
        ? [expect.closeTo(exact.ratio ?? 0, 12), expect.closeTo(exact.lo, 9), expect.closeTo(exact.hi ?? 0, 9)]
        : [],
    )
  })
  it('has twice the smaller tail as p: 1 of 6 in equal times is 2 (1 + 6) / 64', () => {
    expect(told({ events: 1, time: 1 }, { events: 5, time: 1 }, 1).p).toBeCloseTo(14 / 64, 12)
    expect(told({ events: 3, time: 1 }, { events: 3, time: 1 }, 1).p).toBe(1)
  })
  it('knows no ratio from nothing, and no lower limit to nothing', () => {
    expect(told({ events: 6, time: 1 }, { events: 0, time: 1 }, 1)).toMatchObject({
      ratio: null,
      hi: null,
      p: expect.closeTo(2 / 64, 12),
    })
    expect(told({ events: 0, time: 1 }, { events: 6, time: 1 }, 1)).toMatchObject({
      ratio: 0,
      lo: 0,
      p: expect.closeTo(2 / 64, 12),
    })
  })
  it('tells nothing of nothing', () => {
    expect(rateChange({ events: 0, time: 1 }, { events: 0, time: 1 }, 1)).toEqual({
      status: 'not_tested',
      reason: 'no-data',
    })
    expect(rateChange({ events: 3, time: 0 }, { events: 0, time: 1 }, 1)).toEqual({
      status: 'not_tested',
      reason: 'no-exposure',
    })
    expect(() => rateChange({ events: 1, time: 1 }, { events: 1, time: 1 }, 0.5)).toThrow()
  })
  it('has p at most 0.05 just where the interval leaves out 1, turned round as well, and is surer of less with more dispersion', () => {
    const count = fc.integer({ min: 0, max: 60 })
    fc.assert(
      fc.property(
        count,
        count,
        fc.integer({ min: 1, max: 24 }),
        fc.double({ min: 1, max: 5, noNaN: true }),
        (a, b, time, phi) => {
          fc.pre(a + b > 0)
          const [now, before] = [
            { events: a, time },
            { events: b, time: 12 },
          ]
          const found = told(now, before, phi)
          if (Math.abs(found.p - 0.05) > 1e-6) expect(found.p < 0.05).toBe(found.lo > 1 || (found.hi ?? 2) < 1)
          expect(told(before, now, phi).p).toBeCloseTo(found.p, 9)
          expect(found.p).toBeGreaterThanOrEqual(told(now, before, 1).p - 1e-9)
        },
      ),
      { numRuns: 200, seed: 11 },
    )
  })
})

describe('how months vary by themselves', () => {
  it('is worked out by hand', () => {
    expect(monthlyDispersion([[3, 3, 3]])).toBe(1)
    expect(monthlyDispersion([[0, 6]])).toBe(6)
    // (1 + 1) / 2 and 36 / 3, over 1 + 1 degrees of freedom.
    expect(
      monthlyDispersion([
        [1, 3],
        [0, 6],
      ]),
    ).toBe((1 + 6) / 2)
  })
  it('hears nothing of lists without an event, or of one month', () => {
    expect(monthlyDispersion([[0, 0, 0], [9], []])).toBe(1)
    expect(monthlyDispersion([])).toBe(1)
  })
})
