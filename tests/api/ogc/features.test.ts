/** OGC API - Features over the tiny country: the same rows as the product's own routes, to the same people, page by page. */
import { readFile } from 'node:fs/promises'
import { Validator } from '@seriousme/openapi-schema-validator'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type ActorRole, actorRoles } from '#api/contract/session.ts'
import { nothingOutward } from '#api/outward-settings.ts'
import { type TestApp, testApp } from '#tests/support/test-app.ts'

/** Its terms forbid passing its rows on. */
const fromAcled = {
  incidentId: 'acled:TST1',
  source: 'acled',
  kind: 'riot',
  kindAsReported: null,
  dateStart: '2025-06-06',
  dateEnd: '2025-06-06',
  timePrecision: 'day',
  lng: 12.5,
  lat: 2.5,
  geoPrecision: 1,
  pcode: 'XT33',
  regionPcode: 'XT3',
  actor: null,
  fatalities: 1,
  fatalitiesLow: null,
  fatalitiesHigh: null,
  note: null,
}

let tiny: TestApp
beforeAll(async () => {
  tiny = await testApp({ fictional: false, rows: { incident: [fromAcled] } })
})
afterAll(() => tiny.close())

const year = 'from=2025-01&to=2025-12'
const collections = ['districts', 'incidents', 'sites', 'observations', 'interventions']
const items = async (id: string, query = '', as: ActorRole = 'planner') =>
  (await tiny.get(`/ogc/collections/${id}/items${query === '' ? '' : `?${query}`}`, { as })).body
const idsOf = (body: any): string[] => body.features.map((feature: any) => feature.id)
const rel = (body: any, name: string): string | undefined => body.links.find((link: any) => link.rel === name)?.href

async function walked(id: string, query: string, as: ActorRole = 'planner'): Promise<{ ids: string[]; pages: number }> {
  const ids: string[] = []
  let pages = 0
  for (let next: string | undefined = `/ogc/collections/${id}/items?${query}`; next !== undefined; pages++) {
    const { body }: { body: any } = await tiny.get(next.replace('http://localhost', ''), { as })
    expect(body.numberReturned).toBe(body.features.length)
    ids.push(...idsOf(body))
    next = rel(body, 'next')
  }
  return { ids, pages }
}

describe('what is offered', () => {
  it('is told at the door, with addresses that lead on', async () => {
    const { body: start } = await tiny.get('/ogc', { as: 'anonymous' })
    for (const name of ['self', 'service-desc', 'conformance', 'data']) {
      const answer = await tiny.get((rel(start, name) ?? '').replace('http://localhost', ''), { as: 'anonymous' })
      expect([name, answer.status]).toEqual([name, 200])
    }
    const { body: rules } = await tiny.get('/ogc/conformance')
    expect(rules.conformsTo.map((name: string) => name.split('/').at(-1))).toEqual(['core', 'oas30', 'geojson', 'html'])
    const { body: list } = await tiny.get('/ogc/collections', { as: 'anonymous' })
    expect(list.collections.map((each: any) => each.id)).toEqual(collections)
    expect(list.collections[0].extent.spatial.bbox).toEqual([[10, 0, 13, 3]])
    expect((await tiny.get('/ogc/')).headers.get('Location')).toBe('../ogc')
  })

  it('is described in valid OpenAPI 3.0, every address of it and no other', async () => {
    const answer = await tiny.get('/ogc/api', { as: 'anonymous' })
    expect(answer.headers.get('Content-Type')).toBe('application/vnd.oai.openapi+json;version=3.0')
    expect(answer.body.openapi).toMatch(/^3\.0/)
    const { valid, errors } = await new Validator().validate(structuredClone(answer.body))
    expect(errors ?? []).toEqual([])
    expect(valid).toBe(true)
    const real = tiny.app.routes.filter(({ path, method }) => path.startsWith('/ogc') && method === 'GET')
    const described = Object.keys(answer.body.paths).map((path) => `/ogc${path}`.replace(/\/$/, ''))
    const walkable = real.map(({ path }) => path.replace(/:(\w+)/g, '{$1}')).filter((path) => path !== '/ogc/')
    expect([...new Set(walkable)].sort()).toEqual(described.sort())
  })

  it('is JSON for programs and a page for people, of either at either’s wish', async () => {
    const type = async (path: string, Accept?: string) =>
      (await tiny.get(path, Accept === undefined ? {} : { headers: { Accept } })).headers
        .get('Content-Type')
        ?.split(';')[0]
    const browser = 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8'
    for (const id of collections) {
      const address = `/ogc/collections/${id}/items`
      expect(await type(address)).toBe('application/geo+json')
      expect(await type(address, browser)).toBe('text/html')
      expect(await type(`${address}?f=json`, browser)).toBe('application/geo+json')
      expect(await type(`${address}?f=html`, 'application/geo+json')).toBe('text/html')
    }
    for (const path of ['', '/conformance', '/api', '/collections', '/collections/sites', '/collections/sites/schema'])
      expect([path, await type(`/ogc${path}`, browser)]).toEqual([path, 'text/html'])
  })

  it('is not mixed up by a cache: one address has a version of each form', async () => {
    const json = await tiny.get('/ogc/collections')
    expect(json.headers.get('Vary')).toContain('Accept')
    const asked = { 'If-None-Match': json.headers.get('ETag') ?? '' }
    expect((await tiny.get('/ogc/collections', { headers: asked })).status).toBe(304)
    expect((await tiny.get('/ogc/collections', { headers: { ...asked, Accept: 'text/html' } })).status).toBe(200)
  })
})

