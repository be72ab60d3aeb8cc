// What of an office's record has not come yet, whatever order its files came in.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { gapBefore, isCovered } from '#api/sealing/taken-files.ts'

describe('stretches of an office’s record', () => {
  it('leave a gap where one is missing, and none where they meet or overlap', () => {
    expect(gapBefore(1, [])).toBeNull()
    expect(gapBefore(5, [])).toEqual({ from: 1, to: 4 })
    expect(gapBefore(5, [{ from: 1, to: 4 }])).toBeNull()
    expect(gapBefore(9, [{ from: 1, to: 4 }])).toEqual({ from: 5, to: 8 })
    expect(
      gapBefore(9, [
        { from: 3, to: 8 },
        { from: 1, to: 4 },
      ]),
    ).toBeNull()
    expect(gapBefore(9, [{ from: 6, to: 8 }])).toEqual({ from: 1, to: 8 })
  })
  it('cover what every one of its entries lies in', () => {
    const stretch = fc
      .tuple(fc.integer({ min: 1, max: 20 }), fc.integer({ min: 0, max: 8 }))
      .map(([from, more]) => ({ from, to: from + more }))
    fc.assert(
      fc.property(stretch, fc.array(stretch, { maxLength: 6 }), (asked, taken) => {
        const seqs = Array.from({ length: asked.to - asked.from + 1 }, (_, i) => asked.from + i)
        const all = seqs.every((seq) => taken.some(({ from, to }) => from <= seq && seq <= to))
        expect(isCovered(asked, taken)).toBe(all)
      }),
    )
  })
})
