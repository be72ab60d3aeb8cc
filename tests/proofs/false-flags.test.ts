/** Where nothing stands out, the flag must stay down: measured over a few quiet countries. */
import { expect, it } from 'vitest'
import { countFalseFlags, told } from './quiet-countries.ts'

/** `npm run test:long` measures two hundred, and takes one through the whole application. */
const countries = 5

it('the flag is raised in at most 2 % of waves, and of district-waves', { timeout: 300_000 }, () => {
  const rate = countFalseFlags(Array.from({ length: countries }, (_, i) => 1000 + i))
  console.log(told(rate))
  expect(rate.waves).toBeGreaterThanOrEqual(4 * countries)
  expect(rate.flagged / rate.districtWaves).toBeLessThanOrEqual(0.02)
  expect(rate.wavesFlagged / rate.waves).toBeLessThanOrEqual(0.02)
})
