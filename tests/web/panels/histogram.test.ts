/** Years named under the period's slider never touch. */
import { expect, test } from 'vitest'
import { yearsApart } from '#web/panels/histogram.tsx'

test.each([
  [4, 600, 1],
  [30, 780, 2],
  [30, 300, 5],
  [120, 300, 20],
])('%i years on %i pixels name every %ith', (years, width, every) => {
  expect(yearsApart(years, width)).toBe(every)
  expect((width / years) * every).toBeGreaterThanOrEqual(40)
})
