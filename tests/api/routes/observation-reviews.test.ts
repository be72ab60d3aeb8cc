/** What becomes of a report is decided by people other than its writer, for a reason that is kept; and it counts everywhere alike. */
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { reportInReview } from '#api/answers/reviews/report-in-review.ts'
import { reviewQueue as tellQueue } from '#api/answers/reviews/review-queue.ts'
import { reviewRequest } from '#api/contract/observation-reviews.ts'
import { reviewQueueQuery } from '#api/contract/review-queue.ts'
import { reviewObservation } from '#api/observations/review-observation.ts'
import { seenBy } from '#api/protection/seen-by.ts'
import { type TestApp, testApp } from '#tests/support/test-app.ts'

let tiny: TestApp
let now = new Date('2026-07-01T12:00:00Z')
beforeAll(async () => {
  tiny = await testApp({ fictional: false, clock: { now: () => now } })
})
afterAll(() => tiny.close())

const steward = { as: 'steward' } as const
const holderOf = async (name: string, role: string) => {
  const { token } = (await tiny.send('POST', '/api/tokens', { ...steward, json: { name, role, expiresInDays: 9 } }))
    .body
  return { as: 'anonymous', headers: { Authorization: `Bearer ${token}` } } as const
}
type Asker = Awaited<ReturnType<typeof holderOf>> | typeof steward

const seen = {
  kind: 'broken-service',
  observedAt: '2026-06-30T20:00:00Z',
  position: { lng: 11.25, lat: 1.75 },
  accuracyM: 12,
  positionSource: 'gps',
  note: 'The pump is dry',
}
/** One degree of latitude is 111.2 km: this many metres to the north. */
const north = (metres: number) => ({ lng: 11.25, lat: 1.75 + metres / 111_195 })
async function sends(asker: Asker, over: object = {}): Promise<string> {
  const uuid = randomUUID()
  const { status, text } = await tiny.send('PUT', `/api/observations/${uuid}`, { ...asker, json: { ...seen, ...over } })
  expect(status, text).toBe(201)
  return uuid
}
const decides = (uuid: string, json: object, asker: Asker = steward, reviewId: string = randomUUID()) =>
  tiny.send('PUT', `/api/observations/${uuid}/reviews/${reviewId}`, { ...asker, json })
const decided = async (uuid: string, json: object, asker: Asker = steward): Promise<void> => {
  const { status, text } = await decides(uuid, json, asker)
  expect(status, text).toBe(201)
}
const refusal = async (uuid: string, json: object, asker: Asker = steward) => {
  const { status, body } = await decides(uuid, json, asker)
  const [said] = [...Object.values(body.says.fields ?? {}), body.says.detail] as { code?: string }[]
  return [status, said?.code]
}
const looksAt = async (uuid: string, asker: Asker = steward) =>
  (await tiny.get(`/api/observations/${uuid}/reviews`, asker)).body
const listed = async (filter = '') =>
  (await tiny.get(`/api/observations?from=2026-06&to=2026-07&pcodes=XT22${filter}`, steward)).body
const stateOf = async (uuid: string, filter = ''): Promise<string | undefined> =>
  (await listed(filter)).rows.find((row: { uuid: string }) => row.uuid === uuid)?.review
const queue = async (filter = '', asker: Asker = steward) => (await tiny.get(`/api/review-queue?${filter}`, asker)).body

