/** Sites as they stood at the end of the period. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestApp, testApp } from '#tests/support/test-app.ts'

let tiny: TestApp
beforeAll(async () => {
  tiny = await testApp()
})
afterAll(() => tiny.close())

describe('GET /api/sites', () => {
  it('gives each site once, with the state it had when the period ended', async () => {
    const { body } = await tiny.get('/api/sites')
    expect(body.total).toBe(7)
    expect(body.rows[0]).toMatchObject({
      siteId: 'site-1',
      state: 'secured',
      open: false,
      pcode: 'XT22',
      districtName: 'District 22',
    })
    const summer = (await tiny.get('/api/sites?to=2025-08')).body
    expect(summer.rows[0]).toMatchObject({
      siteId: 'site-1',
      state: 'empty',
      open: true,
      lastSeen: '2025-02-01T10:00:00.000Z',
    })
  })

  it('narrows by place, and knows a site only once it was seen', async () => {
    expect((await tiny.get('/api/sites?pcodes=XT3')).body.rows.map((row: { siteId: string }) => row.siteId)).toEqual([
      'site-7',
    ])
    expect((await tiny.get('/api/sites?from=2025-01&to=2025-01')).body.total).toBe(0)
  })

  it('agrees with the districts table', async () => {
    const open = (await tiny.get('/api/sites')).body.rows.filter((row: { open: boolean }) => row.open).length
    const table = (await tiny.get('/api/districts')).body.rows.reduce(
      (sum: number, row: { openSites: number }) => sum + row.openSites,
      0,
    )
    expect(open).toBe(6)
    expect(table).toBe(open)
  })
})
