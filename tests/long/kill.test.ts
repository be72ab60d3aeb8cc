/** R1, R2: thirty kills, from the first moment after opening to well into the work. */
import { expect, test } from 'vitest'
import { surviveKills } from '#tests/faults/kills.ts'

test('R1 R2 thirty kills; ready again within two seconds in 95 of 100', async () => {
  const readyMs = await surviveKills(30)
  expect(readyMs[Math.floor(readyMs.length * 0.95)]).toBeLessThan(2000)
})
