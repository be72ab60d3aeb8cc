import adjust from '@stdlib/stats-padjust'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { benjaminiHochberg } from '#api/analytics/numeric/benjamini-hochberg.ts'

test('the worked example', () => {
  expect(benjaminiHochberg([0.01, 0.02, 0.03, 0.5])).toEqual([0.04, 0.04, 0.04, 0.5])
})

test('agrees with an independent library, whatever the order', () => {
  const p = fc.double({ min: 0, max: 1, noNaN: true })
  fc.assert(
    fc.property(fc.array(p, { minLength: 1, maxLength: 40 }), (values) => {
      const ours = benjaminiHochberg(values)
      const theirs: number[] = Array.from(adjust(values, 'bh'))
      ours.forEach((value, i) => {
        expect(value).toBeCloseTo(theirs[i]!, 12)
      })
      expect(benjaminiHochberg([...values].reverse())).toEqual([...ours].reverse())
    }),
  )
})

test('untested districts stay untested and do not count', () => {
  expect(benjaminiHochberg([null, 0.04, null])).toEqual([null, 0.04, null])
  expect(benjaminiHochberg([])).toEqual([])
})
