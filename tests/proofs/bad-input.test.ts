/** Every route, asked for what does not exist: each wrong field is named, each unknown place is 404, and nothing breaks or is kept. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestApp, testApp } from '#tests/support/test-app.ts'

let tiny: TestApp
beforeAll(async () => {
  tiny = await testApp()
})
afterAll(() => tiny.close())

const filtered = [
  'districts',
  'districts/XT22',
  'series',
  'incidents',
  'incidents/points',
  'sites',
  'interventions',
  'observations',
  'hotspots',
  'upstream',
  'exports/districts.csv',
  'exports/incidents.geojson',
  'exports/observations.csv',
  'exports/interventions.geojson',
]
const wrong = {
  from: '2025-13',
  to: 'yesterday',
  level: 'village',
  kinds: 'dragon',
  group: 'sex:both',
  asOf: 'noon',
  colour: 'red',
}

describe('bad input', () => {
  it.each(filtered)('%s names every field that is wrong, at once', async (path) => {
    const { status, body } = await tiny.get(`/api/${path}?${new URLSearchParams(wrong)}`)
    expect([status, body.code]).toEqual([400, 'request.invalid'])
    expect(Object.keys(body.fields).sort()).toEqual(Object.keys(wrong).sort())
    for (const message of Object.values(body.fields)) expect(message).toMatch(/\S/)
  })

  it.each(filtered)('%s says 404 to a place and an indicator nobody knows', async (path) => {
    const place = await tiny.get(`/api/${path}?pcodes=XT22,XT99`)
    expect([place.status, place.body.code, place.body.detail]).toEqual([
      404,
      'place.unknown',
      expect.stringContaining('XT99'),
    ])
    const indicator = await tiny.get(`/api/${path}?indicator=happiness`)
    expect([indicator.status, indicator.body.code]).toEqual([404, 'indicator.unknown'])
  })

  it.each(filtered)(
    '%s refuses a period that ends before it begins, and sources and groups that cannot be',
    async (path) => {
      for (const [query, field] of [
        ['from=2025-06&to=2025-01', 'from'],
        ['sources=rumour', 'sources'],
        ['group=sex:female,sex:male', 'group'],
      ] as const) {
        const { status, body } = await tiny.get(`/api/${path}?${query}`)
        expect([query, status, Object.keys(body.fields ?? {})]).toEqual([query, 400, [field]])
      }
    },
  )

  it('each route names what is wrong with the fields of its own', async () => {
    const fieldsOf = async (path: string) => {
      const { status, body } = await tiny.get(`/api/${path}`)
      expect([path, status]).toEqual([path, 400])
      return Object.keys(body.fields).sort()
    }
    expect(await fieldsOf('incidents?limit=0&sort=colour')).toEqual(['limit', 'sort'])
    expect(await fieldsOf('incidents?limit=5001')).toEqual(['limit'])
    expect(await fieldsOf('incidents?cursor=made-up')).toEqual(['cursor'])
    expect(await fieldsOf('observations?limit=x&observationKinds=ufo')).toContain('limit')
    expect(await fieldsOf('observations?observationKinds=ufo')).toEqual(['observationKinds'])
    expect(await fieldsOf('hotspots?of=colour&epsM=5&minPts=1.5')).toEqual(['epsM', 'minPts', 'of'])
    expect(await fieldsOf('upstream?cG=2&delta=x')).toEqual(['cG', 'delta'])
    expect(await fieldsOf('series?by=colour')).toEqual(['by'])
    expect(await fieldsOf('boundaries?level=village&detail=3')).toEqual(['detail', 'level'])
    expect(await fieldsOf('places?asOf=noon&colour=red')).toEqual(['asOf', 'colour'])
    expect(await fieldsOf('catalogue?asOf=2025-02-30')).toEqual(['asOf'])
    expect(await fieldsOf('boundaries?asOf=noon')).toEqual(['asOf'])
    expect(await fieldsOf('photos/short')).toEqual(['sha256'])
    expect(await fieldsOf('exports/districts.csv?provenance=perhaps')).toEqual(['provenance'])
  })

  it('what is not there is 404, in our own words', async () => {
    for (const [path, code] of [
      ['districts/XT99', 'place.unknown'],
      ['districts/XT2', 'place.unknown'],
      ['exports/dragons.csv', 'export.unknown'],
      ['exports/districts.ods', 'export.unknown'],
      ['exports/silence.fgb', 'export.unknown'],
      [`photos/${'0'.repeat(64)}`, 'photo.unknown'],
      ['dragons', 'route.unknown'],
    ] as const) {
      const { status, body } = await tiny.get(`/api/${path}`)
      expect([path, status, body.code]).toEqual([path, 404, code])
    }
  })

  it('writes say which field is wrong and keep nothing', async () => {
    const { seq } = tiny.deps.journal
    const as = 'steward'
    const token = await tiny.send('POST', '/api/tokens', {
      as,
      json: { role: 'emperor', expiresInDays: 0, owner: 'me' },
    })
    expect([token.status, Object.keys(token.body.fields).sort()]).toEqual([
      400,
      ['expiresInDays', 'name', 'owner', 'role'],
    ])
    const session = await tiny.send('POST', '/api/session', { as, json: { role: 'emperor' } })
    expect(session.status).toBe(400)
    const upload = await tiny.send('POST', '/api/imports?dryRun=perhaps&colour=red', { as, body: 'a,b\n1,2\n' })
    expect([upload.status, Object.keys(upload.body.fields).sort()]).toEqual([400, ['colour', 'dryRun']])
    const map = await tiny.send('POST', '/api/imports?map=date', { as, body: 'a,b\n1,2\n' })
    expect([map.status, Object.keys(map.body.fields)]).toEqual([400, ['map']])
    const unread = await tiny.send('POST', '/api/imports?filename=x.csv', { as, body: 'Dear Sir\n' })
    expect([unread.status, unread.body.code]).toEqual([422, 'import.unrecognised'])
    for (const json of ['"text"', '[]', '{']) {
      const headers = { 'Content-Type': 'application/json' }
      const path = '/api/observations/7a0c2f5e-6f0b-4a8e-9a57-0d9b6f0c1234'
      expect((await tiny.send('PUT', path, { as, headers, body: json })).status, json).toBe(400)
    }
    expect(tiny.deps.journal.seq).toBe(seq)
  })

  it('S5: quotes, semicolons and file functions in any parameter are words, never SQL', async () => {
    const words = ["' OR 1=1 --", "read_text('/etc/hostname')", '; DROP TABLE incident', 'ATTACH', '%00', '\u202e𝕊']
    const fields = ['from', 'to', 'level', 'pcodes', 'kinds', 'indicator', 'group', 'sources', 'asOf', 'cursor', 'sort']
    for (const word of words) {
      for (const field of fields) {
        const { status } = await tiny.get(`/api/incidents?${field}=${encodeURIComponent(word)}`)
        expect([400, 404], `${field}=${word}`).toContain(status)
      }
    }
    expect((await tiny.get('/api/incidents?from=2025-01&to=2025-12')).body.total).toBe(14)
  })
})
