/** Hot spots where one was planted, and clusters of sites however close together they stand. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { HotspotRow } from '#api/contract/hotspots.ts'
import { quietCountry, quietDistricts } from '#tests/support/quiet-country.ts'
import { type TestApp, testApp } from '#tests/support/test-app.ts'

describe('GET /api/hotspots', () => {
  let tiny: TestApp
  let planted: TestApp
  beforeAll(async () => {
    tiny = await testApp()
    const corner = ['XQ11', 'XQ12', 'XQ21', 'XQ22']
    planted = await testApp({ batches: quietCountry({ monthly: Object.fromEntries(corner.map((p) => [p, [1, 20]])) }) })
  })
  afterAll(async () => {
    await tiny.close()
    await planted.close()
  })

  const rowOf = (rows: HotspotRow[], pcode: string) => rows.find((row) => row.pcode === pcode)

  it('finds the planted corner, and only there', async () => {
    const { body } = await planted.get('/api/hotspots')
    expect(rowOf(body.rows, 'XQ11')).toMatchObject({ class: 'hot-99', neighbours: 3 })
    expect(rowOf(body.rows, 'XQ22')?.class).toMatch(/^hot-/)
    expect(rowOf(body.rows, 'XQ55')?.class).toBe('not-significant')
    expect(body.method).toMatchObject({ tested: 25, notTested: 0 })
  })

  it('tests counts as they are: z of the corner worked out by hand', async () => {
    const { body } = await planted.get('/api/hotspots?of=count')
    const counts = new Map<string, number>(body.rows.map((row: HotspotRow) => [row.pcode, row.value ?? 0]))
    expect(counts.get('XQ11')).toBe(240)
    expect(counts.get('XQ55')).toBe(6)
    // Four districts with 240, twenty-one with 6: mean 43.44, variance (4·196.56² + 21·37.44²)/25 = 7359.2064.
    const z = (4 * 240 - 4 * 43.44) / Math.sqrt(7359.2064 * ((25 * 4 - 16) / 24))
    expect(rowOf(body.rows, 'XQ11')?.z).toBeCloseTo(z, 9)
  })

  it('tests the whole map whatever places are shown', async () => {
    const all = (await planted.get('/api/hotspots')).body
    const one = (await planted.get('/api/hotspots?pcodes=XQ11')).body
    expect(one.rows).toEqual([rowOf(all.rows, 'XQ11')])
    expect(one.method).toEqual(all.method)
  })

  it('leaves out what cannot be tested, with the reason', async () => {
    const { body } = await tiny.get('/api/hotspots')
    expect(rowOf(body.rows, 'XT33')).toMatchObject({ class: 'not-tested', reason: 'no-population', z: null })
    const quiet = await tiny.get('/api/hotspots?kinds=explosion')
    expect(new Set(quiet.body.rows.map((row: HotspotRow) => row.class))).toEqual(new Set(['not-tested']))
    expect(rowOf(quiet.body.rows, 'XT11')?.reason).toBe('constant')
  })

  it('does not count protest as violence unless asked', async () => {
    const countOf = async (query: string) =>
      rowOf((await tiny.get(`/api/hotspots?of=count${query}`)).body.rows, 'XT22')?.value
    expect(await countOf('')).toBe(5)
    expect(await countOf('&kinds=protest')).toBe(1)
  })

  it('groups open sites, draws their outline and counts incidents within 250 m', async () => {
    const { body } = await tiny.get('/api/hotspots')
    expect(body.clusters).toHaveLength(1)
    expect(body.clusters[0]).toMatchObject({ pcode: 'XT22', count: 5, incidentsWithin250M: 5, armedWithin250M: 5 })
    expect(body.clusters[0].hull.length).toBeGreaterThanOrEqual(4)
    expect(body.clusters[0].hull[0]).toEqual(body.clusters[0].hull.at(-1))
    expect(body.clusterMethod).toEqual({ epsM: 250, minPts: 3, sites: 6, leftOutAsVague: 0 })
    // One building stands alone: fewer than three, so the whole country is looked at for comparable streets.
    expect(body.clusters[0].comparison).toMatchObject({ within: 'country', singleBuildings: 1 })
    expect(body.clusters[0].comparison.finding.sentence).toMatch(/^Cannot tell|times as many/)
    expect((await tiny.get('/api/hotspots?minPts=6')).body.clusters).toEqual([])
  })

  it('shows no cluster to those who may not see positions', async () => {
    const answer = await tiny.get('/api/hotspots', { as: 'anonymous' })
    expect(answer.status).toBe(200)
    expect(answer.body.clusters).toBeNull()
    expect(answer.body.rows).toHaveLength(9)
  })

  it('2: seven sites at one coordinate are one cluster of seven, each of them listed', async () => {
    const piled = Array.from({ length: 7 }, (_, i) => ({
      uuid: `00000000-0000-4000-9000-00000000000${i}`,
      kind: 'abandoned-building',
      observedAt: '2025-05-01T10:00:00Z',
      receivedAt: '2025-05-01T18:00:00Z',
      lng: 20.5,
      lat: 0.5,
      accuracyM: i === 6 ? 200 : 5,
      positionSource: 'gps',
      placeText: null,
      pcode: quietDistricts[0],
      siteId: null,
      siteState: i === 0 ? null : 'empty',
      grievance: null,
      note: '',
      actor: 'test',
      photoSha256: null,
      bodySha256: '0'.repeat(64),
    }))
    const app = await testApp({ batches: quietCountry(), rows: { observation: piled } })
    const { body } = await app.get('/api/hotspots')
    expect(body.clusters).toHaveLength(1)
    expect(body.clusters[0].count).toBe(7)
    expect(body.clusters[0].centre).toEqual({ lng: 20.5, lat: 0.5 })
    expect(new Set(body.clusters[0].hull.map(String)).size).toBe(4)
    const sites = await app.get('/api/sites?pcodes=XQ11')
    expect(sites.body.total).toBe(7)
    expect(sites.body.rows.map((row: { siteId: string }) => row.siteId).sort()).toEqual(body.clusters[0].siteIds.sort())
    expect((await app.get('/api/hotspots?epsM=100')).body.clusterMethod).toMatchObject({ sites: 6, leftOutAsVague: 1 })
    await app.close()
  })
})
