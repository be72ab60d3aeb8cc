/** A withheld group cannot be had by subtraction. */
import { describe, expect, it } from 'vitest'
import type { ShareEstimate } from '#api/contract/estimates.ts'
import { alsoWithheld, keepPrivate } from '#api/perception/keep-private.ts'

const told = (n: number | null): ShareEstimate => ({
  value: n === null ? null : 0.5,
  lo: n === null ? null : 0.4,
  hi: n === null ? null : 0.6,
  n,
  nEffective: n,
  dontKnow: n === null ? null : 0,
  waveId: 'w1',
  asked: '2025-01-01',
  precision: n === null ? null : 'shown',
  status: n === null ? 'suppressed' : 'ok',
  reason: n === null ? 'suppressed' : null,
})

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

describe('keepPrivate', () => {
  it('withholds every figure of the smallest group beside a withheld one', () => {
    expect(keepPrivate([told(null), told(40), told(60)])).toEqual([told(null), told(null), told(60)])
  })

  it('changes nothing where nobody is withheld', () => {
    expect(keepPrivate([told(30), told(60)])).toEqual([told(30), told(60)])
  })
})
