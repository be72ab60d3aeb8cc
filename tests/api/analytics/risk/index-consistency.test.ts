import { expect, test } from 'vitest'
import { correlation, indexConsistency, rankCorrelation, standardise } from '#api/analytics/risk/index-consistency.ts'

test('the worked examples', () => {
  expect(standardise([1, 2, 3])).toEqual([-1, 0, 1])
  expect(correlation([1, 2, 3], [2, 4, 6])).toBeCloseTo(1, 12)
  expect(rankCorrelation([1, 2, 3], [1, 8, 27])).toBeCloseTo(1, 12)
  expect(rankCorrelation([1, 2, 2, 4], [4, 3, 3, 1])).toBeCloseTo(-1, 12)
  const twice = indexConsistency([
    [1, 2, 3, 5],
    [2, 4, 6, 10],
  ])
  expect(twice.alpha).toBeCloseTo(1, 12)
  expect(twice.doubleCounted).toMatchObject([{ first: 0, second: 1 }])
})

test('an indicator entered the wrong way round is named', () => {
  const got = indexConsistency([
    [1, 2, 3, 4, 6],
    [1, 3, 2, 5, 6],
    [6, 4, 3, 3, 1],
  ])
  expect(got.opposed).toContain(2)
  expect(got.itemRest[2]).toBeLessThan(0)
})

test('nothing varies, nothing is measured', () => {
  expect(standardise([3, 3])).toBeNull()
  expect(correlation([1, null], [1, 2])).toBeNull()
  expect(indexConsistency([[1, 1, 1]])).toEqual({ alpha: null, itemRest: [null], doubleCounted: [], opposed: [] })
  expect(indexConsistency([]).alpha).toBeNull()
})