describe('features', () => {
  it('of districts are the figures of GET /api/districts, withheld alike, with the reason', async () => {
    for (const as of ['anonymous', 'planner', 'analyst'] as const) {
      const { rows } = (await tiny.get(`/api/districts?${year}`, { as })).body
      const { features } = await items('districts', year, as)
      expect(features.length).toBe(rows.length)
      for (const row of rows) {
        const { properties, geometry } = features.find(({ id }: any) => id === row.pcode)
        expect(geometry.type).toBe('Polygon')
        expect([properties.incidents, properties.fatalities, properties.rate_per_100000, properties.rate_lo]).toEqual([
          row.incidents,
          row.fatalities,
          row.rate.value,
          row.rate.lo,
        ])
        expect([properties.share, properties.share_n, properties.share_status, properties.grievance_share]).toEqual([
          row.perception.value,
          row.perception.n,
          row.perception.status,
          row.grievance.value,
        ])
        const reasons = row.gaps.map(({ field, reason }: any) => `${field}: ${reason}`).join('; ')
        expect(properties.gaps).toBe(reasons === '' ? null : reasons)
      }
    }
  })

  it('of the rest are as many, and the same, as the product’s own', async () => {
    const incidents = await items('incidents', year)
    const { body: own } = await tiny.get(`/api/incidents?${year}`)
    expect(incidents.numberMatched).toBe(own.rows.length)
    expect(incidents.numberMatched + incidents.notHandedOn).toBe(own.total)
    for (const row of own.rows) {
      const { properties, geometry } = incidents.features.find(({ id }: any) => id === row.incidentId)
      expect([properties.kind, properties.date_start, properties.pcode, properties.fatalities]).toEqual([
        row.kind,
        row.dateStart,
        row.pcode,
        row.fatalities,
      ])
      expect(geometry?.coordinates ?? [null, null]).toEqual([row.lng, row.lat])
    }
    const { body: sites } = await tiny.get(`/api/sites?${year}`)
    expect(idsOf(await items('sites', year))).toEqual(sites.rows.map((row: any) => row.siteId))
    const { body: observations } = await tiny.get(`/api/observations?${year}`)
    expect((await items('observations', year)).numberMatched).toBe(observations.total)
    const { body: interventions } = await tiny.get(`/api/interventions?${year}`)
    expect((await items('interventions', year)).numberMatched).toBe(interventions.total)
  })

  it('whose source forbids passing them on stay here, whoever asks, and are counted', async () => {
    for (const as of ['planner', 'steward'] as const) {
      const { numberMatched, notHandedOn, features } = await items('incidents', 'limit=10000', as)
      expect([numberMatched, notHandedOn, features.length]).toEqual([14, 1, 14])
      expect((await items('incidents', 'kind=riot', as)).numberMatched).toBe(0)
      expect((await tiny.get('/ogc/collections/incidents/items/acled:TST1', { as })).status).toBe(404)
    }
    const districts = await items('districts', year)
    expect(districts.features.find(({ id }: any) => id === 'XT33').properties.incidents).toBe(1)
    expect((await tiny.get('/ogc/collections/incidents/items?f=html')).text).toContain('forbid it: 1.')
  })

  it('carry every property each, null included, and the schema names them all', async () => {
    for (const id of collections) {
      const { features } = await items(id)
      const { body: schema } = await tiny.get(`/ogc/collections/${id}/schema`)
      const names = Object.keys(schema.properties.properties.properties)
      expect(features.length).toBeGreaterThan(1)
      for (const { properties } of features) expect(Object.keys(properties)).toEqual(names)
      for (const [name, { type }] of Object.entries<any>(schema.properties.properties.properties)) {
        const held = features.map(({ properties }: any) => properties[name]).filter((value: any) => value !== null)
        const fits = { string: 'string', integer: 'number', number: 'number', boolean: 'boolean' }[type as string]
        expect([name, held.filter((value: any) => typeof value !== fits)]).toEqual([name, []])
      }
    }
  })

  it('come one by one under their own address', async () => {
    for (const id of collections) {
      const [first] = (await items(id)).features
      const { body, status } = await tiny.get(`/ogc/collections/${id}/items/${encodeURIComponent(first.id)}`)
      expect([id, status]).toEqual([id, 200])
      expect({ ...body, links: undefined }).toEqual({ ...first, links: undefined })
      const gone = await tiny.get(`/ogc/collections/${id}/items/nothing`)
      expect([gone.status, gone.body.code, typeof gone.body.description]).toEqual([404, 'route.unknown', 'string'])
    }
  })

  it('come in pages whose links hold every one once, whatever the page', async () => {
    for (const id of collections) {
      const whole = idsOf(await items(id, 'limit=10000'))
      expect(new Set(whole).size).toBe(whole.length)
      for (const limit of [1, 2, 3]) {
        const { ids, pages } = await walked(id, `limit=${limit}`)
        expect(ids).toEqual(whole)
        expect(pages).toBe(Math.ceil(whole.length / limit))
      }
    }
    const filtered = await walked('incidents', 'limit=1&kind=shooting')
    expect(filtered.ids).toEqual(['tiny:4', 'tiny:5', 'tiny:11', 'tiny:12'])
    expect((await items('incidents', 'limit=20000')).numberReturned).toBe(14)
  })

  it('lie in the box, across 180° as well; what has no place lies in none', async () => {
    expect(idsOf(await items('incidents', 'bbox=10,0,11,1'))).toEqual(['tiny:7', 'tiny:8'])
    expect(idsOf(await items('incidents', 'bbox=10,0,-100,11,1,100'))).toEqual(['tiny:7', 'tiny:8'])
    expect(idsOf(await items('incidents', 'bbox=19,-90,11,90'))).toEqual(['tiny:7', 'tiny:8', 'tiny:13'])
    expect(idsOf(await items('districts', 'bbox=11.4,1.4,11.6,1.6'))).toEqual(['XT22'])
    expect((await items('incidents', 'bbox=-180,-90,180,90')).numberMatched).toBe(11)
    expect(idsOf(await items('interventions', 'bbox=-180,-90,180,90'))).toEqual(['youth-22'])
  })

  it('touch the time asked for', async () => {
    expect(idsOf(await items('incidents', 'datetime=2025-11-20'))).toEqual(['tiny:11', 'tiny:14'])
    expect(idsOf(await items('incidents', 'datetime=2025-12-01T00:00:00Z/..'))).toEqual(['tiny:13', 'tiny:14'])
    expect(idsOf(await items('interventions', 'datetime=../2024-06-01'))).toEqual(['patrol-11'])
    expect(idsOf(await items('interventions', 'datetime=2026-01-01/..'))).toEqual(['youth-22'])
    expect((await items('observations', 'datetime=2025-10-01T10:00:00Z')).numberMatched).toBe(1)
    expect((await items('sites', 'datetime=2025-10-01/..')).numberMatched).toBe(1)
    expect((await items('districts', 'datetime=1999-01-01')).numberMatched).toBe(9)
  })

  it('hold what was asked of their properties, and the product’s filters as well', async () => {
    expect((await items('incidents', 'pcode=XT22')).numberMatched).toBe(6)
    expect((await items('incidents', 'kind=shooting&pcode=XT22')).numberMatched).toBe(2)
    expect((await items('incidents', 'pcodes=XT1&kinds=shooting,theft')).numberMatched).toBe(4)
    expect((await items('incidents', 'asOf=2025-12-31')).numberMatched).toBe(0)
    expect((await items('incidents', 'to=2025-03')).numberMatched).toBe(3)
    expect((await items('sites', 'state=secured')).numberMatched).toBe(1)
    expect(idsOf(await items('districts', 'level=region'))).toEqual(['XT1', 'XT2', 'XT3'])
    expect(idsOf(await items('districts', 'region_pcode=XT3'))).toEqual(['XT31', 'XT32', 'XT33'])
  })

  it.each([
    ['incidents', 'colour=red', 'colour'],
    ['incidents', 'bbox=1,2,3', 'bbox'],
    ['incidents', 'datetime=lately', 'datetime'],
    ['incidents', 'limit=0', 'limit'],
    ['incidents', 'kind=ufo', 'kind'],
    ['incidents', 'cursor=nonsense', 'cursor'],
    ['sites', 'indicator=safe-after-dark', 'indicator'],
    ['districts', 'from=2025-13', 'from'],
  ])('%s?%s is refused, and %s named', async (id, query, field) => {
    const { status, body } = await tiny.get(`/ogc/collections/${id}/items?${query}`)
    expect([status, body.code, Object.keys(body.fields)]).toEqual([400, 'request.invalid', [field]])
    expect(body.description).toContain(field)
  })

  it('of no collection there is are not found, with those there are', async () => {
    for (const path of ['towns', 'towns/items', 'towns/items/1']) {
      const { status, body } = await tiny.get(`/ogc/collections/${path}`)
      expect([status, body.code]).toEqual([404, 'route.unknown'])
      expect(body.description).toContain('districts')
    }
    expect((await tiny.get('/ogc/collections?colour=red')).status).toBe(400)
  })
})

