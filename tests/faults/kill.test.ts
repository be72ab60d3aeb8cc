/** R1, R2, in short; `npm run test:long` kills thirty times, and measures how soon the record is ready again. */
import { test } from 'vitest'
import { surviveKills } from './kills.ts'

test('R1 R2 three kills', { timeout: 240_000 }, async () => {
  await surviveKills(3)
})
