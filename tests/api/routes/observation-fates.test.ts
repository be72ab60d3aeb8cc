/** An officer learns what became of their own reports, and nothing of anybody else's; a report goes only under its writer's sign-in. */
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type TestApp, testApp } from '#tests/support/test-app.ts'

let tiny: TestApp
let now = new Date('2026-07-01T12:00:00Z')
beforeAll(async () => {
  tiny = await testApp({ fictional: false, clock: { now: () => now } })
})
afterAll(() => tiny.close())

const seen = { kind: 'unlit-street', observedAt: '2026-06-30T20:00:00Z', positionSource: 'typed', note: 'No lamp' }
const officerNamed = async (name: string, role = 'field-officer') => {
  const json = { name, role, expiresInDays: 1 }
  const { token, tokenId } = (await tiny.send('POST', '/api/tokens', { as: 'steward', json })).body
  const asking = { as: 'anonymous', headers: { Authorization: `Bearer ${token}` } } as const
  return {
    asking,
    token,
    tokenId,
    session: async () => (await tiny.get('/api/session', asking)).body,
    sends: (uuid: string, placeText: string, headers = {}) =>
      tiny.send('PUT', `/api/observations/${uuid}`, {
        as: 'anonymous',
        headers: { ...asking.headers, ...headers },
        json: { ...seen, placeText },
      }),
    fates: async (...uuids: string[]) =>
      (await tiny.get(`/api/observation-fates?uuids=${uuids.join(',')}`, asking)).body.rows,
  }
}

it('tells what the record says today, to the writer alone', async () => {
  const [amina, bo] = [await officerNamed('phone a'), await officerNamed('phone b')]
  const [placed, unplaced, taken] = [randomUUID(), randomUUID(), randomUUID()]
  for (const uuid of [placed, unplaced]) await amina.sends(uuid, 'by the pump')
  await amina.sends(taken, 'Midtown')
  expect(await amina.fates(placed)).toEqual([
    {
      uuid: placed,
      receivedAt: '2026-07-01T12:00:00.000Z',
      withdrawnAt: null,
      placedAt: null,
      pcode: null,
      districtName: null,
      review: null,
      answeredBy: 0,
      promisedSince: null,
      retimed: null,
    },
  ])
  await tiny.send('PUT', `/api/observations/${placed}/place`, { as: 'steward', json: { pcode: 'XT22' } })
  await tiny.send('DELETE', `/api/observations/${taken}`, { as: 'steward' })
  const promise = {
    pcode: 'XT22',
    promise: 'Mend the lamps',
    owner: 'District administration',
    promisedOn: '2026-07-01',
    dueOn: '2026-08-01',
  }
  for (const more of [{ siteId: placed }, {}]) {
    const path = `/api/commitments/${randomUUID()}`
    const { status, text } = await tiny.send('PUT', path, { as: 'steward', json: { ...promise, ...more } })
    expect(status, text).toBe(201)
  }
  const rows = await amina.fates(placed, unplaced, taken, randomUUID())
  const of = (uuid: string) => rows.find((row: { uuid: string }) => row.uuid === uuid)
  expect(rows).toHaveLength(3)
  expect(of(placed)).toMatchObject({ pcode: 'XT22', placedAt: now.toISOString(), answeredBy: 1, promisedSince: 2 })
  expect(of(unplaced)).toMatchObject({ pcode: null, placedAt: null, promisedSince: null })
  expect(of(taken)).toMatchObject({ withdrawnAt: now.toISOString(), pcode: null })
  // Another's id and one that is nobody's are answered alike.
  expect(await bo.fates(placed)).toEqual(await bo.fates(randomUUID()))
  expect(await bo.fates(placed, taken)).toEqual([])
  expect((await tiny.get(`/api/observation-fates?uuids=${placed}`, { as: 'planner' })).status).toBe(403)
})

it('refuses a report that another person wrote', async () => {
  const [amina, bo] = [await officerNamed('phone c'), await officerNamed('phone d')]
  const { reporter } = await amina.session()
  expect(reporter).toMatch(/^[0-9a-f]{32}$/)
  expect((await bo.session()).reporter).not.toBe(reporter)
  const uuid = randomUUID()
  const refused = await bo.sends(uuid, 'Midtown', { 'Upstream-Reporter': reporter })
  expect([refused.status, refused.body.says.detail.code]).toEqual([403, 'written-by-another'])
  expect((await amina.sends(uuid, 'Midtown', { 'Upstream-Reporter': reporter })).status).toBe(201)
})

it('a sign-in that has ended says so and whose it was; the next token of that name goes on for it', async () => {
  const amina = await officerNamed('phone e')
  const { reporter } = await amina.session()
  const uuid = randomUUID()
  await amina.sends(uuid, 'Midtown')
  const signedIn = await tiny.send('POST', '/api/session', { as: 'anonymous', json: { token: amina.token } })
  const headers = { Cookie: signedIn.headers.get('Set-Cookie')?.split(';')[0] ?? '' }
  const beside = await officerNamed('phone e')
  expect((await beside.session()).reporter).not.toBe(reporter)
  await tiny.send('DELETE', `/api/tokens/${beside.tokenId}`, { as: 'steward' })
  now = new Date('2026-07-02T12:00:00Z')
  const ended = (await tiny.get('/api/session', { as: 'anonymous', headers })).body
  expect(ended).toMatchObject({
    role: 'anonymous',
    reporter: null,
    ended: { why: 'expired', on: '2026-07-02', reporter },
  })
  const path = `/api/observations/${randomUUID()}`
  const sent = await tiny.send('PUT', path, { as: 'anonymous', headers, json: { ...seen, placeText: 'Midtown' } })
  expect([sent.status, sent.body.says.detail]).toMatchObject([401, { code: 'token-expired', on: '2026-07-02' }])
  expect((await (await officerNamed('phone f')).session()).reporter).not.toBe(reporter)
  expect((await (await officerNamed('phone e', 'steward')).session()).reporter).not.toBe(reporter)
})

it('a token made after the last of its name had ended is the same reporter', async () => {
  const amina = await officerNamed('phone g')
  const { reporter } = await amina.session()
  const uuid = randomUUID()
  await amina.sends(uuid, 'Midtown')
  now = new Date('2026-07-04T12:00:00Z')
  const renewed = await officerNamed('phone g')
  expect((await renewed.session()).reporter).toBe(reporter)
  expect(await renewed.fates(uuid)).toMatchObject([{ uuid, pcode: 'XT22' }])
})
