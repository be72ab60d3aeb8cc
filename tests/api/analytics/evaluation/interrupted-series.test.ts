import { expect, test } from 'vitest'
import { interruptedSeries, segmentedDesign } from '#api/analytics/evaluation/interrupted-series.ts'
import { createRandom } from '#api/analytics/numeric/random.ts'

test('a halving is found and the counterfactual stays up', () => {
  const random = createRandom(4)
  const counts = Array.from({ length: 60 }, (_, i) =>
    Math.max(0, Math.round((i < 36 ? 100 : 50) + random.normal() * 5)),
  )
  const got = interruptedSeries(counts, 36)
  if (got.status !== 'ok') throw new Error('expected a model')
  expect(got.levelHi).toBeLessThan(0.65)
  expect(got.levelLo).toBeGreaterThan(0.35)
  expect(got.counterfactual[40]! / got.fitted[40]!).toBeGreaterThan(1.5)
})

test('a dozen periods are needed on each side', () => {
  expect(
    interruptedSeries(
      Array.from({ length: 30 }, () => 5),
      11,
    ),
  ).toEqual({ status: 'not_tested', reason: 'too-few' })
  expect(segmentedDesign(3, 2)[2]!.slice(0, 4)).toEqual([1, 3, 1, 1])
})
