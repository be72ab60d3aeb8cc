/** Work of the tiny country, registered and told anew: who may, what is refused, what was known when, and where it then counts. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Asking, type TestApp, testApp } from '#tests/support/test-app.ts'

let tiny: TestApp
beforeAll(async () => {
  tiny = await testApp()
})
afterAll(() => tiny.close())

let made = 0
const newId = (): string => `6b1c2f5e-6f0b-4a8e-9a57-${String(made++).padStart(12, '0')}`
const centre = {
  pcode: 'XT22',
  name: 'Mill youth centre',
  kind: 'youth-centre',
  dimension: 'development',
  actor: 'Town council',
  startsOn: '2025-07-01',
  budget: { amount: 90_000, currency: 'BAM', perUsd: 1.8 },
  position: { lng: 11.5, lat: 1.5 },
  siteIds: ['site-1', 'site-2'],
}
const put = (path: string, json: object, asking: Asking = {}) =>
  tiny.send('PUT', `/api/interventions/${path}`, { json, ...asking })
const register = async (more: object = {}): Promise<string> => {
  const id = newId()
  const { status, text } = await put(id, { ...centre, ...more })
  expect(status, text).toBe(201)
  return id
}
const rowOf = async (id: string, query = '?to=2026-06', asking: Asking = {}) =>
  (await tiny.get(`/api/interventions${query}`, asking)).body.rows.find((row: any) => row.interventionId === id)

describe('PUT /api/interventions/{interventionId}', () => {
  it('stands among all other work, its budget in dollars at the rate written down', async () => {
    const id = await register()
    expect(await rowOf(id)).toMatchObject({
      name: 'Mill youth centre',
      dimension: 'development',
      phase: 'active',
      districtName: 'District 22',
      budgetUsd: 50_000,
      lng: 11.5,
      siteIds: ['site-1', 'site-2'],
    })
    const { rows } = (await tiny.get('/api/evaluations?to=2026-06')).body
    expect(rows.map(({ interventionId }: any) => interventionId)).toContain(id)
    const { events } = (await tiny.get('/api/sites/site-2/biography?to=2026-06')).body
    expect(events).toContainEqual(expect.objectContaining({ sort: 'work', interventionId: id, distanceM: 0 }))
  })

  it('keeps the same once however often it is sent, and refuses other words under a known id', async () => {
    const id = newId()
    const sent = await Promise.all([1, 2, 3].map(() => put(id, centre)))
    expect(sent.map(({ status }) => status).sort()).toEqual([200, 200, 201])
    expect(new Set(sent.map(({ body }) => body.seq)).size).toBe(1)
    expect((await put(id, { ...centre, name: 'Another' })).status).toBe(409)
  })

  it('tells anybody that it is done, and nobody without a role where', async () => {
    const id = await register()
    const row = await rowOf(id, '?to=2026-06', { as: 'anonymous' })
    expect(row).toMatchObject({ name: 'Mill youth centre', lng: null, lat: null, siteIds: [] })
  })

  it.each([
    ['endsOn', { endsOn: '2025-06-30' }],
    ['kind', { kind: 'castle' }],
    ['dimension', { dimension: 'war' }],
    ['actor', { actor: ' ' }],
    ['pcode', { pcode: 'XT2' }],
    ['budget.currency', { budget: { amount: 1, currency: 'marks', perUsd: 1 } }],
    ['budget.perUsd', { budget: { amount: 1, currency: 'USD', perUsd: 2 } }],
    ['position', { position: { lng: 10.5, lat: 0.5 } }],
    ['position', { position: { lng: 40, lat: 40 } }],
    ['siteIds', { siteIds: ['site-99'] }],
    ['colour', { colour: 'red' }],
  ])('refuses a wrong %s: %j', async (field, wrong) => {
    const { status, body } = await put(newId(), { ...centre, ...wrong })
    expect(status).toBe(400)
    expect(Object.keys(body.fields)).toEqual([field])
  })
})

describe('PUT /api/interventions/{interventionId}/corrections/{stepId}', () => {
  it('has the later word, once, and what was told before is still what was known then', async () => {
    const id = await register()
    const step = newId()
    const json = { ...centre, startsOn: '2025-08-01', budget: null, reason: 'It opened a month later' }
    const first = await put(`${id}/corrections/${step}`, json)
    const again = await put(`${id}/corrections/${step}`, json)
    expect([first.status, again.status, again.body]).toEqual([201, 200, first.body])
    expect(await rowOf(id)).toMatchObject({ startsOn: '2025-08-01', budgetUsd: null })
    const { rows } = (await tiny.get('/api/interventions?to=2026-06')).body
    expect(rows.filter(({ interventionId }: any) => interventionId === id)).toHaveLength(1)
    const kept = await tiny.deps.mirror.query(
      'SELECT starts_on, reason FROM intervention_registered WHERE intervention_id = $id ORDER BY seq',
      { id },
    )
    expect(kept).toMatchObject([
      { startsOn: '2025-07-01', reason: null },
      { startsOn: '2025-08-01', reason: 'It opened a month later' },
    ])
  })

  it('may be of work that came with a file; needs a reason, and work there is', async () => {
    const json = { ...centre, siteIds: [], name: 'Youth centre, larger', reason: 'It was extended' }
    expect((await put(`youth-22/corrections/${newId()}`, json)).status).toBe(201)
    expect(await rowOf('youth-22')).toMatchObject({ name: 'Youth centre, larger' })
    expect((await put(`nothing/corrections/${newId()}`, json)).status).toBe(404)
    const { body } = await put(`youth-22/corrections/${newId()}`, { ...json, reason: '' })
    expect(Object.keys(body.fields)).toEqual(['reason'])
  })
})
