import { expect, test } from 'vitest'
import { kishDeff, rake } from '#api/analytics/survey/rake.ts'

test('the worked example', () => {
  const got = rake([1, 1], [{ name: 'sex', categories: ['A', 'B'], totals: { A: 3, B: 1 } }])
  expect(got).toMatchObject({ status: 'ok', weights: [3, 1], converged: true, trimmed: 0 })
  expect(kishDeff([1, 1, 1])).toBe(1)
})

test('a group of the population nobody spoke for is named, not raked', () => {
  const got = rake([1, 1], [{ name: 'age', categories: ['young', 'young'], totals: { young: 5, old: 5 } }])
  expect(got).toEqual({ status: 'not_tested', reason: 'no-data', margin: 'age', category: 'old' })
})

test('a giant weight is cut once', () => {
  const categories = Array.from({ length: 20 }, (_, i) => (i === 0 ? 'B' : 'A'))
  const got = rake(
    categories.map(() => 1),
    [{ name: 'x', categories, totals: { A: 19, B: 50 } }],
    true,
  )
  expect(got).toMatchObject({ status: 'ok', trimmed: 1 })
})
