import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { timeUntilHalf, type Waited } from '#api/analytics/evaluation/time-until.ts'

/** '13' happened after 13 days; '13+' had not by then. */
const waits = (text: string): Waited[] =>
  text.split(', ').map((each) => ({ days: Number.parseFloat(each), happened: !each.endsWith('+') }))

describe('how long until half have happened', () => {
  it('Miller’s leukaemia patients, as published and as worked by hand', () => {
    expect(timeUntilHalf(waits('9, 13, 13+, 18, 23, 28+, 31, 34, 45+, 48, 161+'))).toEqual({
      median: 31,
      lo: 13,
      hi: null,
    })
    // Not maintained: S = 10/12 at 5, 8/12 at 8, 7/12 at 12, then 6/9, 5/9 … of 7/12: at 23 it is 0.486.
    expect(timeUntilHalf(waits('5, 5, 8, 8, 12, 16+, 23, 27, 30, 33, 43, 45')).median).toBe(23)
  })
  it('cannot tell while fewer than half have', () => {
    // At 5 the share still waiting is 3/4, at least 0.128 by the interval: half may have come by then, and may not.
    expect(timeUntilHalf(waits('5, 90+, 100+, 120+'))).toEqual({ median: null, lo: 5, hi: null })
    expect(timeUntilHalf([])).toEqual({ median: null, lo: null, hi: null })
    expect(timeUntilHalf(waits('4+'))).toMatchObject({ median: null })
  })
  it('a single thing done the same day, or all at once', () => {
    expect(timeUntilHalf(waits('0'))).toEqual({ median: 0, lo: 0, hi: null })
    expect(timeUntilHalf(waits('7, 7, 7'))).toEqual({ median: 7, lo: 7, hi: null })
  })
  it('nothing waits less than no time', () => {
    expect(() => timeUntilHalf(waits('-1'))).toThrow('no time')
  })

  it('half of an even number is half, however its fractions are rounded', () => {
    for (let n = 2; n <= 200; n += 2) {
      const all = Array.from({ length: n }, (_, k) => ({ days: k + 1, happened: true }))
      expect([n, timeUntilHalf(all).median]).toEqual([n, n / 2])
    }
  })

  const some = fc.array(fc.record({ days: fc.integer({ min: 0, max: 400 }), happened: fc.boolean() }), {
    maxLength: 40,
  })
  it('where nothing is open it is the usual lower median, and leaving things open never makes anybody quicker', () => {
    fc.assert(
      fc.property(some, (waited) => {
        const all = waited.map(({ days }) => ({ days, happened: true }))
        const sorted = all.map(({ days }) => days).sort((a, b) => a - b)
        expect(timeUntilHalf(all).median).toBe(sorted[Math.ceil(sorted.length / 2) - 1] ?? null)
        const { median, lo, hi } = timeUntilHalf(waited)
        if (median === null) return
        expect(median).toBeGreaterThanOrEqual(timeUntilHalf(all).median ?? 0)
        expect(lo ?? 0).toBeLessThanOrEqual(median)
        expect(hi ?? median).toBeGreaterThanOrEqual(median)
      }),
    )
  })
})
