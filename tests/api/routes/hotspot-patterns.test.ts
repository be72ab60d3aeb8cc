/** What stands beside Gi*: local and global Moran's I on standardised rates, permutation p, and how to draw them again. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { HotspotRow, Hotspots } from '#api/contract/hotspots.ts'
import { quietCountry } from '#tests/support/quiet-country.ts'
import { type TestApp, testApp } from '#tests/support/test-app.ts'

describe('GET /api/hotspots, the patterns', () => {
  let planted: TestApp
  let answer: Hotspots
  beforeAll(async () => {
    const corner = ['XQ11', 'XQ12', 'XQ21', 'XQ22']
    planted = await testApp({ batches: quietCountry({ monthly: Object.fromEntries(corner.map((p) => [p, [1, 20]])) }) })
    answer = (await planted.get('/api/hotspots')).body
  })
  afterAll(() => planted.close())

  const rowOf = (pcode: string, { rows }: Hotspots = answer): HotspotRow => {
    const row = rows.find((each) => each.pcode === pcode)
    if (row === undefined) throw new Error(`no row ${pcode}`)
    return row
  }

  it('compares standardised rates, not smoothed ones: the corner worked out by hand', () => {
    // 240 in four districts, 6 in twenty-one, 100,000 people each for one year.
    const n = 100_000
    const b = (4 * 240 + 21 * 6) / (25 * n)
    const spread = (4 * (240 / n - b) ** 2 + 21 * (6 / n - b) ** 2) / 25
    const a = spread - b / n
    expect(rowOf('XQ11').lisa.value).toBeCloseTo((240 / n - b) / Math.sqrt(a + b / n), 9)
    expect(rowOf('XQ55').lisa.value).toBeCloseTo((6 / n - b) / Math.sqrt(a + b / n), 9)
  })

  it('names the quadrant of each district, and a cluster only where it holds', () => {
    expect(rowOf('XQ11').lisa).toMatchObject({ quadrant: 'high-high', cluster: 'high-high', confidence: 99 })
    expect(rowOf('XQ55').lisa).toMatchObject({ quadrant: 'low-low', cluster: 'not-significant', confidence: null })
    // Two of its five neighbours are hot, and itself it is as quiet as any.
    expect(rowOf('XQ13').lisa.quadrant).toBe('low-high')
  })

  it('says how far like lies beside like over the whole map, and how the map hangs together', () => {
    const { i, z, p, n, reason } = answer.moran
    expect([n, reason]).toEqual([25, null])
    expect(i).toBeGreaterThan(0.4)
    expect(z).toBeGreaterThan(3)
    expect(p).toBeLessThan(0.001)
    expect(answer.method).toMatchObject({ components: 1, islands: [] })
    // Values 1 and 0 in shares 4/25 and 21/25: skewness (1 - 2q) / sqrt(q (1 - q)), whatever the scale.
    const q = 4 / 25
    expect(answer.method.skewness).toBeCloseTo((1 - 2 * q) / Math.sqrt(q * (1 - q)), 9)
  })

  it('gives Gi* a permutation p where the normal one is rough, and says so; nowhere else', () => {
    const corner = rowOf('XQ11')
    expect(corner.normalIsPoor).toBe(true)
    const folded = corner.pFolded ?? Number.NaN
    expect(folded).toBeGreaterThanOrEqual(1 / 1000)
    expect(folded).toBeLessThan(0.05)
    expect(corner.pPermutation).toBeCloseTo(2 * folded, 12)
    expect(corner.monteCarloSe).toBeCloseTo(2 * Math.sqrt((folded * (1 - folded)) / 999), 12)
    // Eight neighbours: the middle of the map.
    expect(rowOf('XQ33')).toMatchObject({ neighbours: 8, normalIsPoor: false, pPermutation: null, monteCarloSe: null })
    expect(rowOf('XQ33').lisa.pPermutation).not.toBeNull()
  })

  it('comes out of the draws with the chance that three hot neighbours fall to a corner', async () => {
    // Of the 24 others, 3 are hot; the corner has 3 neighbours: all three hot in 1 of C(24, 3) = 2024 draws.
    const { body } = await planted.get('/api/hotspots?draws=9999')
    const { larger, draws } = { larger: (rowOf('XQ11', body).pFolded ?? 0) * 10_000 - 1, draws: 9999 }
    const expected = draws / 2024
    expect(Math.abs(larger - expected)).toBeLessThan(4 * Math.sqrt(expected))
  })

  it('draws the same again from the same seed, other draws from another, and none when asked for none', async () => {
    const tell = async (query: string): Promise<Hotspots> => (await planted.get(`/api/hotspots?${query}`)).body
    const foldedOf = ({ rows }: Hotspots) => rows.map((row) => row.lisa.pFolded)
    expect(answer.analytics).toMatch(/^[0-9a-f]{12}$/)
    expect(answer.reproduce).toMatchObject({ seed: 1, draws: 999, generator: expect.stringContaining('xoshiro128**') })
    expect(foldedOf(await tell('seed=1&statistic=lisa'))).toEqual(foldedOf(answer))
    const other = await tell('seed=2')
    expect(foldedOf(other)).not.toEqual(foldedOf(answer))
    expect(other.rows.map((row) => row.z)).toEqual(answer.rows.map((row) => row.z))
    const none = await tell('draws=0')
    expect(new Set(none.rows.map((row) => row.pPermutation))).toEqual(new Set([null]))
    expect(new Set(foldedOf(none))).toEqual(new Set([null]))
    expect((await planted.get('/api/hotspots?draws=10000')).status).toBe(400)
  })
})