describe('a decision', () => {
  it('rests on what it must rest on, is kept with the one before, and is told to the writer', async () => {
    const [amina, bo] = [await holderOf('phone a', 'field-officer'), await holderOf('phone b', 'field-officer')]
    const uuid = await sends(amina)
    const other = await sends(bo, { position: north(40), observedAt: '2026-06-30T21:30:00Z' })
    const again = await sends(amina, { position: north(30) })
    const far = await sends(bo, { position: north(400) })
    const late = await sends(bo, { observedAt: '2026-07-01T11:00:00Z', position: north(20) })
    expect(await stateOf(uuid)).toBe('pending')
    expect(await refusal(uuid, { state: 'verified' })).toEqual([400, 'review-needs-sources'])
    expect(await refusal(uuid, { state: 'rejected', reason: '  ' })).toEqual([400, 'review-needs-reason'])
    expect(await refusal(uuid, { state: 'contested' })).toEqual([400, 'review-needs-reason'])
    expect(await refusal(uuid, { state: 'merged' })).toEqual([400, 'review-needs-target'])
    const onReport = (source: string) => ({ state: 'verified', sources: [{ uuid: source }] })
    expect(await refusal(uuid, onReport(again))).toEqual([400, 'review-source-same-writer'])
    expect(await refusal(uuid, onReport(far))).toEqual([400, 'review-source-not-near'])
    expect(await refusal(uuid, onReport(uuid))).toEqual([400, 'review-source-not-near'])
    expect(await refusal(uuid, { state: 'rejected', reason: 'No', mergedInto: other })).toEqual([
      400,
      'review-target-merges',
    ])
    expect(await refusal(randomUUID(), { state: 'pending' })).toEqual([404, undefined])

    const near = (await looksAt(uuid)).nearby
    expect(near.map((one: { uuid: string }) => one.uuid).sort()).toEqual([other, again, late].sort())
    expect(near.find((one: { uuid: string }) => one.uuid === other)).toMatchObject({
      distanceM: 40,
      minutesLater: 90,
      isIndependent: true,
      isSameKind: true,
      maySaySame: true,
    })
    expect(near.find((one: { uuid: string }) => one.uuid === again)).toMatchObject({ isIndependent: false })

    await decided(uuid, { ...onReport(other) })
    now = new Date('2026-07-02T12:00:00Z')
    const { decisions } = await looksAt(uuid)
    await decided(uuid, { state: 'rejected', reason: 'It was mended in May.', after: decisions[0].reviewId })
    const stale = { state: 'verified', reason: 'Seen by me', after: decisions[0].reviewId }
    expect(await refusal(uuid, stale)).toEqual([409, 'review-decided-since'])
    const { report, decisions: both } = await looksAt(uuid)
    expect(report.review).toBe('rejected')
    expect(both.map(({ state, decidedBy }: { state: string; decidedBy: string }) => [state, decidedBy])).toEqual([
      ['rejected', 'steward'],
      ['verified', 'steward'],
    ])
    expect(both[1].sources).toEqual([{ uuid: other }])
    expect(await stateOf(uuid)).toBeUndefined()
    expect(await stateOf(uuid, '&asOf=2026-07-01')).toBe('verified')

    const fate = async (of: string) => (await tiny.get(`/api/observation-fates?uuids=${of}`, amina)).body.rows[0]
    expect(await fate(uuid)).toMatchObject({
      pcode: null,
      review: { state: 'rejected', reason: 'It was mended in May.', decidedAt: now.toISOString() },
    })
    await decided(again, { state: 'verified', reason: 'The district nurse told the office by name' })
    expect(await fate(again)).toMatchObject({ pcode: 'XT22', review: { state: 'verified', reason: null } })
    await decided(uuid, { state: 'pending' })
    expect(await fate(uuid)).toMatchObject({ pcode: 'XT22', review: null })
  })

  it('R5: sent again it is one decision; other content under its id is refused and the first is kept', async () => {
    const uuid = await sends(await holderOf('phone c', 'field-officer'))
    const reviewId = randomUUID()
    const verdict = { state: 'contested', reason: 'The mayor says otherwise.' }
    const sent = await Promise.all(Array.from({ length: 20 }, () => decides(uuid, verdict, steward, reviewId)))
    expect(sent.filter(({ status }) => status === 201)).toHaveLength(1)
    expect(sent.filter(({ status }) => status === 200)).toHaveLength(19)
    expect(new Set(sent.map(({ text }) => text)).size).toBe(1)
    const other = await decides(uuid, { ...verdict, state: 'rejected' }, steward, reviewId)
    expect([other.status, other.body.code]).toEqual([409, 'review.conflict'])
    expect((await looksAt(uuid)).decisions).toHaveLength(1)
    expect(await stateOf(uuid)).toBe('contested')
  })

  it('S3: nobody decides about their own report, sends one as decided, or decides without the role', async () => {
    const both = await holderOf('both', 'steward')
    const uuid = await sends(both)
    expect(await refusal(uuid, { state: 'verified', reason: 'I saw it' }, both)).toEqual([403, 'review-of-own-report'])
    expect((await looksAt(uuid, both)).report.isOwn).toBe(true)
    expect((await looksAt(uuid)).report.isOwn).toBe(false)
    for (const as of ['planner', 'analyst', 'field-officer'] as const) {
      const { status } = await tiny.send('PUT', `/api/observations/${uuid}/reviews/${randomUUID()}`, {
        as,
        json: { state: 'verified', reason: 'So I say' },
      })
      expect(status).toBe(403)
    }
    for (const field of ['review', 'verified', 'state', 'reviewId', 'mergedInto', 'actor']) {
      const path = `/api/observations/${randomUUID()}`
      const { status, body } = await tiny.send('PUT', path, { ...both, json: { ...seen, [field]: 'verified' } })
      expect([status, Object.keys(body.says.fields)], field).toEqual([400, [field]])
    }
    const { status } = await decides(uuid, { state: 'verified', reason: 'Seen', decidedBy: 'somebody' })
    expect(status).toBe(400)
    expect((await looksAt(uuid)).decisions).toEqual([])
  })

  it('about a report that repeats another counts it once, never in a circle, and again when the other is withdrawn', async () => {
    const officer = await holderOf('phone d', 'field-officer')
    const [first, second, third] = [await sends(officer), await sends(officer), await sends(officer)]
    const { total } = await listed()
    await decided(second, { state: 'merged', mergedInto: first })
    await decided(third, { state: 'merged', mergedInto: first })
    expect((await listed()).total).toBe(total - 2)
    expect((await looksAt(first)).repeatedBy.sort()).toEqual([second, third].sort())
    expect(await refusal(first, { state: 'merged', mergedInto: second })).toEqual([400, 'review-repeats-itself'])
    expect(await refusal(first, { state: 'merged', mergedInto: first })).toEqual([400, 'review-repeats-itself'])
    expect(await refusal(first, { state: 'merged', mergedInto: randomUUID() })).toEqual([
      400,
      'review-target-not-known',
    ])
    const refused = await sends(officer)
    await decided(refused, { state: 'rejected', reason: 'A test' })
    expect(await refusal(first, { state: 'merged', mergedInto: refused })).toEqual([400, 'review-target-not-counted'])
    await tiny.send('DELETE', `/api/observations/${first}`, steward)
    expect((await listed()).total).toBe(total - 1)
    expect([await stateOf(second), await stateOf(third)]).toEqual(['pending', 'pending'])
    expect((await decides(first, { state: 'pending' })).status).toBe(410)
  })
})

