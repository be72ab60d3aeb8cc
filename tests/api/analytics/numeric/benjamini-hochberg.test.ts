import fc from 'fast-check'
import { expect, test } from 'vitest'
import { benjaminiHochberg } from '#api/analytics/numeric/benjamini-hochberg.ts'

test('the worked example', () => {
  expect(benjaminiHochberg([0.01, 0.02, 0.03, 0.5])).toEqual([0.04, 0.04, 0.04, 0.5])
})

test('agrees with R, p.adjust(p, "BH")', () => {
  const adjusted = benjaminiHochberg([0.004, 0.8, 0.02, 0.02, 0.03, 0.9, 0.0001, 0.3, 0.041, 0.5])
  const expected = [0.02, 8 / 9, 0.05, 0.05, 0.06, 0.9, 0.001, 3 / 7, 0.0683333333333333, 0.625]
  adjusted.forEach((value, i) => {
    expect(value).toBeCloseTo(expected[i]!, 14)
  })
})

test('is the smallest m p / rank from its own rank on, whatever the order', () => {
  const p = fc.double({ min: 0, max: 1, noNaN: true })
  fc.assert(
    fc.property(fc.array(p, { minLength: 1, maxLength: 40 }), (values) => {
      const ours = benjaminiHochberg(values)
      values.forEach((value, i) => {
        const fromHere = values.filter((other) => other >= value)
        const bound = fromHere.map((q) => (values.length * q) / values.filter((other) => other <= q).length)
        expect(ours[i]).toBeCloseTo(Math.min(1, ...bound), 12)
      })
      expect(benjaminiHochberg([...values].reverse())).toEqual([...ours].reverse())
    }),
  )
})

test('untested districts stay untested and do not count', () => {
  expect(benjaminiHochberg([null, 0.04, null])).toEqual([null, 0.04, null])
  expect(benjaminiHochberg([])).toEqual([])
})
