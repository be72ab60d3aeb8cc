// Classes of equally many and of equal width, by hand; equal figures are never parted.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { equalBreaks, quantileBreaks } from '#api/analytics/numeric/class-breaks.ts'

const oneTo = (n: number) => Array.from({ length: n }, (_, i) => i + 1)

describe('classes of equally many', () => {
  it.each([
    [oneTo(10), 5, [3, 5, 7, 9]],
    [oneTo(7), 3, [3, 6]],
    [[0, 0, 0, 0, 0, 1, 2, 3], 4, [1, 2]],
    [[1, 9, 9, 9, 9, 9, 9, 9], 4, [9]],
    [[1, 1, 2, 2], 2, [2]],
    [[6, 6, 6], 5, []],
    [[6], 3, []],
    [[], 3, []],
  ])('%j in %i: %j', (figures, classes, breaks) => expect(quantileBreaks(figures, classes)).toEqual(breaks))

  it('leave no class empty, whatever the ties', () => {
    const figures = fc.array(fc.integer({ min: 0, max: 9 }), { maxLength: 40 })
    fc.assert(
      fc.property(figures, fc.integer({ min: 1, max: 7 }), (list, classes) => {
        const breaks = quantileBreaks(list, classes)
        expect(breaks.length).toBeLessThan(classes)
        const rising = breaks.every((b, i) => list.includes(b) && b > (breaks[i - 1] ?? Math.min(...list)))
        expect(rising).toBe(true)
      }),
      { numRuns: 200, seed: 3 },
    )
  })
})

describe('classes of equal width', () => {
  it.each([
    [[0, 3, 10], 5, [2, 4, 6, 8]],
    [[-1, 1], 2, [0]],
    [[4, 4], 5, []],
    [[], 5, []],
  ])('%j in %i: %j', (figures, classes, breaks) => expect(equalBreaks(figures, classes)).toEqual(breaks))
})
