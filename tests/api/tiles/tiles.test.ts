/** Vector tiles through the front door: each incident known to the point once at every zoom, to those who may see where it was. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { VectorTile } from '@mapbox/vector-tile'
import { PbfReader } from 'pbf'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type ActorRole, actorRoles } from '#api/contract/session.ts'
import { cellAt, mercator } from '#api/tiles/mercator.ts'
import { requestOf } from '#tests/support/asking.ts'
import { gdal, ogrinfo } from '#tests/support/gdal.ts'
import { type TestApp, testApp } from '#tests/support/test-app.ts'

/** Dense in one street, and at the ends of the world: both sides of 180°, the poles, and exactly on the edges of tiles. */
const places: [number, number][] = [
  ...Array.from({ length: 300 }, (_, i): [number, number] => [
    11.5 + (i % 20) * 0.0007,
    1.5 + Math.floor(i / 20) * 0.0007,
  ]),
  ...Array.from({ length: 12 }, (_, i): [number, number] => [10 + i * 0.25, 0.3 + (i % 7) * 0.4]),
  [180, 0],
  [-180, 0],
  [179.9999, 1],
  [-179.9999, 1],
  [0, 90],
  [0, -90],
  [0, 89],
  [11.25, 0],
  [0, 0],
  [45, 66.51326044311186], // biome-ignore format: pairs
]
const reports = places.map(([lng, lat], i) => ({
  incidentId: `far:${i}`,
  // ACLED's terms forbid passing its rows on.
  source: i % 50 === 7 ? 'acled' : i % 2 === 0 ? 'police' : 'press',
  kind: i % 3 === 0 ? 'shooting' : 'theft',
  kindAsReported: null,
  dateStart: '2025-05-05',
  dateEnd: '2025-05-05',
  timePrecision: 'day',
  lng,
  lat,
  geoPrecision: i % 2 === 0 ? 1 : 2,
  pcode: null,
  regionPcode: null,
  actor: null,
  fatalities: i % 5 === 0 ? null : i % 4,
  fatalitiesLow: null,
  fatalitiesHigh: null,
  note: null,
}))

let app: TestApp
beforeAll(async () => {
  app = await testApp({ rows: { incident: reports }, fictional: false })
})
afterAll(() => app.close())

const ask = (path: string, headers: Record<string, string> = {}, as: ActorRole = 'planner') =>
  app.app.request(path, requestOf(app.tokens, 'GET', { as, headers }), {})

type Drawn = { properties: Record<string, any>; type: number }
async function tile(layer: string, address: string, query = ''): Promise<Drawn[]> {
  const answer = await ask(`/tiles/${layer}/${address}${query}`)
  if (answer.status === 204) return []
  expect([address, answer.status, answer.headers.get('Content-Type')]).toEqual([
    address,
    200,
    'application/vnd.mapbox-vector-tile',
  ])
  const read = new VectorTile(new PbfReader(new Uint8Array(await answer.arrayBuffer()))).layers[layer]
  return Array.from({ length: read?.length ?? 0 }, (_, i) => read!.feature(i))
}

/** The tiles the points lie in, and all around them: one that was counted twice would be found there. */
function tilesAround(z: number, points: { lng: number[]; lat: number[] }): string[] {
  const side = 2 ** z
  const found = new Set<string>()
  for (const [i, lng] of points.lng.entries()) {
    const { x, y } = mercator(lng, points.lat[i]!)
    for (const dx of [-1, 0, 1])
      for (const dy of [-1, 0, 1]) {
        const [column, row] = [cellAt(x, z) + dx, cellAt(y, z) + dy]
        if (row >= 0 && row < side) found.add(`${z}/${(column + side) % side}/${row}`)
      }
  }
  return [...found]
}

/** Some at a time, as a map asks for them. */
async function tiles(addresses: string[], query: string): Promise<Drawn[]> {
  const atOnce = 24
  const drawn: Drawn[] = []
  for (let from = 0; from < addresses.length; from += atOnce)
    for (const each of await Promise.all(
      addresses.slice(from, from + atOnce).map((address) => tile('incidents', address, query)),
    ))
      drawn.push(...each)
  return drawn
}

describe('incidents', () => {
  it.each(['', '&kinds=shooting&sources=police', '&pcodes=XT22'])(
    'are drawn once at every zoom, as many as the table says are known to the point: %s',
    async (filter) => {
      const query = `?from=2025-01&to=2025-12${filter}`
      const { body: points } = await app.get(`/api/incidents/points${query}`)
      const { body: list } = await app.get(`/api/incidents?limit=5000${query.replace('?', '&')}`)
      const { body: told } = await app.get(`/tiles/incidents${query}`)
      const kept = list.notHandedOn.reduce((sum: number, { incidents }: any) => sum + incidents, 0)
      if (filter === '') expect(kept).toBe(7)
      expect([told.total, told.drawn, told.notDrawn, told.notHandedOn]).toEqual([
        list.total - kept,
        points.incidentId.length,
        list.total - kept - points.incidentId.length,
        kept,
      ])
      const located = new Set(points.incidentId)
      const deaths = list.rows
        .filter((row: any) => located.has(row.incidentId))
        .reduce((sum: number, row: any) => sum + (row.fatalities ?? 0), 0)
      for (const z of [0, 1, 2, 9, 10, 14]) {
        const drawn = await tiles(tilesAround(z, points), query)
        expect([z, drawn.reduce((sum, { properties }) => sum + properties.n, 0)]).toEqual([z, points.incidentId.length])
        expect([z, drawn.reduce((sum, { properties }) => sum + (properties.fatalities ?? 0), 0)]).toEqual([z, deaths])
        const named = drawn.flatMap(({ properties }) => properties.incident_id ?? [])
        expect(new Set(named).size).toBe(named.length)
        if (z === 14) expect(named.sort()).toEqual([...points.incidentId].sort())
      }
    },
  )

  it('one by one say what they are; together, how many', async () => {
    const [world] = (await tile('incidents', '0/0/0')).filter(({ properties }) => properties.n > 300)
    expect(Object.keys(world!.properties).sort()).toEqual(['fatalities', 'fatalities_unknown', 'n'])
    const { x, y } = mercator(10.5, 0.5)
    const near = await tile('incidents', `14/${cellAt(x, 14)}/${cellAt(y, 14)}`)
    expect(near.map(({ properties }) => properties).find(({ incident_id }) => incident_id === 'tiny:8')).toEqual({
      n: 1,
      fatalities: 1,
      fatalities_unknown: 0,
      incident_id: 'tiny:8',
      kind: 'homicide',
      date: '2025-08-17',
      pcode: 'XT11',
    })
  })
})

