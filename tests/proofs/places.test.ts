/**
 * Where sensitive things are, complaint 6 and P3: every GET the API describes is walked by people who reach so far and no further, and
 * the coordinates of what is out of their reach must be in no answer, tile, file or log.
 */
import { Writable } from 'node:stream'
import { VectorTile } from '@mapbox/vector-tile'
import { unzipSync } from 'fflate'
import { greatCircleDistance, latLngToCell, UNITS } from 'h3-js'
import { PbfReader } from 'pbf'
import pino from 'pino'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { LEAST_SHIFT_M, MOST_SHIFT_M } from '#api/protection/masking.ts'
import { everyAddress } from '#tests/support/every-address.ts'
import { type TestApp, testApp } from '#tests/support/test-app.ts'
import { tinyIncident } from '#tests/support/tiny-country.ts'

/** Each its own digits, so that one found in an answer says which leaked. */
const lamp = { uuid: '7a0c2f5e-6f0b-4a8e-9a57-000000000001', kind: 'unlit-street', lng: 11.413371, lat: 1.413372 }
const armed = { uuid: '7a0c2f5e-6f0b-4a8e-9a57-000000000002', kind: 'armed-group-seen', lng: 11.423373, lat: 1.423374 }
const hidden = {
  ...{ uuid: '7a0c2f5e-6f0b-4a8e-9a57-000000000003', kind: 'other', lng: 11.433375, lat: 1.433376 },
  sensitivity: 'severe',
}
const shy = { uuid: '7a0c2f5e-6f0b-4a8e-9a57-000000000004', kind: 'good-practice', lng: 11.443377, lat: 1.443378 }
const house = { uuid: '7a0c2f5e-6f0b-4a8e-9a57-000000000005', kind: 'abandoned-building', lng: 11.453379, lat: 1.45338 }
const seen = [lamp, armed, hidden, { ...shy, shownTo: 'cell' }, house]
const assault = { id: 'tiny:assault', kind: 'assault', lng: 11.463381, lat: 1.463382 }
const kidnapping = { id: 'tiny:kidnapping', kind: 'kidnapping', lng: 11.473383, lat: 1.473384 }
const rare = { id: 'tiny:rare', kind: 'gender-based-violence', lng: 11.483385, lat: 1.483386 }
const told = { id: 'ucdp:1', kind: 'assault', lng: 11.493387, lat: 1.493388 }
const incidents = [assault, kidnapping, rare, told]

let tiny: TestApp
let photo = ''
let logged = ''
const log = pino(
  { level: 'trace' },
  new Writable({
    write(chunk, _, done) {
      logged += chunk
      done()
    },
  }),
)
const asking: Record<string, { headers: Record<string, string> }> = {}
beforeAll(async () => {
  tiny = await testApp({
    fictional: false,
    log,
    rows: {
      incident: incidents.map(({ id, kind, lng, lat }) => ({
        ...tinyIncident,
        ...{ incidentId: id, source: id.split(':')[0], kind, lng, lat, note: `canary-note ${id}` },
        ...{ dateStart: '2025-06-10', dateEnd: '2025-06-10', geoPrecision: 1, pcode: 'XT22', regionPcode: 'XT2' },
      })),
    },
  })
  const picture = await sharp({ create: { width: 40, height: 40, channels: 3, background: '#123456' } })
    .jpeg()
    .toBuffer()
  for (const { uuid, lng, lat, ...said } of seen) {
    const form = new FormData()
    const observedAt = '2025-06-10T20:00:00Z'
    form.set(
      'observation',
      JSON.stringify({ ...said, observedAt, position: { lng, lat }, positionSource: 'gps', note: 'canary-note' }),
    )
    if (uuid === house.uuid) form.set('photo', new Blob([new Uint8Array(picture)], { type: 'image/jpeg' }), 'p.jpg')
    const sent = await tiny.send('PUT', `/api/observations/${uuid}`, { as: 'field-officer', body: form })
    if (sent.status !== 201) throw new Error(sent.text)
  }
  const readers = {
    elsewhere: { role: 'planner', area: ['XT11'], ceiling: 'severe' },
    low: { role: 'analyst', area: null, ceiling: 'low' },
    officer: { role: 'field-officer', area: ['XT22'], ceiling: 'severe' },
    region: { role: 'planner', area: ['XT2'], ceiling: 'moderate' },
    all: { role: 'planner', area: null, ceiling: 'severe' },
    steward: { role: 'steward', area: ['XT11'], ceiling: 'severe' },
  }
  for (const [name, json] of Object.entries(readers)) {
    const { status, body, text } = await tiny.send('POST', '/api/tokens', { as: 'steward', json: { name, ...json } })
    if (status !== 200) throw new Error(text)
    asking[name] = { headers: { Authorization: `Bearer ${body.token}` } }
  }
  const { rows } = (await tiny.get(`/api/observations${june}`, { as: 'steward' })).body
  photo = rows.find((row: any) => row.uuid === house.uuid).photo
}, 600_000)
afterAll(() => tiny.close())

