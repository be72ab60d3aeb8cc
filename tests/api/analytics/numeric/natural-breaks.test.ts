// Natural breaks are the best there are: by hand, as published, and against every other way to part the same figures.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { naturalBreaks } from '#api/analytics/numeric/natural-breaks.ts'

/** Sum of squared distances to the class means. */
function within(figures: readonly number[], breaks: readonly number[]): number {
  const classes = [...breaks, Number.POSITIVE_INFINITY].map((end, i) =>
    figures.filter((x) => x < end && (i === 0 || x >= (breaks[i - 1] ?? 0))),
  )
  return classes.reduce((sum, own) => {
    const mean = own.reduce((a, b) => a + b, 0) / own.length
    return sum + own.reduce((a, x) => a + (x - mean) ** 2, 0)
  }, 0)
}
/** Every choice of `count` of the figures as breaks. */
const choices = (from: readonly number[], count: number): number[][] =>
  count === 0 ? [[]] : from.flatMap((first, i) => choices(from.slice(i + 1), count - 1).map((rest) => [first, ...rest]))

describe('natural breaks', () => {
  it('are those of the authors’ own example', () => {
    expect(naturalBreaks([-1, 2, -1, 2, 4, 5, 6, -1, 2, -1], 3)).toEqual([2, 4])
  })
  it('part by hand: 1 2 | 9 10 | 30, where 10 belongs to 9', () => {
    expect(naturalBreaks([10, 1, 30, 2, 9], 3)).toEqual([9, 30])
    // 1 2 | 9 10 30 costs 0.5 + 280.67; 1 2 9 10 | 30 costs 65.
    expect(naturalBreaks([10, 1, 30, 2, 9], 2)).toEqual([30])
  })
  it('make every figure a class where there are fewer than classes, one class of equal ones, none of none', () => {
    expect(naturalBreaks([5, 3, 3, 8], 7)).toEqual([5, 8])
    expect(naturalBreaks([4, 4, 4], 5)).toEqual([])
    expect(naturalBreaks([7], 3)).toEqual([])
    expect(naturalBreaks([], 3)).toEqual([])
  })
  it('lose no digits to large figures close together', () => {
    expect(naturalBreaks([1e9, 1e9 + 1, 1e9 + 10, 1e9 + 11], 2)).toEqual([1e9 + 10])
  })
  it('are as good as the best of all ways to part, ties and all', () => {
    const figures = fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 1, maxLength: 14 })
    fc.assert(
      fc.property(figures, fc.integer({ min: 1, max: 5 }), (list, classes) => {
        const found = naturalBreaks(list, classes)
        const distinct = [...new Set(list)].sort((a, b) => a - b)
        const most = Math.min(classes, distinct.length)
        expect(found.length).toBe(most - 1)
        const best = Math.min(...choices(distinct.slice(1), most - 1).map((breaks) => within(list, breaks)))
        expect(within(list, found)).toBeCloseTo(best, 8)
      }),
      { numRuns: 150, seed: 7 },
    )
  })
  it('refuse less than a class', () => expect(() => naturalBreaks([1], 0)).toThrow())
})
