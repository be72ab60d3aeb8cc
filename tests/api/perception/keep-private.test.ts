/** A withheld group cannot be had by subtraction. */
import { describe, expect, it } from 'vitest'
import { alsoWithheld } from '#api/perception/keep-private.ts'

describe('alsoWithheld', () => {
  it.each([
    [
      [null, 40, 60],
      [false, true, false],
    ],
    [
      [null, null, 60],
      [false, false, false],
    ],
    [
      [30, 40, 60],
      [false, false, false],
    ],
    [
      [null, 0, 60],
      [false, false, true],
    ],
    [[null], [false]],
  ])('of %j withholds %j besides', (sizes, expected) => {
    expect(alsoWithheld(sizes.map((n) => ({ n })))).toEqual(expected)
  })
})