describe('who may see what', () => {
  it('is what it is at the product’s own routes', async () => {
    for (const id of collections) {
      for (const as of actorRoles) {
        const door = await tiny.get(`/ogc/collections/${id}/items`, { as })
        const own = await tiny.get(`/api/${id}`, { as })
        expect([id, as, door.status]).toEqual([id, as, own.status])
        const [first] = (await items(id)).features
        const one = await tiny.get(`/ogc/collections/${id}/items/${first.id}`, { as })
        expect([id, as, one.status]).toEqual([id, as, own.status])
      }
    }
  })

  it('a box finds nothing for those who are shown no place', async () => {
    const all = await items('interventions', '', 'anonymous')
    expect(all.features.map(({ geometry }: any) => geometry)).toEqual([null, null])
    expect(all.features.map(({ properties }: any) => [properties.lng, properties.site_ids])).toEqual([
      [null, null],
      [null, null],
    ])
    expect((await items('interventions', 'bbox=-180,-90,180,90', 'anonymous')).numberMatched).toBe(0)
  })

  it('a token may come as the password of HTTP Basic, at these doors alone', async () => {
    const basic = (token: string) => ({ Authorization: `Basic ${Buffer.from(`anyone:${token}`).toString('base64')}` })
    const ask = (path: string, headers: Record<string, string>) => tiny.get(path, { as: 'anonymous', headers })
    const address = '/ogc/collections/sites/items'
    expect((await ask(address, basic(tiny.tokens.planner))).status).toBe(200)
    expect((await ask(address, basic('ups_wrong'))).status).toBe(401)
    expect((await ask(address, { Authorization: 'Basic %%%' })).status).toBe(401)
    expect((await ask('/api/sites', basic(tiny.tokens.planner))).status).toBe(401)
    const turnedAway = await ask(address, {})
    expect(turnedAway.headers.get('WWW-Authenticate')).toContain('Basic')
    expect(turnedAway.body).toMatchObject({ code: 'actor.unknown', description: 'Sign in to do this' })
  })
})