const june = '?from=2025-06&to=2025-06'
const as = (name: string) => ({ as: 'anonymous' as const, ...asking[name] })

async function observed(name: string): Promise<Record<string, any>> {
  const { body } = await tiny.get(`/api/observations${june}`, as(name))
  return Object.fromEntries(body.rows.map((row: any) => [row.uuid, row]))
}

describe('where things are', () => {
  it('complaint 6: as sensitive as a thing is, so vaguely is it told out of reach; the officer of the district has it exactly', async () => {
    const [elsewhere, officer, region, all] = [
      await observed('elsewhere'),
      await observed('officer'),
      await observed('region'),
      await observed('all'),
    ]
    const precisions = (rows: Record<string, any>) =>
      [lamp, armed, hidden, shy, house].map(({ uuid }) => rows[uuid]?.positionPrecision ?? 'untold')
    expect(precisions(elsewhere)).toEqual(['cell', 'district', 'untold', 'cell', 'cell'])
    expect(precisions(region)).toEqual(['exact', 'district', 'untold', 'cell', 'exact'])
    // What the reporter limits, only stewards in reach and whoever wrote it are told exactly.
    expect(precisions(officer)).toEqual(['exact', 'exact', 'exact', 'cell', 'exact'])
    expect(precisions(all)).toEqual(['exact', 'exact', 'exact', 'cell', 'exact'])
    const own = await tiny.get(`/api/observations${june}`, { as: 'field-officer' })
    expect(new Set(own.body.rows.map((row: any) => row.positionPrecision))).toEqual(new Set(['exact']))
    expect(officer[lamp.uuid]).toMatchObject({ position: { lng: lamp.lng, lat: lamp.lat }, note: 'canary-note' })
    expect(elsewhere[armed.uuid]).toMatchObject({ position: null, pcode: 'XT22', note: '', photo: null, cell: null })
    expect(elsewhere[lamp.uuid]).toMatchObject({ pcode: 'XT22', note: '', accuracyM: null })
  })

  it('P3: a mask is at least so far from the truth, in the same district, the same for everybody and for ever', async () => {
    const masks = new Set<string>()
    for (const name of ['elsewhere', 'low', 'elsewhere']) {
      const { position, cell } = (await observed(name))[lamp.uuid]
      masks.add(JSON.stringify(position))
      const away = greatCircleDistance([position.lat, position.lng], [lamp.lat, lamp.lng], UNITS.m)
      expect(away).toBeGreaterThanOrEqual(LEAST_SHIFT_M)
      expect(away).toBeLessThanOrEqual(MOST_SHIFT_M)
      expect(Math.floor(position.lng)).toBe(11)
      expect(Math.floor(position.lat)).toBe(1)
      expect(cell).toBe(latLngToCell(lamp.lat, lamp.lng, 7))
    }
    const [csv] = (await tiny.get(`/api/exports/observations.csv${june}`, as('elsewhere'))).text
      .split('\n')
      .filter((line) => line.includes(lamp.uuid))
    const { position } = (await observed('elsewhere'))[lamp.uuid]
    expect(csv).toContain(`${position.lng},${position.lat}`)
    expect(masks.size).toBe(1)
  })

  it('incidents: those of public sources exactly, others by sensitivity, the severe not at all', async () => {
    const rowsOf = async (name: string) => {
      const { rows } = (await tiny.get(`/api/incidents${june}`, as(name))).body
      return Object.fromEntries(rows.map((row: any) => [row.incidentId, row]))
    }
    const [elsewhere, officer] = [await rowsOf('elsewhere'), await rowsOf('officer')]
    expect(incidents.map(({ id }) => elsewhere[id]?.positionPrecision ?? 'untold')).toEqual([
      'cell',
      'district',
      'untold',
      'exact',
    ])
    expect(incidents.map(({ id }) => officer[id]?.positionPrecision)).toEqual(Array(4).fill('exact'))
    expect(elsewhere[kidnapping.id]).toMatchObject({ lng: null, geoPrecision: 3, pcode: 'XT22', note: null })
  })
})

