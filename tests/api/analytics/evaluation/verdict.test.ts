import { describe, expect, it } from 'vitest'
import { parallelSlopes } from '#api/analytics/evaluation/parallel-slopes.ts'
import {
  monthsStillNeeded,
  ratioOfRatios,
  smallestFallSeen,
  streetDispersion,
} from '#api/analytics/evaluation/ratio-of-ratios.ts'
import { interventionVerdict, type VerdictInputs } from '#api/analytics/evaluation/verdict.ts'

const pair = (before: number, after: number) => ({ before, after })
const inputs = (over: Partial<VerdictInputs>): VerdictInputs => ({
  months: 12,
  treated: pair(64, 28),
  comparison: pair(60, 57),
  ring: null,
  ringComparison: null,
  dispersion: 1,
  parallelP: 0.5,
  isSourceSteady: true,
  ...over,
})
const said = (over: Partial<VerdictInputs>): string => {
  const told = interventionVerdict(inputs(over))
  return told.verdict === 'not-tested' ? told.reason : told.verdict
}

describe('the ratio of two rate ratios', () => {
  it('has the worked values', () => {
    const { ratio, lo, hi } = ratioOfRatios(pair(64, 28), pair(60, 57), 1)
    expect([ratio, lo, hi].map((value) => value.toFixed(3))).toEqual(['0.461', '0.260', '0.817'])
    expect(ratioOfRatios(pair(10, 10), pair(10, 10), 1)).toMatchObject({ ratio: 1, p: 1 })
  })

  it('is finite where nothing happened afterwards, and wider where streets vary by themselves', () => {
    const gone = ratioOfRatios(pair(8, 0), pair(9, 7), 1)
    for (const value of Object.values(gone)) expect(Number.isFinite(value)).toBe(true)
    const wide = ratioOfRatios(pair(64, 28), pair(60, 57), 3)
    expect(wide.hi).toBeGreaterThan(1)
  })

  it('is the same read backwards', () => {
    const forth = ratioOfRatios(pair(30, 20), pair(25, 24), 1.4)
    const back = ratioOfRatios(pair(20, 30), pair(24, 25), 1.4)
    expect(forth.ratio * back.ratio).toBeCloseTo(1, 12)
    expect(forth.lo * back.hi).toBeCloseTo(1, 12)
  })
})

describe('what could have been seen', () => {
  it('is a fall that the interval then just tells', () => {
    expect(smallestFallSeen(64, pair(60, 57), 1)).toBe(0.436)
    for (const before of [5, 12, 40, 200, 5000]) {
      const fall = smallestFallSeen(before, pair(before, before), 1)
      if (fall === null) continue
      expect(ratioOfRatios(pair(before, before * fall), pair(before, before), 1).hi).toBeLessThan(1)
      expect(smallestFallSeen(before, pair(before, before), 2) ?? 0).toBeLessThan(fall)
    }
    expect(smallestFallSeen(0, pair(9, 9), 1)).toBeNull()
    expect(smallestFallSeen(2, pair(2, 2), 1)).toBeNull()
  })

  it('comes after so many more months, and never for no difference', () => {
    expect(monthsStillNeeded(pair(14, 5), pair(13, 12), 1, 12)).toBe(11)
    expect(monthsStillNeeded(pair(10, 10), pair(10, 10), 1, 12)).toBeNull()
    expect(monthsStillNeeded(pair(64, 28), pair(60, 57), 1, 12)).toBe(0)
    const more = 11
    const grown = (count: number) => (count * (12 + more)) / 12
    expect(ratioOfRatios(pair(grown(14), grown(5)), pair(grown(13), grown(12)), 1).hi).toBeLessThan(1)
  })

  it('spreads as chance does where it does, and more where places differ', () => {
    expect(streetDispersion([pair(5, 5), pair(5, 5)])).toBe(1)
    expect(streetDispersion([pair(20, 0), pair(0, 20), pair(10, 10)])).toBeGreaterThan(5)
    expect(streetDispersion([pair(3, 0), pair(2, 0)])).toBe(1)
    expect(streetDispersion([])).toBe(1)
  })
})

describe('slopes before', () => {
  it('differ where one rises and the other falls, and not where both do the same', () => {
    const rising = [1, 2, 4, 8, 16, 32]
    expect(parallelSlopes(rising, [...rising].reverse())).toBeLessThan(0.001)
    expect(parallelSlopes(rising, rising)).toBeCloseTo(1, 6)
    expect(parallelSlopes([1, 2, 3], [1, 2, 3])).toBeNull()
    expect(parallelSlopes([0, 0, 0, 0, 0, 0], [1, 2, 1, 2, 1, 2])).toBeNull()
  })
})

describe('the verdict', () => {
  it('is the one of the rule', () => {
    expect(said({})).toBe('fell')
    expect(said({ treated: pair(28, 64) })).toBe('rose')
    expect(said({ treated: pair(4000, 4020), comparison: pair(4000, 3990) })).toBe('no-more')
    expect(said({ treated: pair(14, 5), comparison: pair(13, 12) })).toBe('cannot-tell')
  })

  it('is never a success where incidents went next door', () => {
    const next = { ring: pair(20, 70), ringComparison: pair(40, 41) }
    expect(said(next)).toBe('moved')
    expect(said({ ring: pair(40, 30), ringComparison: pair(40, 41) })).toBe('fell')
  })

  it('names what keeps it from being told, the first reason first', () => {
    expect(said({ months: 0 })).toBe('too-short')
    expect(said({ treated: pair(4, 0) })).toBe('few-before')
    expect(said({ comparison: null })).toBe('no-comparison')
    expect(said({ isSourceSteady: false })).toBe('unsteady-source')
    expect(said({ parallelP: 0.05 })).toBe('not-alike-before')
    expect(said({ parallelP: null })).toBe('fell')
  })
})
