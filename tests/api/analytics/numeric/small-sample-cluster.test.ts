import { expect, test } from 'vitest'
import { differenceInDifferences } from '#api/analytics/evaluation/difference-in-differences.ts'
import { linearModel } from '#api/analytics/numeric/linear-model.ts'
import { smallSampleClusterSe } from '#api/analytics/numeric/small-sample-cluster.ts'

test('each row its own cluster and one mean: the textbook error and n - 1 degrees of freedom', () => {
  const y = [1, 2, 4, 9]
  const x = y.map(() => [1])
  const fit = linearModel(y, x)
  if (fit.status !== 'ok') throw new Error('expected a model')
  const [got] = smallSampleClusterSe(x, fit.model.residuals, [0, 1, 2, 3], fit.model.bread, fit.model.estimate)
  expect(got!.se).toBeCloseTo(fit.model.se[0]!, 12)
  expect(got!.df).toBeCloseTo(3, 10)
})

test('a single cluster leaves no degree of freedom', () => {
  const x = [[1], [1], [1]]
  expect(smallSampleClusterSe(x, [-1, 0, 1], ['a', 'a', 'a'], [[1 / 3]], [2])).toEqual([null])
})

test('under 40 clusters the difference in differences uses it', () => {
  const rows = Array.from({ length: 24 }, (_, i) => ({
    unit: String(i >> 1),
    treated: i < 8,
    after: i % 2 === 1,
    count: 20 + ((i * 7) % 11),
    exposure: 1,
  }))
  const got = differenceInDifferences(rows)
  if (got.status !== 'ok') throw new Error('expected an estimate')
  expect(got.errors).toBe('CR2')
  expect(got.df).toBeLessThan(11)
  expect(got.se).not.toBeCloseTo(got.clusterSe[3]!, 6)
})
