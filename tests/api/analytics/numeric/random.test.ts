import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createRandom, randomFromState } from '#api/analytics/numeric/random.ts'

test('the worked example', () => {
  expect(createRandom(42).next()).toBe(2837322924)
})

test('the same seed deals the same cards, every value once', () => {
  fc.assert(
    fc.property(fc.integer(), fc.integer({ min: 0, max: 60 }), (seed, n) => {
      const deal = () => createRandom(seed).shuffle(Array.from({ length: n }, (_, i) => i))
      expect(deal()).toEqual(deal())
      expect(deal().sort((a, b) => a - b)).toEqual(Array.from({ length: n }, (_, i) => i))
    }),
  )
})

test('whole numbers stay below n and reach all of it', () => {
  const random = createRandom(7)
  const seen = new Set(Array.from({ length: 2000 }, () => random.integerBelow(6)))
  expect([...seen].sort()).toEqual([0, 1, 2, 3, 4, 5])
  expect(() => random.integerBelow(0)).toThrow(RangeError)
})

test('normal draws have mean 0 and deviation 1', () => {
  const random = createRandom(3)
  const draws = Array.from({ length: 20_000 }, () => random.normal())
  const mean = draws.reduce((sum, z) => sum + z, 0) / draws.length
  const variance = draws.reduce((sum, z) => sum + (z - mean) ** 2, 0) / draws.length
  expect(Math.abs(mean)).toBeLessThan(0.03)
  expect(Math.abs(variance - 1)).toBeLessThan(0.05)
})

test('the all-zero state would never move and is refused', () => {
  expect(() => randomFromState([0, 0, 0, 0])).toThrow(RangeError)
})