describe('the queue', () => {
  it('begins with what phones sent and nobody decided, the oldest first, and counts every state', async () => {
    const [one, two] = [await holderOf('phone e', 'field-officer'), await holderOf('phone f', 'field-officer')]
    now = new Date('2026-07-03T08:00:00Z')
    const kind = 'tension-in-community'
    const older = await sends(one, { kind, observedAt: now.toISOString() })
    now = new Date('2026-07-03T09:00:00Z')
    const [newer, taken, refused] = [
      await sends(two, { kind, observedAt: now.toISOString() }),
      await sends(two, { kind, observedAt: now.toISOString() }),
      await sends(one, { kind, observedAt: now.toISOString() }),
    ]
    await tiny.send('DELETE', `/api/observations/${taken}`, steward)
    await decided(refused, { state: 'rejected', reason: 'Nothing happened there' })
    const filter = `observationKinds=${kind}`
    const { rows, total, counts } = await queue(filter)
    expect(rows.map((row: { uuid: string }) => row.uuid)).toEqual([older, newer])
    expect(total).toBe(2)
    expect(counts).toEqual({ pending: 2, verified: 0, contested: 0, rejected: 1, merged: 0, withdrawn: 1 })
    const page = await queue(`${filter}&limit=1`)
    expect([page.rows[0].uuid, page.total]).toEqual([older, 2])
    expect((await queue(`${filter}&limit=1&cursor=${page.nextCursor}`)).rows[0].uuid).toBe(newer)
    expect((await queue(`${filter}&state=any`)).rows.map((row: { uuid: string }) => row.uuid)).not.toContain(taken)
    const theirs = await queue(`${filter}&writer=${rows[0].writer}&state=any`)
    expect(theirs.rows.map((row: { uuid: string }) => row.uuid)).toEqual([older, refused])
    expect((await queue(`${filter}&pcodes=XT11`)).total).toBe(0)
    expect((await queue('origin=import')).rows.every((row: { importId: string | null }) => row.importId !== null)).toBe(
      true,
    )
    expect(JSON.stringify(await queue('state=any&origin=any'))).not.toContain('token:')
  })
})