const filled: Record<string, string[]> = {
  '{pcode}': ['XT22'],
  '{file}': ['incidents', 'observations', 'interventions', 'districts', 'evaluations'].flatMap((what) =>
    ['csv', 'csv.zip', 'xlsx', 'geojson', 'fgb', 'parquet', 'hxl.csv'].map((format) => `${what}.${format}`),
  ),
  '{uuid}': seen.map(({ uuid }) => uuid),
  '{siteIds}': seen.map(({ uuid }) => uuid),
  '{featureId}': [...seen.map(({ uuid }) => uuid), ...incidents.map(({ id }) => id)],
  '{z}': ['0', '9', '14'],
  '{x}': ['0', '272', '8717'],
  '{y}': ['0', '253', '8125'],
}

/** Texts of an answer, a file within an archive each. */
function textsIn(bytes: Buffer): Buffer[] {
  if (bytes.subarray(0, 2).toString() !== 'PK') return [bytes]
  return Object.values(unzipSync(bytes)).map((each) => Buffer.from(each))
}
const asDouble = (value: number): Buffer => {
  const bytes = Buffer.alloc(8)
  bytes.writeDoubleLE(value)
  return bytes
}
const holds = (bytes: Buffer, value: number): boolean =>
  bytes.includes(String(value)) || bytes.includes(asDouble(value))

