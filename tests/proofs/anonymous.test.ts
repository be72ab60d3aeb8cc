/** Nobody without a role learns where anything is: every GET the API describes is walked, and every number in the answers looked at. */
import sharp from 'sharp'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type TestApp, testApp } from '#tests/support/test-app.ts'

let tiny: TestApp
const uuid = '7a0c2f5e-6f0b-4a8e-9a57-0d9b6f0c1234'
beforeAll(async () => {
  tiny = await testApp({ fictional: false })
  const form = new FormData()
  const seen = {
    kind: 'abandoned-building',
    observedAt: '2025-12-30T20:00:00Z',
    position: { lng: 11.777123, lat: 1.777123 },
    positionSource: 'gps',
    note: 'canary-note',
  }
  const picture = await sharp({ create: { width: 40, height: 40, channels: 3, background: '#123456' } })
    .jpeg()
    .toBuffer()
  form.set('observation', JSON.stringify(seen))
  form.set('photo', new Blob([new Uint8Array(picture)], { type: 'image/jpeg' }), 'p.jpg')
  const sent = await tiny.send('PUT', `/api/observations/${uuid}`, { as: 'field-officer', body: form })
  if (sent.status !== 201) throw new Error(sent.text)
})
afterAll(() => tiny.close())

const year = '?from=2025-01&to=2025-12'
const filled: Record<string, string[]> = {
  '{pcode}': ['XT22', 'XT31'],
  '{file}': ['districts', 'silence', 'incidents', 'observations', 'interventions', 'balance', 'weekly-safety'].flatMap(
    (what) => [`${what}.csv`, `${what}.geojson`, `${what}.hxl.csv`],
  ),
  '{template}': ['consultations.csv', 'commitments.csv'],
  '{sha256}': ['0'.repeat(64)],
  '{uuid}': [uuid],
  '{id}': ['tiny-second'],
  '{interventionId}': ['youth-22', 'patrol-11'],
  '{commitmentId}': ['p1'],
  '{workshopId}': [uuid],
  '{siteIds}': ['site-1', 'site-1,site-2'],
  '{featureId}': ['XT22', 'youth-22', 'patrol-11', 'site-1', 'tiny:1', uuid],
  '{z}': ['0', '8'],
  '{x}': ['0', '136'],
  '{y}': ['0', '126'],
}
/** Where the answer holds an outline or a centre of a public place, and no other position. */
const publicGeography = [
  '/api/boundaries',
  '/api/places',
  '/api/exports/districts.geojson',
  '/ogc/collections/districts/items',
  '/ogc/collections/districts/items/XT22',
]
/** Where the answer says what things are called, and nothing of any of them. */
const namesAlone = /^\/ogc\/(api|collections\/\w+\/schema)$/
/** Names under which a position could travel. */
const positional = new Set(['lng', 'lat', 'position', 'centre', 'hull', 'geometry', 'coordinates', 'accuracyM'])

function positionsIn(value: unknown, path = ''): string[] {
  if (value === null || typeof value !== 'object') return []
  return Object.entries(value).flatMap(([key, inner]) => {
    const here = `${path}.${key}`
    return positional.has(key) && inner !== null ? [here] : positionsIn(inner, here)
  })
}

it('aggregates by district are all that anyone may have: no position, note, site or photo in any answer', async () => {
  const { paths } = (await tiny.get('/api/openapi.json')).body
  const routes = Object.entries<any>(paths).flatMap(([path, methods]) => ('get' in methods ? [path] : []))
  expect(routes.length).toBeGreaterThan(15)
  const answered: string[] = []
  for (const route of routes) {
    const names = route.match(/\{\w+\}/g) ?? []
    const ways = Math.max(1, filled[names[0] ?? '']?.length ?? 0)
    const addresses = Array.from({ length: ways }, (_, i) =>
      names.reduce((address, name) => address.replace(name, filled[name]?.[i] ?? name), route),
    ).filter((address) => !address.includes('{'))
    expect(addresses.length, route).toBeGreaterThan(0)
    for (const address of addresses) {
      for (const query of ['', year]) {
        const { status, body, text } = await tiny.get(`${address}${query}`, { as: 'anonymous' })
        expect(status, address).toBeLessThan(500)
        if (status !== 200) continue
        answered.push(route)
        expect(text, address).not.toMatch(/canary|11\.777|11\.501|1\.501|site-\d|tiny:\d/)
        if (!publicGeography.includes(address) && !namesAlone.test(address))
          expect(positionsIn(body), address).toEqual([])
      }
    }
  }
  expect(new Set(answered)).toContain('/api/districts/{pcode}')
  expect(new Set(answered)).not.toContain('/api/incidents')
  expect(new Set(answered)).not.toContain('/api/evaluations')
  expect(new Set(answered)).toContain('/ogc/collections/interventions/items/{featureId}')
  expect(new Set(answered)).toContain('/tiles/districts/{z}/{x}/{y}')
  expect([...answered].filter((route) => /(incidents|sites|observations)\/items|tiles\/incidents/.test(route))).toEqual(
    [],
  )
})

it('the same walk as a planner does find positions: the walk is not blind', async () => {
  const page = await tiny.get(`/api/districts/XT22${year}`)
  expect(positionsIn(page.body).length).toBeGreaterThan(5)
  expect((await tiny.get(`/api/hotspots${year}`)).body.clusters.length).toBeGreaterThan(0)
  const anonymous = (await tiny.get(`/api/districts/XT22${year}`, { as: 'anonymous' })).body
  expect(anonymous.sites).toBeNull()
  expect(anonymous.siteCount).toBe(page.body.siteCount)
  expect(anonymous.interventions.every((row: any) => row.lng === null && row.lat === null)).toBe(true)
})