describe('who leads one area', () => {
  it('finds its reports alone in the queue; others are as if they were not there', async () => {
    const officer = await holderOf('phone h', 'field-officer')
    const [inside, outside] = [
      await sends(officer, { position: { lng: 10.5, lat: 0.5 } }),
      await sends(officer, { position: { lng: 10.5, lat: 1.5 } }),
    ]
    const lead = { role: 'steward', name: 'token:lead', area: ['XT1'], ceiling: 'severe' } as const
    const mirror = await seenBy(tiny.deps.mirror, lead)
    const asked = reviewQueueQuery.parse({ state: 'any', origin: 'any' })
    const { rows } = await tellQueue(mirror, { ...asked, pcodes: null }, lead)
    expect(rows.map(({ uuid }) => uuid)).toContain(inside)
    expect(rows.every(({ pcode }) => pcode?.startsWith('XT1'))).toBe(true)
    expect((await reportInReview(mirror, inside, lead)).report.pcode).toBe('XT11')
    await expect(reportInReview(mirror, outside, lead)).rejects.toMatchObject({ code: 'observation.unknown' })
    const review = (uuid: string, decision: object) =>
      reviewObservation(tiny.deps, {
        ...{ uuid, reviewId: randomUUID(), reviewer: lead },
        request: reviewRequest.parse(decision),
      })
    const believed = { state: 'verified', reason: 'Seen by the lead' }
    await expect(review(outside, believed)).rejects.toMatchObject({ code: 'observation.unknown' })
    await tiny.send('DELETE', `/api/observations/${outside}`, steward)
    await expect(review(outside, believed)).rejects.toMatchObject({ code: 'observation.unknown' })
    await expect(review(inside, { state: 'merged', mergedInto: outside })).rejects.toMatchObject({
      fields: { mergedInto: { code: 'review-target-not-known' } },
    })
    expect((await review(inside, believed)).first).toBe(true)
  })
})

describe('one filter', () => {
  it('shows the same in list, map, table, files and to other programs', async () => {
    const officer = await holderOf('phone g', 'field-officer')
    const at = { kind: 'abandoned-building', siteState: 'empty', observedAt: '2026-07-01T08:00:00Z' }
    const spots = [0, 900, 1800, 2700].map((metres) => ({ lng: 12.5, lat: 0.5 + metres / 111_195 }))
    const sent = []
    for (const position of spots) sent.push(await sends(officer, { ...at, position }))
    const [believed = '', doubted = '', refused = ''] = sent
    await decided(believed, { state: 'verified', reason: 'The office went to look' })
    await decided(doubted, { state: 'contested', reason: 'Its owner lives in it' })
    await decided(refused, { state: 'rejected', reason: 'There is no such house' })
    const within = 'from=2026-06&to=2026-07&pcodes=XT13'
    for (const [filter, uuids, open] of [
      ['', [sent[0], sent[1], sent[3]], 3],
      ['&review=verified', [believed], 1],
      ['&review=pending', [sent[3]], 1],
      ['&review=verified,contested', [believed, doubted], 2],
    ] as const) {
      const asked = `${within}${filter}`
      const expected = [...uuids].sort()
      const get = async (path: string) => (await tiny.get(path, steward)).body
      const list = await get(`/api/observations?${asked}`)
      expect([list.total, list.rows.map((row: { uuid: string }) => row.uuid).sort()], filter).toEqual([
        uuids.length,
        expected,
      ])
      const sites = await get(`/api/sites?${asked}`)
      expect(sites.rows.map((row: { siteId: string }) => row.siteId).sort(), filter).toEqual(expected)
      const file = await tiny.get(`/api/exports/observations.csv?${asked}`, steward)
      const lines = file.text.trim().split(/\r?\n/)
      expect(
        lines
          .slice(1)
          .map((line) => line.split(',')[0])
          .sort(),
        filter,
      ).toEqual(expected)
      expect(lines[0]?.split(',')).toContain('review')
      for (const collection of ['observations', 'sites']) {
        const features = await get(`/ogc/collections/${collection}/items?${asked}&limit=100`)
        expect(features.numberMatched, `${collection} ${filter}`).toBe(uuids.length)
        expect(features.features.map((f: { id: string }) => f.id).sort(), filter).toEqual(expected)
      }
      const { rows } = await get(`/api/districts?${asked}`)
      expect(rows.find((row: { pcode: string }) => row.pcode === 'XT13').openSites, filter).toBe(open)
      const counts = await get(`/api/observation-counts?${asked}`)
      expect(counts.total, filter).toBe(uuids.length)
      const { openSiteCount } = await get(`/api/districts/XT13?from=2026-06&to=2026-07${filter}`)
      expect(openSiteCount, filter).toBe(open)
    }
    expect((await tiny.get(`/api/sites?${within}&review=rejected`, steward)).status).toBe(400)
  })
})
