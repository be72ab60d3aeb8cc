import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createRandom } from '#api/analytics/numeric/random.ts'
import { FEWEST_RANKED, rankAgreement } from '#api/analytics/survey/rank-agreement.ts'

const agree = (one: number[], other: number[]) => rankAgreement(one, other, createRandom(1))

describe('agreement between two orders', () => {
  it('the worked example: one exchange among four', () => {
    // Five pairs alike, one not; 1 + 3 + 3 + 1 of 24 orders lie as far from chance.
    const told = agree([4, 3, 2, 1], [4, 3, 1, 2])
    expect(told).toMatchObject({ status: 'ok', wishes: 4, isExact: true, p: 8 / 24 })
    expect(told.status === 'ok' && told.tau).toBeCloseTo(4 / 6, 12)
  })

  it('the same order of five is as rare as its opposite: 2 in 120', () => {
    expect(agree([5, 4, 3, 2, 1], [5, 4, 3, 2, 1])).toMatchObject({ tau: 1, p: 2 / 120 })
    expect(agree([5, 4, 3, 2, 1], [1, 2, 3, 4, 5])).toMatchObject({ tau: -1, p: 2 / 120 })
  })

  it('ties count as in the published tau-b', () => {
    // The example of scipy.stats.kendalltau.
    const told = agree([12, 2, 1, 12, 2], [1, 4, 7, 1, 0])
    expect(told.status === 'ok' && told.tau).toBeCloseTo(-0.47140452079103173, 12)
  })

  it('ten wishes are dealt: the same order is as rare as can be said, and the same seed says the same', () => {
    const ten = Array.from({ length: 10 }, (_, k) => k)
    expect(agree(ten, ten)).toMatchObject({ tau: 1, isExact: false, p: 1 / 2000 })
    const mixed = [3, 1, 4, 0, 5, 9, 2, 6, 8, 7]
    expect(agree(ten, mixed)).toEqual(agree(ten, mixed))
  })

  it('too few, or all alike, cannot be told', () => {
    expect(agree([3, 2, 1], [3, 2, 1])).toEqual({ status: 'not_tested', reason: 'too-few', wishes: 3 })
    expect(agree([1, 1, 1, 1], [4, 3, 2, 1])).toMatchObject({ reason: 'constant' })
  })

  it('does not mind who is named first, nor by how much; turned round it changes sign', () => {
    const standing = fc.array(fc.integer({ min: 0, max: 5 }), { minLength: FEWEST_RANKED, maxLength: 5 })
    fc.assert(
      fc.property(standing, fc.infiniteStream(fc.integer({ min: 0, max: 5 })), (one, stream) => {
        const other = one.map(() => stream.next().value)
        const told = agree(one, other)
        const stretched = agree(
          other,
          one.map((value) => 10 * value + 3),
        )
        const turned = agree(
          one,
          other.map((value) => -value),
        )
        expect(turned.status).toBe(told.status)
        if (told.status !== 'ok') return
        expect(stretched).toMatchObject({ tau: told.tau, p: told.p })
        expect(turned).toMatchObject({ p: told.p })
        expect(turned.status === 'ok' && turned.tau).toBeCloseTo(-told.tau, 12)
        expect(told.p).toBeGreaterThan(0)
        expect(told.p).toBeLessThanOrEqual(1)
      }),
    )
  })
})
