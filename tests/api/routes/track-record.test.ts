/** The back-test of the flag over the demonstration country: as known then, drawn again the same, and refusing what it cannot say. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { z } from 'zod'
import { trackRecord } from '#api/contract/track-record.ts'
import { demoApp } from '#tests/story/demo-app.ts'
import { expectSaid } from '#tests/support/said-in.ts'
import { type TestApp, testApp } from '#tests/support/test-app.ts'

/** As it travels, with the English beside each statement. */
type TrackRecord = z.input<typeof trackRecord>

const demo = demoApp()
let record: TrackRecord
beforeAll(async () => {
  record = await demo.ask('track-record', { horizon: 2, seed: 1, draws: 200 })
}, 120_000)

describe('GET /api/track-record', () => {
  it('tries the flag from at least eight starting points, each as known then', () => {
    expect(record.trial).toBe('flag')
    expect(record.origins.scored).toBeGreaterThanOrEqual(8)
    expect(record.origins).toMatchObject({ vintage: 'as-known-then', asKnownThen: record.origins.total })
    expect(record.scores.map(({ id }) => id)).toEqual([
      'flag',
      'base-rate',
      'persistence',
      'neighbours',
      'smoothed-rate',
      'grievance',
    ])
  })

  it('counts every case once in each two-by-two table', () => {
    for (const { id, cut } of record.scores) {
      expect(cut.tp + cut.fp + cut.fn + cut.tn, id).toBe(record.cases)
      expect(cut.tp + cut.fn, id).toBe(record.onsetCases)
    }
  })

  it('has enough onsets to judge by, and claims skill only where it beat every simpler way of guessing', () => {
    expect(record.onsets).toBeGreaterThanOrEqual(record.fewestOnsets)
    const hardest = record.comparisons.find(({ against }) => against === record.best)
    expect(hardest).toBeDefined()
    const code = hardest?.demonstrated === true ? 'skill' : 'no-skill'
    expect(record.verdict).toMatchObject({ code, demonstrated: hardest?.demonstrated })
    expect(record.verdict.sentence.includes('No demonstrated skill')).toBe(code === 'no-skill')
    expectSaid(record, trackRecord)
    for (const { id, auc } of record.scores) {
      expect([id, auc !== null && auc.lo <= auc.value && auc.value <= auc.hi]).toEqual([id, true])
    }
  })

  it('gives no area under a curve, and claims no skill, as known when fewer than twenty had been seen', async () => {
    const then = await demo.ask('track-record', { horizon: 2, seed: 1, draws: 200, asOf: '2023-06-30' })
    expect(then.onsets).toBeLessThan(then.fewestOnsets)
    expect(then.verdict.code).toMatch(/^too-(few-onsets|short)$/)
    expect(then.verdict.sentence).toContain('No demonstrated skill')
    expect(then.scores.every(({ auc, probabilities }: any) => auc === null && probabilities === null)).toBe(true)
    expect(then.comparisons).toEqual([])
  })

  it('is the same again for the same seed, and says how to draw it', async () => {
    const again = await demo.ask('track-record', { draws: 200, seed: 1, horizon: 2 })
    expect(again).toEqual(record)
    expect(record.reproduce).toMatchObject({ seed: 1, draws: 200 })
    expect((await demo.get('/api/track-record?horizon=9')).status).toBe(400)
  })
})

describe('GET /api/track-record where little is known', () => {
  let tiny: TestApp
  beforeAll(async () => {
    tiny = await testApp()
  })
  afterAll(() => tiny.close())

  it('says that the record is too short rather than failing', async () => {
    const { status, body } = await tiny.get('/api/track-record?draws=100')
    expect(status).toBe(200)
    expect(body.verdict).toMatchObject({ code: 'too-short', demonstrated: false })
  })
})