it('pages of people show text as text', async () => {
  const uuid = '7a0c2f5e-6f0b-4a8e-9a57-0d9b6f0c7777'
  const json = {
    kind: 'other',
    observedAt: '2026-06-01T10:00:00Z',
    position: { lng: 179.9, lat: 1 },
    positionSource: 'gps',
    note: '<script>alert(1)</script>',
  }
  await tiny.send('PUT', `/api/observations/${uuid}`, { as: 'field-officer', json })
  for (const path of ['items', `items/${uuid}`]) {
    const { text } = await tiny.get(
      `/ogc/collections/observations/${path}?f=html&${path === 'items' ? 'limit=100' : ''}`,
    )
    expect(text).toContain('&lt;script&gt;')
    expect(text).not.toContain('<script')
  }
  expect(idsOf(await items('observations', 'bbox=170,-10,-170,10'))).toEqual([uuid])
})

it('links begin with the public address, where one is set', async () => {
  const behindProxy = await testApp({
    batches: [],
    outward: { ...nothingOutward, publicUrl: 'https://safe.example/up' },
  })
  const { body } = await behindProxy.get('/ogc/collections/districts/items?limit=5')
  expect(rel(body, 'self')).toBe('https://safe.example/up/ogc/collections/districts/items?limit=5')
  const { body: tiles } = await behindProxy.get('/tiles/districts')
  expect(tiles.tiles).toEqual(['https://safe.example/up/tiles/districts/{z}/{x}/{y}'])
  await behindProxy.close()
})

it('a reader of many pages misses nothing and meets nothing twice when more comes in meanwhile', async () => {
  const before = idsOf(await items('incidents', 'limit=10000'))
  const first = await items('incidents', 'limit=5')
  const file = await readFile('data/samples/incidents.csv')
  const sent = await tiny.send('POST', '/api/imports?filename=incidents.csv', { as: 'steward', body: file })
  expect(sent.body.accepted).toBeGreaterThan(0)
  const { ids: rest } = await walked('incidents', (rel(first, 'next') ?? '').split('?')[1] ?? '')
  expect([...idsOf(first), ...rest].slice(0, before.length)).toEqual(before)
  expect(new Set([...idsOf(first), ...rest]).size).toBe((await items('incidents')).numberMatched)
  expect(rest.length).toBe(before.length - 5 + sent.body.accepted)
})
