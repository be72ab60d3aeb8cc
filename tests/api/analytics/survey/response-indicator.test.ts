import { expect, test } from 'vitest'
import { responseIndicator } from '#api/analytics/survey/response-indicator.ts'

test('the worked example, an even response and nobody invited', () => {
  expect(
    responseIndicator([
      { invited: 100, answered: 50 },
      { invited: 100, answered: 10 },
    ]),
  ).toBeCloseTo(0.6, 12)
  expect(
    responseIndicator([
      { invited: 10, answered: 4 },
      { invited: 90, answered: 36 },
    ]),
  ).toBeCloseTo(1, 12)
  expect(
    responseIndicator([
      { invited: 10, answered: 10 },
      { invited: 10, answered: 0 },
    ]),
  ).toBe(0)
  expect(responseIndicator([])).toBeNull()
  expect(() => responseIndicator([{ invited: 1, answered: 2 }])).toThrow(RangeError)
})
