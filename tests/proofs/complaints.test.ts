/** What people complain of in the tools they have must not be possible here: the part of it that the API can show. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import { quietCountry } from '#tests/support/quiet-country.ts'
import { type TestApp, testApp } from '#tests/support/test-app.ts'

let tiny: TestApp
beforeAll(async () => {
  tiny = await testApp()
})
afterAll(() => tiny.close())

it('complaint 2: seven reports at one coordinate are seven rows, seven sites and one cluster that lists them all', async () => {
  const ids = [1, 2, 3, 4, 5, 6, 7].map((n) => `7a0c2f5e-6f0b-4a8e-9a57-0d9b6f0c000${n}`)
  const json = {
    kind: 'abandoned-building',
    observedAt: '2025-12-30T20:00:00Z',
    position: { lng: 12.75, lat: 2.75 },
    positionSource: 'gps',
    siteState: 'empty',
  }
  for (const id of ids) {
    expect((await tiny.send('PUT', `/api/observations/${id}`, { as: 'field-officer', json })).status).toBe(201)
  }
  const asked = 'from=2025-12&to=2025-12'
  const listed = await tiny.get(`/api/observations?${asked}&pcodes=XT33&limit=3`)
  expect(listed.body.total).toBe(7)
  const seen: string[] = []
  let next: string | null = ''
  while (next !== null) {
    const page: any = await tiny.get(`/api/observations?${asked}&pcodes=XT33&limit=3${next && `&cursor=${next}`}`)
    seen.push(...page.body.rows.map((row: any) => row.uuid))
    next = page.body.nextCursor
  }
  expect(seen.sort()).toEqual(ids)
  const { rows } = (await tiny.get(`/api/sites?${asked}&pcodes=XT33`)).body
  expect(rows.map((row: any) => row.siteId).sort()).toEqual(ids)
  const { clusters } = (await tiny.get(`/api/hotspots?${asked}`)).body
  const here = clusters.filter((cluster: any) => cluster.pcode === 'XT33')
  expect(here).toMatchObject([{ count: 7, centre: { lng: 12.75, lat: 2.75 } }])
  expect(here[0].siteIds.sort()).toEqual(ids)
})

it('complaint 17: an address says everything: two readers get the same bytes, however the filter is written', async () => {
  const written = '/api/districts?from=2025-01&to=2025-12&level=ADM2&kinds=shooting,armed-robbery&pcodes=XT22,XT11'
  const one = await tiny.get(written)
  expect(one.body.rows.map((row: any) => row.pcode)).toEqual(['XT11', 'XT22'])
  for (const other of [
    '/api/districts?pcodes=XT11&pcodes=XT22&kinds=armed-robbery&kinds=shooting&to=2025-12&from=2025-01&level=district',
    '/api/districts?pcodes=XT11,XT22,XT11&kinds=armed-robbery,shooting&to=2025-12&from=2025-01&level=2',
  ]) {
    expect((await tiny.get(other)).text).toBe(one.text)
  }
  expect((await tiny.get(written, { as: 'field-officer' })).text).toBe(one.text)
})

it('complaint 19: the flag fires on rising grievance with no incident at all, and not where only incidents rise', async () => {
  const country = await testApp({
    batches: quietCountry({ grievance: { XQ33: [0.2, 0.75] }, monthly: { XQ33: [0, 0], XQ11: [0, 6] } }),
  })
  const { rows } = (await country.get('/api/upstream?from=2025-01&to=2025-12')).body
  const state = (pcode: string): string => rows.find((row: any) => row.pcode === pcode).state
  expect([state('XQ33'), state('XQ11')]).toEqual(['upstream', 'respond'])
  expect(rows.filter((row: any) => row.state === 'upstream')).toHaveLength(1)
  const districts = (await country.get('/api/districts?from=2025-01&to=2025-12')).body.rows
  expect(districts.find((row: any) => row.pcode === 'XQ33').incidents).toBe(0)
  await country.close()
})

it('R5 over HTTP: fifty identical reports with a photo at once are one row and one receipt; changed 409; withdrawn 410', async () => {
  const { default: sharp } = await import('sharp')
  const uuid = '7a0c2f5e-6f0b-4a8e-9a57-0d9b6f0c1299'
  const photo = await sharp({ create: { width: 64, height: 64, channels: 3, background: '#246' } })
    .jpeg()
    .toBuffer()
  const put = (note: string) => {
    const form = new FormData()
    const seen = {
      kind: 'other',
      observedAt: '2026-05-30T20:00:00Z',
      position: null,
      positionSource: 'typed',
      placeText: 'Midtown',
      note,
    }
    form.set('observation', JSON.stringify(seen))
    form.set('photo', new Blob([new Uint8Array(photo)], { type: 'image/jpeg' }), 'photo.jpg')
    return tiny.send('PUT', `/api/observations/${uuid}`, { as: 'field-officer', body: form })
  }
  const { seq } = tiny.deps.journal
  const sent = await Promise.all(Array.from({ length: 50 }, () => put('one')))
  expect(sent.map((answer) => answer.status).sort()).toEqual([...Array(49).fill(200), 201])
  expect(new Set(sent.map((answer) => answer.text)).size).toBe(1)
  expect(tiny.deps.journal.seq).toBe(seq + 1)
  const { body } = await tiny.get('/api/observations?from=2026-05&to=2026-05')
  expect(body.rows.filter((row: any) => row.uuid === uuid)).toHaveLength(1)
  expect((await put('two')).status).toBe(409)
  expect((await tiny.send('DELETE', `/api/observations/${uuid}`, { as: 'steward' })).status).toBe(200)
  expect([(await put('one')).status, (await put('two')).status]).toEqual([410, 410])
  expect((await tiny.get('/api/observations?from=2026-05&to=2026-05')).body.total).toBe(body.total - 1)
})
