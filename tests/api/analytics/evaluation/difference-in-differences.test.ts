import { expect, test } from 'vitest'
import {
  changeScores,
  differenceInDifferences,
  placeboP,
  pooledDifference,
} from '#api/analytics/evaluation/difference-in-differences.ts'

test('the worked example', () => {
  expect(placeboP([0, 0.1, -0.1, 2], 3)).toBe(0.25)
  expect(placeboP([1], 0)).toBeNull()
})

test('a treated fall beyond the common one is the ratio of ratios', () => {
  const rows = ['a', 'b', 'c', 'd'].flatMap((unit, i) => {
    const treated = i < 2
    return [
      { unit, treated, after: false, count: 100 + i, exposure: 1 },
      { unit, treated, after: true, count: treated ? 40 + i : 80 + i, exposure: 1 },
    ]
  })
  const got = differenceInDifferences(rows)
  expect(got).toMatchObject({ status: 'ok', clusters: 4, treatedClusters: 2, caution: ['few-clusters', 'few-treated'] })
  expect(got.status === 'ok' && got.ratio).toBeCloseTo(81 / 201 / (165 / 205), 8)
})

test('a missing cell, an empty cell, no exposure', () => {
  expect(differenceInDifferences([{ unit: 'a', treated: true, after: true, count: 1, exposure: 1 }])).toEqual({
    status: 'not_tested',
    reason: 'no-data',
  })
  const cell = (count: number, exposure = 10) => ({ count, exposure })
  expect(pooledDifference(cell(0), cell(1), cell(1), cell(1))).toEqual({ status: 'not_tested', reason: 'no-data' })
  expect(pooledDifference(cell(1, 0), cell(1), cell(1), cell(1))).toEqual({
    status: 'not_tested',
    reason: 'no-exposure',
  })
  expect(changeScores([1], [1, 2])).toEqual({ status: 'not_tested', reason: 'too-few' })
})
