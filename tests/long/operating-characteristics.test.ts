/** The flag's operating characteristics over two thousand countries a row: Monte Carlo errors below the published rounding. */
import { expect, it } from 'vitest'
import { operatingTable, ROOM } from '#tests/proofs/operating-table.ts'

it('come out as published, within what rounding and the unstated design leave open', () => {
  const { cells, text } = operatingTable(2_000)
  console.log(text)
  for (const { nEff, rule, scenario, off, offPower } of cells) {
    const where = `${nEff} ${rule}, ${scenario}`
    expect(Math.abs(off), where).toBeLessThanOrEqual(ROOM.falseFlags)
    expect(Math.abs(offPower), where).toBeLessThanOrEqual(ROOM.power)
  }
})
