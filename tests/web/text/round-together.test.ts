// Parts shown with one decimal add up to their total as shown.
import { expect, it } from 'vitest'
import { roundTogether } from '#web/text/round-together.ts'

it('gives what rounding leaves over to the part that missed it most', () => {
  expect(roundTogether([0.44, 0.44, 0.12])).toEqual([0.5, 0.4, 0.1])
  expect(roundTogether([33.333, 33.333, 33.334])).toEqual([33.3, 33.3, 33.4])
  expect(roundTogether([null, 2.05, 0])).toEqual([null, 2.1, 0])
})
