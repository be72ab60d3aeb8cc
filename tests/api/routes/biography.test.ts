/** What became of places, worked by hand: six buildings within 150 m in XT22, the first secured in October; one far off in XT31. */
import { randomUUID } from 'node:crypto'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestApp, testApp } from '#tests/support/test-app.ts'

let tiny: TestApp
beforeAll(async () => {
  tiny = await testApp()
})
afterAll(() => tiny.close())

const six = [1, 2, 3, 4, 5, 6].map((n) => `site-${n}`).join(',')
const lifeOf = async (siteIds: string, query = '?to=2025-12') =>
  (await tiny.get(`/api/sites/${siteIds}/biography${query}`)).body

describe('the life of a place', () => {
  it('is told in chapters, with the months of each on record and the incidents in them', async () => {
    const { chapters, monthly, finding } = await lifeOf('site-1')
    // In XT22 five violent incidents, one a month from January to May; the record begins in January.
    expect(chapters).toEqual([
      { state: 'empty', from: '2025-02', to: '2025-09', sites: 1, months: 8, incidents: 4 },
      { state: 'secured', from: '2025-10', to: '2025-12', sites: 1, months: 3, incidents: 0 },
    ])
    expect([monthly[0], monthly.at(-1)]).toEqual([
      { month: '2025-01', incidents: 1 },
      { month: '2025-12', incidents: 0 },
    ])
    expect(finding.sentence).toBe(
      'This building: empty from Feb 2025, then secured from Oct 2025. Incidents within 500 m: 0.5 a month in the first of these times, 0 in the last.',
    )
  })

  it('counts an incident once, however many buildings it is near to; most of them decide the chapter', async () => {
    const [one, all] = [await lifeOf('site-1'), await lifeOf(six)]
    expect(all.monthly).toEqual(one.monthly)
    expect(all.chapters.map(({ state, sites }: any) => [state, sites])).toEqual([['empty', 5]])
    expect(all.finding.code).toBe('biography-one-state')
  })

  it('holds what was seen anew and what was begun near by, in order', async () => {
    const { events, pcode } = await lifeOf(six)
    expect(pcode).toBe('XT22')
    expect(
      events.filter(({ sort }: any) => sort === 'seen').map(({ on, siteId, state }: any) => [on, siteId, state]),
    ).toEqual([
      ...[1, 2, 3, 4, 5, 6].map((n) => ['2025-02-01', `site-${n}`, 'empty']),
      ['2025-10-01', 'site-1', 'secured'],
    ])
    const work = events.filter(({ sort }: any) => sort === 'work')
    expect(work.map(({ interventionId }: any) => interventionId)).toEqual(['youth-22'])
    expect(work[0].distanceM).toBeLessThan(200)
    expect(events.map(({ on }: any) => on)).toEqual(events.map(({ on }: any) => on).sort())
    expect((await lifeOf('site-7')).events.filter(({ sort }: any) => sort === 'work')).toEqual([])
  })

  it('knows nothing of what came after the period, or was not known then', async () => {
    expect((await lifeOf('site-1', '?to=2025-06')).chapters).toMatchObject([
      { state: 'empty', to: '2025-06', months: 5 },
    ])
    expect((await tiny.get('/api/sites/site-1/biography?asOf=2025-04-01')).status).toBe(404)
  })

  it('goes on with what a phone sends: the photo stands beside it, and the place is at once one to compare with', async () => {
    const clusters = async () => (await tiny.get('/api/site-clusters')).body
    const before = await clusters()
    expect([before.total, before.rows[0].siteIds.length, before.alone]).toEqual([1, 6, 1])
    const uuid = '7a0c2f5e-6f0b-4a8e-9a57-0d9b6f0c7777'
    const seen = {
      kind: 'abandoned-building',
      observedAt: '2025-12-30T20:00:00Z',
      position: { lng: 12.4, lat: 2.4 },
      positionSource: 'gps',
      siteState: 'used-by-armed-group',
      note: 'Guards at the door',
    }
    const form = new FormData()
    const picture = await sharp({ create: { width: 40, height: 40, channels: 3, background: '#123456' } })
      .jpeg()
      .toBuffer()
    form.set('observation', JSON.stringify(seen))
    form.set('photo', new Blob([new Uint8Array(picture)], { type: 'image/jpeg' }), 'p.jpg')
    expect((await tiny.send('PUT', `/api/observations/${uuid}`, { as: 'field-officer', body: form })).status).toBe(201)
    expect((await clusters()).alone).toBe(2)
    const { events, chapters } = await lifeOf(uuid)
    expect(chapters).toMatchObject([{ state: 'used-by-armed-group', from: '2025-12', sites: 1 }])
    expect(events[0]).toMatchObject({ sort: 'seen', source: null, note: 'Guards at the door', stateBefore: null })
    const reviewed = async (state: string) => {
      const path = `/api/observations/${uuid}/reviews/${randomUUID()}`
      const { status } = await tiny.send('PUT', path, { as: 'steward', json: { state, reason: 'Looked at it' } })
      return [status, (await lifeOf(uuid)).events[0].review]
    }
    expect(events[0].review).toBe('pending')
    expect(await reviewed('verified')).toEqual([201, 'verified'])
    expect(await reviewed('contested')).toEqual([201, 'contested'])
    const photo = await tiny.get(events[0].photos[0])
    expect([photo.status, photo.headers.get('Content-Type')]).toEqual([200, 'image/jpeg'])
    const plan = {
      area: { sort: 'radius', radiusM: 500, ringM: 1500 },
      comparison: { sort: 'named', placeIds: [uuid] },
      kinds: null,
      months: 6,
    }
    expect((await tiny.send('POST', '/api/evaluations/youth-22/locks', { json: plan })).status).toBe(201)
    const { otherwise } = (await tiny.get('/api/evaluations/youth-22')).body
    expect(otherwise[0].row.comparisonPlaces).toBe(1)
  })

  it('is not told of a place nobody reported', async () => {
    const { status, body } = await tiny.get('/api/sites/site-1,site-99/biography')
    expect([status, body.code, body.says.detail.siteId]).toEqual([404, 'site.unknown', 'site-99'])
  })
})
