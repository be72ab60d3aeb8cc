/** S2: what lies out of reach is answered as what does not exist: the same status, the same words, and as soon. */
import { median } from 'd3-array'
import sharp from 'sharp'
import { expect, it } from 'vitest'
import { testApp } from '#tests/support/test-app.ts'
import { tinyIncident } from '#tests/support/tiny-country.ts'

const rounds = 100
const hidden = '7a0c2f5e-6f0b-4a8e-9a57-000000000003'
const nobodys = '7a0c2f5e-6f0b-4a8e-9a57-000000000009'

it('cannot be told from what does not exist by how long the answer takes: within a tenth, by the median', async () => {
  const rare = { kind: 'gender-based-violence', lng: 11.48, lat: 1.48, pcode: 'XT22', regionPcode: 'XT2' }
  const day = { dateStart: '2025-06-10', dateEnd: '2025-06-10', geoPrecision: 1 }
  const tiny = await testApp({ rows: { incident: [{ ...tinyIncident, incidentId: 'tiny:rare', ...rare, ...day }] } })
  const picture = await sharp({ create: { width: 40, height: 40, channels: 3, background: '#123456' } })
    .jpeg()
    .toBuffer()
  const form = new FormData()
  const where = { position: { lng: rare.lng, lat: rare.lat }, positionSource: 'gps' }
  const report = { kind: 'other', sensitivity: 'severe', observedAt: '2025-06-10T20:00:00Z', note: '', ...where }
  form.set('observation', JSON.stringify(report))
  form.set('photo', new Blob([new Uint8Array(picture)], { type: 'image/jpeg' }), 'p.jpg')
  expect((await tiny.send('PUT', `/api/observations/${hidden}`, { as: 'field-officer', body: form })).status).toBe(201)
  const { rows } = (await tiny.get('/api/observations?from=2025-06&to=2025-06', { as: 'steward' })).body
  const { photo } = rows.find(({ uuid }: { uuid: string }) => uuid === hidden)
  const week = { pcode: rare.pcode, weekStart: '2025-06-02', safety: 4, counts: { patrols: 3 } }
  expect((await tiny.send('PUT', `/api/weekly-lines/${hidden}`, { as: 'steward', json: week })).status).toBe(201)
  const elsewhere = async (role: 'steward' | 'field-officer') => {
    const json = { name: `A ${role} elsewhere`, role, area: ['XT11'], ceiling: 'severe' }
    const { token } = (await tiny.send('POST', '/api/tokens', { as: 'steward', json })).body
    return { as: 'anonymous' as const, headers: { Authorization: `Bearer ${token}` } }
  }
  const [steward, officer] = [await elsewhere('steward'), await elsewhere('field-officer')]
  const of = (address: (id: string) => string): [string, string] => [address(hidden), address(nobodys)]
  const pairs: [method: string, addresses: [hidden: string, unknown: string], as?: typeof steward, json?: object][] = [
    ['GET', [photo, photo.replace(/[\da-f]{8}$/, '00000000')]],
    ['GET', of((id) => `/api/sites/${id}/biography`)],
    ['GET', of((id) => `/api/observations/${id}/reviews`)],
    ['DELETE', of((id) => `/api/observations/${id}`)],
    ['DELETE', of((id) => `/api/observations/${id}`), officer],
    ['DELETE', of((id) => `/api/weekly-lines/${id}`), officer],
    ['PUT', of((id) => `/api/observations/${id}/place`), steward, { pcode: 'XT11' }],
    ['PUT', of((id) => `/api/observations/${id}/times/${nobodys}`), officer, { observedAt: report.observedAt }],
    ['GET', of((id) => `/ogc/collections/observations/items/${id}`)],
    ['GET', ['/ogc/collections/incidents/items/tiny:rare', '/ogc/collections/incidents/items/tiny:none']],
  ]
  const named = /[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}|[\da-f]{64}|tiny:(rare|none)/g
  for (const [method, addresses, as = steward, json] of pairs) {
    const took: [number[], number[]] = [[], []]
    const words = new Set<string>()
    for (let round = 0; round < rounds; round++)
      for (const which of round % 2 === 0 ? ([0, 1] as const) : ([1, 0] as const)) {
        const started = performance.now()
        const { status, text } = await tiny.send(method, addresses[which], { ...as, ...(json && { json }) })
        took[which].push(performance.now() - started)
        expect(status, addresses[which]).toBe(404)
        words.add(text.replaceAll(named, ''))
      }
    const ratio = (median(took[0]) ?? 0) / (median(took[1]) ?? 1)
    console.info(`${method} ${addresses[0]}: ${ratio.toFixed(3)} of ${median(took[1])?.toFixed(2)} ms`)
    expect(words.size, `${addresses[0]}: ${[...words].join('\n')}`).toBe(1)
    expect(ratio, addresses[0]).toBeGreaterThan(0.9)
    expect(ratio, addresses[0]).toBeLessThan(1.1)
  }
  await tiny.close()
})