it('districts carry the figures of the export to this reader, and their p-code as text', async () => {
  const drawn = await tile('districts', '4/8/7')
  expect(drawn.map(({ properties, type }) => [properties.pcode, type]).sort()).toContainEqual(['XT22', 3])
  const { features } = (await app.get('/ogc/collections/districts/items')).body
  for (const { properties } of drawn) {
    const same = features.find(({ id }: any) => id === properties.pcode).properties
    const known = Object.fromEntries(Object.entries(same).filter(([, value]) => value !== null))
    expect(properties).toEqual(known)
  }
  expect((await ask('/tiles/districts/4/0/0')).status).toBe(204)
})

describe('a tile', () => {
  it('is there with and without the name of its format, packed for those who unpack', async () => {
    const plain = new Uint8Array(await (await ask('/tiles/incidents/0/0/0')).arrayBuffer())
    for (const ending of ['.mvt', '.pbf'])
      expect(new Uint8Array(await (await ask(`/tiles/incidents/0/0/0${ending}`)).arrayBuffer())).toEqual(plain)
    const answer = await ask('/tiles/incidents/0/0/0', { 'Accept-Encoding': 'gzip, br' })
    expect([answer.headers.get('Content-Encoding'), answer.headers.get('Vary')]).toEqual([
      'gzip',
      'Authorization, Cookie, Accept-Encoding',
    ])
    expect(new Uint8Array(gunzipSync(new Uint8Array(await answer.arrayBuffer())))).toEqual(plain)
  })

  it('is 304 until the record moves on, and 204 where nothing is', async () => {
    const tag = (await ask('/tiles/incidents/0/0/0')).headers.get('ETag') ?? ''
    expect((await ask('/tiles/incidents/0/0/0', { 'If-None-Match': tag })).status).toBe(304)
    expect((await ask('/tiles/incidents/0/0/0', { 'If-None-Match': tag }, 'anonymous')).status).toBe(401)
    expect((await ask('/tiles/incidents/3/1/6')).status).toBe(204)
  })

  it.each([
    ['incidents/x/0/0', 400],
    ['incidents/1/-1/0', 400],
    ['incidents/1/0/0.png', 400],
    ['incidents/1.5/0/0', 400],
    ['incidents/0/0/0?colour=red', 400],
    ['incidents/0/0/0?indicator=safe-after-dark', 400],
    ['incidents/1/2/0', 404],
    ['incidents/15/0/0', 404],
    ['incidents/0/0', 404],
    ['towns/0/0/0', 404],
    ['towns', 404],
  ])('%s is refused with %i', async (path, status) => {
    const answer = await ask(`/tiles/${path}`)
    expect(answer.status).toBe(status)
    expect(await answer.json()).toHaveProperty('code')
  })

  it('is for those who see positions; outlines are for all', async () => {
    for (const as of actorRoles) {
      const { status } = await app.get('/api/incidents', { as })
      for (const path of ['incidents', 'incidents/0/0/0'])
        expect([as, (await ask(`/tiles/${path}`, {}, as)).status]).toEqual([as, status])
      for (const path of ['districts', 'districts/0/0/0'])
        expect([as, (await ask(`/tiles/${path}`, {}, as)).status]).toEqual([as, 200])
    }
  })
})

it('TileJSON leads to the tiles of the same filter', async () => {
  const { body } = await app.get('/tiles/incidents?kinds=shooting')
  expect(body).toMatchObject({ tilejson: '3.0.0', minzoom: 0, maxzoom: 14, scheme: 'xyz' })
  expect(body.tiles).toEqual(['http://localhost/tiles/incidents/{z}/{x}/{y}?kinds=shooting'])
  const drawn = await tile('incidents', '0/0/0', '?kinds=shooting')
  expect(drawn.reduce((sum, { properties }) => sum + properties.n, 0)).toBe(body.drawn)
})

it.skipIf(gdal === null)('GDAL reads a tile: as many points, and what they say', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'upstream-mvt-'))
  const file = join(folder, '0.mvt')
  await writeFile(file, new Uint8Array(await (await ask('/tiles/incidents/0/0/0')).arrayBuffer()))
  const text = await ogrinfo('-al', `MVT:${file}`, '-oo', 'X=0', '-oo', 'Y=0', '-oo', 'Z=0')
  await rm(folder, { recursive: true, force: true })
  const drawn = await tile('incidents', '0/0/0')
  expect(Number(/Feature Count: (\d+)/.exec(text)?.[1])).toBe(drawn.length)
  const counted = [...text.matchAll(/ {2}n \(Integer\) = (\d+)/g)].reduce((sum, [, n]) => sum + Number(n), 0)
  expect(counted).toBe(drawn.reduce((sum, { properties }) => sum + properties.n, 0))
})
