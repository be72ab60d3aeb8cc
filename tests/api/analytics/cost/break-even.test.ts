import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { breakEven, incidentsAverted, paysOff } from '#api/analytics/cost/break-even.ts'
import { gammaQuantile, gammaSf } from '#api/analytics/numeric/gamma.ts'
import { normalCdf, normalQuantile } from '#api/analytics/numeric/normal.ts'

describe('what must be averted', () => {
  it('60,000 over two years at 20,000 an incident is three incidents, one in eight months', () => {
    expect(breakEven(60_000, 20_000, 24)).toEqual({ incidents: 3, monthsEach: 8 })
  })
  it('nothing has nothing to pay back, and nobody asks about a cost of nothing', () => {
    expect(breakEven(0, 20_000, 12)).toBeNull()
    expect(() => breakEven(1, 0, 12)).toThrow(RangeError)
  })
  it('twice the amount must avert twice as many, twice as often', () => {
    const amount = fc.double({ min: 1, max: 1e9, noNaN: true })
    fc.assert(
      fc.property(amount, amount, fc.integer({ min: 1, max: 240 }), (a, c, months) => {
        const [once, twice] = [breakEven(a, c, months), breakEven(2 * a, c, months)]
        expect(twice?.incidents).toBeCloseTo(2 * (once?.incidents ?? 0), 6)
        expect((once?.incidents ?? 0) * (once?.monthsEach ?? 0)).toBeCloseTo(months, 6)
      }),
    )
  })
})

const seen = { incidents: 36, months: 12 }

describe('what each averted incident costs', () => {
  it('the worked example: a fall to a quarter, known for sure', () => {
    const averted = incidentsAverted(seen, { ratio: 0.25, lo: 0.25, hi: 0.25 }, 12)
    const { costEach, probability } = paysOff(averted, 54_000, 2_000)
    expect([averted.value, costEach.value]).toEqual([27, 2000])
    // Then only the baseline is in doubt: Gamma(36.5, 12) over 12 months, three quarters of it averted.
    expect(averted.lo).toBeCloseTo(0.75 * gammaQuantile(0.025, 36.5, 1), 0)
    expect(averted.hi).toBeCloseTo(0.75 * gammaQuantile(0.975, 36.5, 1), 0)
    expect(Math.abs((probability ?? 2) - gammaSf(36, 36.5, 1))).toBeLessThan(0.006)
    expect(costEach.lo).toBe(54_000 / averted.hi)
  })

  it('with a baseline of thousands only the effect is in doubt', () => {
    const effect = { ratio: 0.5, lo: 0.5 * Math.exp(-0.5), hi: 0.5 * Math.exp(0.5) }
    const spread = 0.5 / normalQuantile(0.975)
    const averted = incidentsAverted({ incidents: 1e6, months: 100 }, effect, 1)
    // 10,000 a month, 4,000 to avert: pays where the ratio is at most 0.6.
    expect(paysOff(averted, 4e6, 1e3).probability).toBeCloseTo(normalCdf(Math.log(0.6 / 0.5) / spread), 3)
    expect(averted.lo / (1e4 * (1 - effect.hi))).toBeCloseTo(1, 2)
    expect(averted.hi / (1e4 * (1 - effect.lo))).toBeCloseTo(1, 2)
  })

  it('an interval that includes no fall has no upper end of the cost; a rise averts nothing', () => {
    const unsure = incidentsAverted(seen, { ratio: 0.8, lo: 0.5, hi: 1.28 }, 12)
    expect(unsure.lo).toBeLessThan(0)
    expect(paysOff(unsure, 54_000, null).costEach.hi).toBeNull()
    expect(paysOff(unsure, 54_000, null).costEach.lo).toBeGreaterThan(0)
    const rise = paysOff(incidentsAverted(seen, { ratio: 2, lo: 1.8, hi: 2.2 }, 12), 54_000, 2_000)
    expect(rise.costEach).toEqual({ value: null, lo: null, hi: null })
    expect(rise.probability).toBeLessThan(1e-9)
  })

  it('where nothing happened nothing can be averted for sure, and without a price there is no probability', () => {
    const quiet = incidentsAverted({ incidents: 0, months: 12 }, { ratio: 0.25, lo: 0.15, hi: 0.42 }, 12)
    expect(quiet.value).toBe(0)
    expect(quiet.atLeast(27)).toBeLessThan(0.001)
    expect(paysOff(quiet, 1, null).probability).toBeNull()
    expect(() => incidentsAverted(seen, { ratio: 2, lo: 0.4, hi: 0.6 }, 12)).toThrow(RangeError)
    expect(() => paysOff(quiet, 0, 1)).toThrow(RangeError)
  })

  it('more is never likelier to be averted than less, and the interval holds 95 % of what may be', () => {
    const averted = incidentsAverted(seen, { ratio: 0.7, lo: 0.5, hi: 0.98 }, 12)
    const counts = Array.from({ length: 60 }, (_, k) => averted.atLeast(k - 20))
    expect(counts).toEqual([...counts].sort((a, b) => b - a))
    expect(averted.atLeast(averted.lo) - averted.atLeast(averted.hi)).toBeCloseTo(0.95, 6)
  })
})
