import fc from 'fast-check'
import { expect, test } from 'vitest'
import { budgetInPeriod } from '#api/analytics/cost/budget-in-period.ts'

test('the worked example: 100 cents over three days', () => {
  const days = [1, 2, 3].map((day) => budgetInPeriod(100, { first: 1, last: 3 }, { from: day, until: day + 1 }))
  expect(days).toEqual([33, 33, 34])
})

test('a year of 36,500 dollars gives its January 3,100', () => {
  expect(budgetInPeriod(3_650_000, { first: 0, last: 364 }, { from: 0, until: 31 })).toBe(310_000)
})

test('work without an end counts whole on its first day, and no other', () => {
  const endless = { first: 10, last: null }
  expect(budgetInPeriod(500, endless, { from: 10, until: 11 })).toBe(500)
  expect(budgetInPeriod(500, endless, { from: 11, until: 999 })).toBe(0)
  expect(budgetInPeriod(500, endless, { from: 0, until: 10 })).toBe(0)
  expect(budgetInPeriod(500, { first: 10, last: 3 }, { from: 10, until: 11 })).toBe(500)
})

test('parts are no money made of nothing', () => {
  expect(() => budgetInPeriod(0.5, { first: 0, last: 1 }, { from: 0, until: 1 })).toThrow(RangeError)
  expect(() => budgetInPeriod(-1, { first: 0, last: 1 }, { from: 0, until: 1 })).toThrow(RangeError)
})

test('periods that follow each other add up to the budget, to the cent', () => {
  const cents = fc.integer({ min: 0, max: 1e13 })
  const cuts = fc.array(fc.integer({ min: -50, max: 9000 }), { maxLength: 20 })
  fc.assert(
    fc.property(cents, fc.nat(3000), fc.nat(4000), cuts, (budget, first, lasts, inside) => {
      const edges = [-100, ...[...inside].sort((a, b) => a - b), 10_000]
      const parts = edges.slice(1).map((until, k) => {
        return budgetInPeriod(budget, { first, last: first + lasts }, { from: edges[k] ?? 0, until })
      })
      expect(parts.reduce((sum, part) => sum + part, 0)).toBe(budget)
      expect(parts.every((part) => part >= 0)).toBe(true)
    }),
  )
})
