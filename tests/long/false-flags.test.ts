/** How often the flag is raised in two hundred quiet countries. */
import { expect, it } from 'vitest'
import { draftBatch } from '#api/draft-batch.ts'
import { write, writeAll } from '#api/record/write.ts'
import { generateDemo } from '#data/generate/demo.ts'
import { addMonths, firstDayOf } from '#data/schema/period.ts'
import { countFalseFlags, quietVerdicts, told } from '#tests/proofs/quiet-countries.ts'
import { testApp } from '#tests/support/test-app.ts'

const countries = 200

it('the flag is raised in at most 2 % of waves, and of district-waves', () => {
  const rate = countFalseFlags(Array.from({ length: countries }, (_, i) => 1000 + i))
  console.log(told(rate))
  expect(rate.flagged / rate.districtWaves).toBeLessThanOrEqual(0.02)
  expect(rate.wavesFlagged / rate.waves).toBeLessThanOrEqual(0.02)
})

it('in one of them the application gives the same verdicts', async () => {
  const seed = 1000
  const app = await testApp({
    begin: async (deps) => {
      const batches = generateDemo(seed, [])
      const body = { name: 'Quietland', countryCode: 'XV', fictional: true }
      const created = { kind: 'instance.created', subject: 'instance', actor: 'test', body } as const
      await write(deps, created, batches[0]!.at)
      const drafts = []
      for (const batch of batches) drafts.push(await draftBatch(deps, batch, 'test'))
      await writeAll(deps, drafts)
    },
  })
  try {
    const verdicts = quietVerdicts(seed)
    expect(verdicts.length).toBe(7)
    for (const { month, endedOn, pcodes, assessments } of verdicts) {
      const known = new Date(Date.parse(endedOn) + 27 * 86_400_000).toISOString().slice(0, 7)
      const asOf = new Date(Date.parse(firstDayOf(addMonths(known, 1))) - 86_400_000).toISOString().slice(0, 10)
      const { status, body, text } = await app.get(`/api/upstream?to=${month}&asOf=${asOf}`)
      expect(status, text.slice(0, 200)).toBe(200)
      const rowOf = new Map<string, any>(body.rows.map((row: any) => [row.pcode, row]))
      assessments.forEach(({ state, tier, pGH, pGR, pVH }, i) => {
        const row = rowOf.get(pcodes[i]!)
        const where = `${month} ${pcodes[i]}`
        expect([row.state, row.tier], where).toEqual([state, tier])
        const { pGrievanceHigh, pGrievanceRising, pViolenceHigh } = row.inputs
        for (const [served, own] of [
          [pGrievanceHigh, pGH],
          [pGrievanceRising, pGR],
          [pViolenceHigh, pVH],
        ]) {
          if (own === null) expect(served, where).toBeNull()
          else expect(served, where).toBeCloseTo(own, 9)
        }
      })
    }
  } finally {
    await app.close()
  }
})
