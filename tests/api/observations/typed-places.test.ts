// What an officer writes as the place is never refused: it waits where stewards decide about places, with what may be meant.
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { TypedPlaces } from '#api/contract/places-to-settle.ts'
import { emptyInstance } from '#tests/support/empty-instance.ts'
import { type TestApp, testApp } from '#tests/support/test-app.ts'

let tiny: TestApp
beforeAll(async () => {
  tiny = await testApp()
})
afterAll(() => tiny.close())

const writes = async (placeText: string): Promise<{ uuid: string; pcode: string | null }> => {
  const observedAt = '2026-06-30T20:00:00+03:00'
  const json = { kind: 'other', positionSource: 'typed', placeText, note: '', observedAt }
  const path = `/api/observations/${randomUUID()}`
  const { status, body } = await tiny.send<any>('PUT', path, { as: 'field-officer', json })
  expect(status).toBe(201)
  return body
}
const typed = async (): Promise<TypedPlaces> =>
  (await tiny.get<any>('/api/places-to-settle', { as: 'steward' })).body.typed
const rowFor = async (text: string) => (await typed()).rows.find(({ placeText }) => placeText === text)

test('a place nobody knows is listed once for all reports that write it alike, and leaves the list when it is placed', async () => {
  const first = await writes('By the Blue Pump')
  const second = await writes('by the blue pump')
  expect([first.pcode, second.pcode]).toEqual([null, null])
  const { total, reports } = await typed()
  expect([total, reports]).toEqual([1, 2])
  const row = await rowFor('By the Blue Pump')
  expect(row).toMatchObject({ firstOn: '2026-06-30', lastOn: '2026-06-30', withinName: null })
  expect([...(row?.uuids ?? [])].sort()).toEqual([first.uuid, second.uuid].sort())
  expect(JSON.stringify(await typed())).not.toContain('officer')
  for (const uuid of row?.uuids ?? []) {
    const json = { pcode: 'XT22' }
    expect((await tiny.send('PUT', `/api/observations/${uuid}/place`, { as: 'steward', json })).status).toBe(200)
  }
  expect(await typed()).toEqual({ total: 0, reports: 0, rows: [] })
})

test('misspelt, or said with what lies around it, the district that may be meant is offered first', async () => {
  await writes('behind the mill, Midtwon')
  expect((await rowFor('behind the mill, Midtwon'))?.candidates[0]).toMatchObject({ pcode: 'XT22', as: 'Midtown' })
  await writes('طاحونة قديمة')
  expect((await rowFor('طاحونة قديمة'))?.candidates).toEqual([])
})

test('is for stewards', async () => {
  for (const as of ['field-officer', 'planner'] as const)
    expect((await tiny.get('/api/places-to-settle', { as })).status).toBe(403)
})

test('other names of a place, in any script, are its names', async () => {
  const instance = await emptyInstance()
  await instance.feedSample('boundaries.geojson')
  const list = 'Location,Admin Level,P-Code,Name,Parent P-Code\nSAM,2,SA11,ألدرتاون,SA1\n'
  await instance.feed('p-codes.csv', list)
  const sent = async (placeText: string) => {
    const json = { kind: 'other', positionSource: 'typed', placeText, note: '', observedAt: '2026-06-30T20:00:00Z' }
    const path = `/api/observations/${randomUUID()}`
    return (await instance.send<any>('PUT', path, { as: 'field-officer', json })).body.pcode
  }
  expect(await sent('ألدرتاون')).toBe('SA11')
  expect(await sent('خلف السوق، ألدرتاون')).toBeNull()
  const { typed } = (await instance.get<any>('/api/places-to-settle', { as: 'steward' })).body
  expect(typed.rows[0].candidates[0]).toMatchObject({ pcode: 'SA11' })
  await instance.close()
})
