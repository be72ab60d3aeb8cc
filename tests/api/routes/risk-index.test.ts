/** The risk index of the demonstration country, opened and added up again. */
import { beforeAll, describe, expect, it } from 'vitest'
import { riskIndexContributions } from '#api/analytics/risk/risk-index-contributions.ts'
import type { RiskIndex } from '#api/contract/risk-index.ts'
import { demoApp } from '#tests/story/demo-app.ts'
import { quietCountry } from '#tests/support/quiet-country.ts'
import { testApp } from '#tests/support/test-app.ts'

const demo = demoApp()
let usual: RiskIndex
beforeAll(async () => {
  usual = await demo.ask('risk-index')
}, 120_000)

/** Without whatever a draw may change. */
const settled = ({ reproduce: _, rows, ...rest }: RiskIndex) => ({
  ...rest,
  rows: rows.map(({ uncertainty: _u, rank: _r, rankReason: _w, ...row }) => row),
})

describe('GET /api/risk-index', () => {
  it('scores most districts of the demonstration, and adds up to each score exactly', () => {
    expect(usual.scored).toBeGreaterThan(usual.total / 2)
    for (const row of usual.rows) {
      if (row.score === null) continue
      for (const kind of ['conservative', 'arithmetic'] as const) {
        const sum = row.pillars.reduce((held, pillar) => held + (pillar.contribution?.[kind] ?? 0), 0)
        expect(sum).toBe(row.score[kind])
      }
      expect(row.weightPresent).toBeGreaterThanOrEqual(0.7 - 1e-12)
    }
  })

  it('gives the page what it needs to weigh again: the same function on the pillars gives the same parts', async () => {
    const weights = { violence: 0.1, grievance: 0.5, unsafe: 0.2, distrust: 0.1, environment: 0.1 }
    const told = Object.entries(weights).map((pair) => pair.join(':'))
    const again: RiskIndex = await demo.ask('risk-index', { weights: told.join(','), draws: 0 })
    expect(again.weights).toEqual(weights)
    for (const [i, row] of again.rows.entries()) {
      const parts = riskIndexContributions(
        usual.rows[i]?.pillars.map((pillar) => pillar.score) ?? [],
        Object.values(weights),
      )
      if (parts.status !== 'ok') expect(row.score).toBeNull()
      else expect(row.pillars.map((pillar) => pillar.contribution?.conservative ?? null)).toEqual(parts.conservative)
    }
    expect(again.rows.every((row) => row.rank === null && row.rankReason !== null)).toBe(true)
  })

  it('answers the same bytes for the same seed; another seed changes drawn fields alone', async () => {
    const query = '/api/risk-index?draws=300&seed='
    const [one, same, other] = [await demo.get(`${query}7`), await demo.get(`${query}7`), await demo.get(`${query}8`)]
    expect(same.text).toBe(one.text)
    expect(other.text).not.toBe(one.text)
    expect(settled(other.body)).toEqual(settled(one.body))
    expect(one.body.reproduce).toMatchObject({ seed: 7, draws: 300 })
  })

  it('prints no rank whose 90 % interval spans more than half of the districts scored, and some of the rest', () => {
    for (const row of usual.rows) {
      if (row.uncertainty === null) expect(row.rank).toBeNull()
      else {
        const { lo, hi } = row.uncertainty.rank
        expect(row.rank === null).toBe(hi - lo > usual.scored / 2)
      }
      expect(row.rank === null).toBe(row.rankReason !== null)
    }
    expect(usual.rows.some((row) => row.rank !== null)).toBe(true)
  })

  it('does not move a district because only some are shown', async () => {
    const [first] = usual.rows
    const alone: RiskIndex = await demo.ask('risk-index', { pcodes: first?.pcode ?? '' })
    expect(alone.rows).toEqual([first])
  })

  it('refuses weights that cannot be read', async () => {
    for (const weights of ['violence', 'violence:-1', 'violence:0', 'violence:1,violence:1', 'fear:1'])
      expect((await demo.get(`/api/risk-index?weights=${weights}`)).status).toBe(400)
    expect((await demo.get('/api/risk-index?colour=red')).status).toBe(400)
  })

  it('gives no score where too little of the weight is measured, and says so', async () => {
    const some = ['XQ11', 'XQ12', 'XQ13', 'XQ14', 'XQ15']
    const quiet = await testApp({
      batches: quietCountry({
        grievance: Object.fromEntries(some.map((pcode, i) => [pcode, [0.3 + i / 20, 0.4]])),
        monthly: Object.fromEntries(some.map((pcode, i) => [pcode, [i, i]])),
      }),
    })
    const { body } = await quiet.get<RiskIndex>('/api/risk-index')
    expect(body.scored).toBe(0)
    expect(body.rows[0]).toMatchObject({ score: null, reason: 'too-few', rank: null, uncertainty: null })
    const [, , unsafe] = body.rows[0]?.pillars ?? []
    expect(unsafe).toMatchObject({ id: 'unsafe', score: null, weight: null, contribution: null })
    expect(unsafe?.components[0]).toMatchObject({ value: null, reason: 'never-asked' })
    await quiet.close()
  })

  it('answers an empty country', async () => {
    const empty = await testApp({ batches: [] })
    const { status, body } = await empty.get<RiskIndex>('/api/risk-index')
    expect(status).toBe(200)
    expect(body).toMatchObject({ total: 0, scored: 0, rows: [], reference: null })
    await empty.close()
  })
})
