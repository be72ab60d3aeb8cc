/** Money by the three Ds, in a country small enough to add up by hand. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Balance, BalanceRow } from '#api/contract/balance.ts'
import { type TestApp, testApp } from '#tests/support/test-app.ts'

const work = (
  interventionId: string,
  [pcode, dimension, startsOn, endsOn, budgetUsd]: [string, string, string, string | null, number | null],
) => ({
  interventionId,
  name: interventionId,
  kind: { defence: 'patrols', development: 'water-point', diplomacy: 'mediation' }[dimension],
  dimension,
  startsOn,
  endsOn,
  budgetUsd,
  actor: null,
  lng: null,
  lat: null,
  pcode,
  note: null,
})
/** Beside the youth centre of XT22: 50,000 dollars and no end. */
const intervention = [
  work('half-a-year', ['XT11', 'defence', '2025-10-01', '2026-09-30', 365]),
  work('cents', ['XT11', 'development', '2025-01-01', '2025-01-03', 1]),
  work('endless', ['XT12', 'diplomacy', '2025-05-05', null, 50]),
  work('endless-before', ['XT13', 'diplomacy', '2023-05-05', null, 70]),
  work('for-a-region', ['XT1', 'development', '2025-02-01', '2025-02-28', 1000]),
  work('for-all', ['XT', 'defence', '2025-02-01', '2025-02-28', 10]),
  work('nothing', ['XT23', 'development', '2025-02-01', '2025-02-28', 0]),
  work('unsaid', ['XT32', 'diplomacy', '2025-02-01', null, null]),
  work('planned', ['XT31', 'development', '2026-02-01', null, 900]),
]

let tiny: TestApp
beforeAll(async () => {
  tiny = await testApp({ rows: { intervention } })
})
afterAll(() => tiny.close())

const year = 'from=2025-01&to=2025-12'
const ask = async (query = year): Promise<Balance> => (await tiny.get(`/api/balance?${query}`)).body
const cents = (usd: number): number => Math.round(usd * 100)
const sumOf = (rows: readonly BalanceRow[]): number => rows.reduce((sum, row) => sum + cents(row.totalUsd), 0)
const of = (rows: readonly BalanceRow[], pcode: string): BalanceRow => {
  const row = rows.find((one) => one.pcode === pcode)
  if (row === undefined) throw new Error(`no row of ${pcode}`)
  return row
}

describe('GET /api/balance', () => {
  it('spreads a budget over its days and counts those inside the period', async () => {
    const { districts } = await ask()
    // 92 of 365 days, a dollar each; and one dollar in three days.
    expect(of(districts, 'XT11')).toMatchObject({
      usd: { defence: 92, development: 1, diplomacy: 0 },
      totalUsd: 93,
      perHead: 93 / 100_000,
      populationYear: 2025,
      works: 2,
      state: 'whole',
    })
    const days = await ask('from=2025-01&to=2025-01')
    expect(of(days.districts, 'XT11').usd.development).toBe(1)
  })

  it('districts add up to regions and regions to the nation, with the work of a place as a whole said apart', async () => {
    const { nation, regions, districts, endlessUsd } = await ask()
    for (const region of regions) {
      const within = districts.filter(({ regionPcode }) => regionPcode === region.pcode)
      expect(cents(region.totalUsd)).toBe(sumOf(within) + cents(region.wholeUsd))
    }
    expect(of(regions, 'XT1')).toMatchObject({ totalUsd: 1143, wholeUsd: 1000 })
    expect(cents(nation.totalUsd)).toBe(sumOf(regions) + cents(nation.wholeUsd))
    expect(nation).toMatchObject({
      totalUsd: 51_153,
      wholeUsd: 10,
      usd: { defence: 102, development: 51_001, diplomacy: 50 },
    })
    expect(endlessUsd).toBe(50_050)
  })

  it('tells money that is zero, unknown, counted earlier, and no work apart', async () => {
    const { districts, finding } = await ask()
    const states = Object.fromEntries(districts.map(({ pcode, state, totalUsd }) => [pcode, [state, totalUsd]]))
    expect(states).toMatchObject({
      XT12: ['whole', 50],
      XT13: ['earlier', 0],
      XT22: ['whole', 50_000],
      XT23: ['whole', 0],
      XT31: ['no-work', 0],
      XT32: ['unknown', 0],
    })
    expect(finding).toMatchObject({ code: 'balance-told', totalUsd: 51_153, withoutBudget: 1, paidEarlier: 1 })
  })

  it('of a region asks nothing of the others, and does not say how many live in some places together', async () => {
    const { nation, regions, districts } = await ask(`${year}&pcodes=XT1`)
    expect(districts.map(({ pcode }) => pcode)).toEqual(['XT11', 'XT12', 'XT13'])
    expect(regions.map(({ pcode }) => pcode)).toEqual(['XT1'])
    expect(nation).toMatchObject({ totalUsd: 1143, perHead: null })
  })

  it('where nothing was under way says so', async () => {
    const { nation, finding } = await ask('from=2020-01&to=2020-12')
    expect(nation).toMatchObject({ works: 0, state: 'no-work' })
    expect(finding.code).toBe('balance-no-work')
  })

  it('without a budget there is no money to share, and no zero', async () => {
    const { finding } = await ask(`${year}&pcodes=XT32`)
    expect(finding).toMatchObject({ code: 'balance-no-money', works: 1, withoutBudget: 1 })
  })

  it('as a file holds the same rows, and leaves unknown money empty', async () => {
    const { text } = await tiny.get(`/api/exports/balance.csv?${year}`, { as: 'anonymous' })
    const [head, nation, ...rows] = text.trim().split(/\r?\n/)
    expect(head).toMatch(/^level,pcode,name,region_pcode,defence_usd,development_usd,diplomacy_usd,total_usd/)
    expect(nation).toMatch(/^country,XT,Tinyland,,102,51001,50,51153,10,/)
    expect(rows).toHaveLength(3 + 9)
    expect(rows.find((row) => row.startsWith('district,XT32'))).toMatch(/,XT3,,,,,,,100000,2025,1,1,0,unknown$/)
    expect(rows.find((row) => row.startsWith('district,XT23'))).toMatch(/,XT2,0,0,0,0,0,0,/)
  })
})
