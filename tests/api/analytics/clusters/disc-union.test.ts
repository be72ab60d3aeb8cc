import { expect, test } from 'vitest'
import { discUnion } from '#api/analytics/clusters/disc-union.ts'

test('one place twice is one disc, two far apart are two', () => {
  expect(
    discUnion(
      [
        [20, 1],
        [20, 1],
      ],
      250,
    ),
  ).toBeCloseTo(1, 9)
  expect(
    discUnion(
      [
        [20, 1],
        [20.1, 1],
      ],
      250,
    ),
  ).toBeCloseTo(2, 9)
  expect(discUnion([], 250)).toBe(0)
})

test('two discs whose centres are one reach apart: 2 less the lens, (2π/3 - √3/2) / π', () => {
  const apart = 250 / 111_195.08
  const lens = ((2 * Math.PI) / 3 - Math.sqrt(3) / 2) / Math.PI
  expect(
    discUnion(
      [
        [20, 0],
        [20, apart],
      ],
      250,
    ),
  ).toBeCloseTo(2 - lens, 1.5)
})
