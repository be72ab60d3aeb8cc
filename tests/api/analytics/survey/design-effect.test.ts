import { expect, test } from 'vitest'
import { designEffect } from '#api/analytics/survey/design-effect.ts'

const unit = (psu: number, weight = 1) => ({ stratum: 'all', psu: String(psu), weight })

test('the worked example: everybody a cluster of their own', () => {
  expect(
    designEffect(
      [0, 1, 2, 3].map((i) => unit(i)),
      [1, 2, 4, 9],
    )!.withReplacement,
  ).toBeCloseTo(1, 12)
})

test('clusters that agree within cost answers', () => {
  const sample = [0, 0, 1, 1, 2, 2].map((psu) => unit(psu))
  expect(designEffect(sample, [1, 1, 5, 5, 9, 9])!.withReplacement).toBeGreaterThan(2)
})

test('nothing to compare', () => {
  expect(designEffect([unit(0), unit(1)], [3, null])).toBeNull()
  expect(designEffect([unit(0), unit(1)], [3, 3])).toBeNull()
})
