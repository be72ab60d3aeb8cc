/** How often the flag is raised in two hundred quiet countries. */
import { expect, it } from 'vitest'
import { countFalseFlags, told } from '#tests/proofs/quiet-countries.ts'

const countries = 200

it('the flag is raised in at most 2 % of waves, and of district-waves', () => {
  const rate = countFalseFlags(Array.from({ length: countries }, (_, i) => 1000 + i))
  console.log(told(rate))
  expect(rate.flagged / rate.districtWaves).toBeLessThanOrEqual(0.02)
  expect(rate.wavesFlagged / rate.waves).toBeLessThanOrEqual(0.02)
})
