/**
 * Where sensitive things are, complaint 6 and P3: every GET the API describes is walked by people who reach so far and no further, and
 * the coordinates of what is out of their reach must be in no answer, tile, file or log.
 */
import { createHash } from 'node:crypto'
import { cellToLatLng, greatCircleDistance, latLngToCell, UNITS } from 'h3-js'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { LEAST_SHIFT_M, MOST_SHIFT_M } from '#api/protection/masking.ts'
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
const asking: Record<string, { headers: Record<string, string> }> = {}
beforeAll(async () => {
  tiny = await testApp({
    fictional: false,
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
}, 120_000)
afterAll(() => tiny.close())

const june = '?from=2025-06&to=2025-06'
const as = (name: string) => ({ as: 'anonymous' as const, ...asking[name] })
const digits = ({ lng, lat }: { lng: number; lat: number }): string[] => [String(lng), String(lat)]

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