describe('what leaves the house', () => {
  const out: Record<string, { lng: number; lat: number }[]> = {
    elsewhere: [lamp, armed, hidden, shy, house, assault, kidnapping, rare],
    region: [armed, hidden, shy, kidnapping, rare],
    low: [lamp, armed, hidden, house, assault, kidnapping, rare],
    steward: [lamp, armed, hidden, shy, house, assault, kidnapping, rare],
  }
  // Who is told least, every time; all the others by night.
  it.each(inject('thorough') ? Object.keys(out) : ['elsewhere'])(
    'complaint 6: no answer, tile or file tells %s what is out of reach, and no log either',
    async (name) => {
      const leaked: string[] = []
      let answered = 0
      for (const address of await everyAddress(tiny, filled)) {
        for (const query of address.startsWith('/ogc') ? ['?f=json'] : [june]) {
          const answer = await tiny.app.request(`${address}${query}`, asking[name], {})
          expect(answer.status, address).toBeLessThan(500)
          const bytes = textsIn(Buffer.from(await answer.arrayBuffer()))
          if (answer.status !== 200) continue
          answered++
          for (const { lng, lat } of out[name] ?? [])
            if (bytes.some((each) => holds(each, lng) || holds(each, lat))) leaked.push(`${address}${query}: ${lng}`)
          if (bytes.some((each) => each.includes('tiny:rare') || each.includes(hidden.uuid)))
            leaked.push(`${address}${query}: what is severe`)
        }
      }
      expect(leaked).toEqual([])
      expect(answered).toBeGreaterThan(60)
      for (const { lng, lat } of seen) expect(logged.includes(String(lng)) || logged.includes(String(lat))).toBe(false)
    },
    600_000,
  )

  it('the same walk finds each of them where it may be told: the walk is not blind', async () => {
    const [list, incidentList, parquet, zip] = await Promise.all(
      [
        '/api/observations',
        '/api/incidents',
        '/api/exports/incidents.parquet',
        '/api/exports/observations.csv.zip',
      ].map(async (address) => {
        const answer = await tiny.app.request(`${address}${june}`, asking.officer, {})
        return textsIn(Buffer.from(await answer.arrayBuffer()))
      }),
    )
    const found = (texts: Buffer[] | undefined, { lng }: { lng: number }) => texts?.some((each) => holds(each, lng))
    expect(seen.filter(({ uuid }) => uuid !== shy.uuid).every((each) => found(list, each) && found(zip, each))).toBe(
      true,
    )
    expect(incidents.every((each) => found(incidentList, each) && found(parquet, each))).toBe(true)
  })

  it('complaint 6: a tile of near draws what stands for a place, says so, and never the place', async () => {
    const { body } = await tiny.get(`/api/incidents${june}`, as('elsewhere'))
    const mask = body.rows.find((row: any) => row.incidentId === assault.id)
    const tileOf = ({ lng, lat }: { lng: number; lat: number }) => {
      const across = 2 ** 14
      const y = (1 - Math.asinh(Math.tan((lat * Math.PI) / 180)) / Math.PI) / 2
      return [Math.floor(((lng + 180) / 360) * across), Math.floor(y * across)] as const
    }
    const drawn = async (at: { lng: number; lat: number }, name: string) => {
      const [x, y] = tileOf(at)
      const answer = await tiny.app.request(`/tiles/incidents/14/${x}/${y}`, asking[name], {})
      if (answer.status === 204) return []
      const { layers } = new VectorTile(new PbfReader(new Uint8Array(await answer.arrayBuffer())))
      const { incidents: layer } = layers
      return Array.from({ length: layer?.length ?? 0 }, (_, i) => layer?.feature(i).properties ?? {})
    }
    expect(await drawn(assault, 'officer')).toContainEqual(expect.not.objectContaining({ approximate: 1 }))
    expect(await drawn(mask, 'elsewhere')).toContainEqual(
      expect.objectContaining({ incident_id: assault.id, approximate: 1 }),
    )
    const there = (await drawn(assault, 'elsewhere')).map(({ incident_id }) => incident_id)
    if (String(tileOf(assault)) !== String(tileOf(mask))) expect(there).not.toContain(assault.id)
    expect([...there, ...(await drawn(kidnapping, 'elsewhere')).map(({ incident_id }) => incident_id)]).not.toContain(
      kidnapping.id,
    )
  })

  it('S2: what is out of reach is not there: 404, never 403', async () => {
    for (const address of [
      photo,
      `/api/sites/${house.uuid}/biography`,
      `/ogc/collections/observations/items/${hidden.uuid}`,
      `/ogc/collections/incidents/items/${rare.id}`,
    ]) {
      expect((await tiny.get(address, as('elsewhere'))).status, address).toBe(404)
      expect((await tiny.get(address, as('officer'))).status, address).toBe(200)
    }
    const withdrawn = (uuid: string) => tiny.send('DELETE', `/api/observations/${uuid}`, as('steward'))
    expect((await withdrawn(hidden.uuid)).status).toBe(404)
    expect((await withdrawn(lamp.uuid)).status).toBe(403)
  })
})

it('an unchanged picture is the same only to whoever reaches as far: another reader is not told that nothing changed', async () => {
  const address = `/api/observations${june}`
  const tag = (await tiny.get(address, as('all'))).headers.get('ETag') ?? ''
  const again = (name: string) =>
    tiny.get(address, { as: 'anonymous', headers: { ...asking[name]?.headers, 'If-None-Match': tag } })
  expect((await again('all')).status).toBe(304)
  expect((await again('elsewhere')).status).toBe(200)
})
