/** The life of an account over HTTP: invited by a link that works once, joined, changed, disabled; and the sessions of it. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { asking, cookieOf, goodPassword, invites, person, signsIn } from '#tests/support/accounts.ts'
import { type TestApp, testApp } from '#tests/support/test-app.ts'

let now = new Date('2026-07-01T12:00:00Z')
let tiny: TestApp
beforeAll(async () => {
  tiny = await testApp({ fictional: false, clock: { now: () => now } })
})
afterAll(() => tiny.close())

const nobody = (...asked: Parameters<ReturnType<typeof asking>>) => asking(tiny, '')(...asked)
const join = (secret: string, name: string, password = goodPassword) =>
  nobody('POST', '/api/invitations/join', { secret, name, password })
const peopleOf = async () => (await tiny.get('/api/people', { as: 'steward' })).body.rows

describe('an invitation', () => {
  it('says what it is for, works once, and signs in whoever takes it up', async () => {
    const { body } = await invites(tiny, { role: 'analyst', area: ['XT1'], ceiling: 'moderate' })
    expect(body.secret).toMatch(/^[\w-]{43}$/)
    expect(body.expiresAt).toBe('2026-07-08T12:00:00.000Z')
    const look = await nobody('POST', '/api/invitations/look', { secret: body.secret })
    expect(look.body).toMatchObject({ role: 'analyst', area: ['XT1'], ceiling: 'moderate', name: null, outside: null })

    const joined = await join(body.secret, ' Ayla  Demir ')
    expect([joined.status, joined.body]).toMatchObject([
      200,
      { role: 'analyst', area: ['XT1'], ceiling: 'moderate', person: { personId: body.personId, name: 'Ayla  Demir' } },
    ])
    const again = await join(body.secret, 'Somebody else')
    expect([again.status, again.body.says.detail.code]).toEqual([410, 'invitation-used'])
    const session = await asking(tiny, cookieOf(joined))('GET', '/api/session')
    expect(session.body).toMatchObject({ role: 'analyst', reporter: null, ended: null })
    expect(session.body.may).toMatchObject({ seePositions: true, invite: false, administer: false })
  })

  it('is known by nothing else, ends on its day, and gives way to a later one', async () => {
    expect((await nobody('POST', '/api/invitations/look', { secret: 'a guess' })).status).toBe(404)
    const { personId, secret } = (await invites(tiny, { role: 'planner' })).body
    const again = await tiny.send('POST', `/api/people/${personId}/invitations`, { as: 'steward', json: {} })
    const withdrawn = await nobody('POST', '/api/invitations/look', { secret })
    expect([withdrawn.status, withdrawn.body.says.detail.code]).toEqual([410, 'invitation-withdrawn'])
    const before = now
    now = new Date('2026-07-08T12:00:00Z')
    const late = await join(again.body.secret, 'Too late')
    expect([late.status, late.body.says.detail]).toMatchObject([410, { code: 'invitation-expired', on: '2026-07-08' }])
    expect((await peopleOf())[0]).toMatchObject({ state: 'invitation-expired', invitationExpiresAt: null })
    now = before
  })

  it('takes no name that is taken, however it is written, and no password that is tried first', async () => {
    const one = await person(tiny, { role: 'planner' })
    const { secret } = (await invites(tiny, { role: 'planner' })).body
    const taken = await join(secret, one.name.toUpperCase())
    expect([taken.status, taken.body.says.fields.name.code]).toEqual([409, 'name-taken'])
    for (const password of [
      'short',
      'password1234',
      'Changeme-2026!',
      'aaaaaaaaaaaaaa',
      '0123456789abc',
      'bozica horvat 1',
    ])
      expect((await join(secret, 'Bozica Horvat', password)).body.fields).toHaveProperty('password')
    expect((await join(secret, 'Bozica Horvat')).status).toBe(200)
  })
})

describe('a session', () => {
  it('opens with name and password, and only those together', async () => {
    const planner = await person(tiny, { role: 'planner' })
    const right = await signsIn(tiny, { ...planner, name: ` ${planner.name.toUpperCase()}` })
    expect([right.status, right.body.person.name]).toEqual([200, planner.name])
    const wrong = await signsIn(tiny, { ...planner, password: 'another password' })
    const unknown = await signsIn(tiny, { name: 'Nobody at all', password: planner.password })
    expect(wrong.status).toBe(401)
    expect(unknown.text).toBe(wrong.text)
    expect(wrong.headers.getSetCookie()).toEqual([])
  })

  it('is a host-bound cookie that no script reads, over https and where the browser takes it on this machine', async () => {
    const planner = await person(tiny, { role: 'planner' })
    const plain = (await signsIn(tiny, planner)).headers.getSetCookie().join()
    expect(plain).toMatch(/^upstream_session=[\w-]{43}; Max-Age=2592000; Path=\/; HttpOnly; SameSite=Strict$/)
    const bound = /^__Host-upstream=[\w-]{43}; Max-Age=2592000; Path=\/; HttpOnly; Secure; SameSite=Strict$/
    const https = { Host: 'map.example', Origin: 'https://map.example' }
    expect((await signsIn(tiny, planner, https)).headers.getSetCookie().join()).toMatch(bound)
    const here = { Host: 'localhost:8787' }
    const tried = (await nobody('GET', '/api/session', undefined, here)).headers.getSetCookie().join()
    expect(tried).toMatch(/^__Host-upstream-tried=yes;.*Secure/)
    const took = { ...here, Cookie: '__Host-upstream-tried=yes' }
    expect((await signsIn(tiny, planner, took)).headers.getSetCookie().join()).toMatch(bound)
  })

  it('is listed, ended one by one or all at once, and never told to anybody else', async () => {
    const officer = await person(tiny, { role: 'field-officer' })
    const other = await person(tiny, { role: 'field-officer' })
    const phone = await signsIn(tiny, officer, {
      'User-Agent': 'Mozilla/5.0 (Android 15; Mobile; rv:140.0) Firefox/140.0',
    })
    const { body } = await officer.asks('GET', '/api/account')
    expect(body.sessions).toMatchObject([
      { browser: 'Firefox, Android', isThis: false },
      { browser: '', isThis: true },
    ])
    const path = `/api/account/sessions/${body.sessions[0].sessionId}`
    expect((await other.asks('DELETE', path)).status).toBe(404)
    expect((await officer.asks('DELETE', path)).status).toBe(200)
    const ended = await asking(tiny, cookieOf(phone))('GET', '/api/session')
    expect(ended.body).toMatchObject({ role: 'anonymous', ended: { why: 'closed', on: '2026-07-01' } })
    await signsIn(tiny, officer)
    expect((await officer.asks('DELETE', '/api/account/sessions')).body.ended).toBe(1)
    expect((await officer.asks('GET', '/api/account')).body.sessions).toHaveLength(1)
  })

  it('goes on under a new secret when its person chooses another password, and the others end', async () => {
    const planner = await person(tiny, { role: 'planner' })
    const elsewhere = asking(tiny, cookieOf(await signsIn(tiny, planner)))
    const password = 'seven dry umbrellas'
    const guess = await planner.asks('PUT', '/api/account/password', { current: 'a wrong guess', password })
    expect([guess.status, guess.body.says.fields.current.code]).toEqual([400, 'password-wrong'])
    const secured = await planner.asks('PUT', '/api/account/password', { current: planner.password, password })
    expect(secured.status).toBe(200)
    expect((await elsewhere('GET', '/api/account')).status).toBe(401)
    expect((await planner.asks('GET', '/api/account')).status).toBe(401)
    expect((await asking(tiny, cookieOf(secured))('GET', '/api/account')).status).toBe(200)
    expect((await signsIn(tiny, planner)).status).toBe(401)
    expect((await signsIn(tiny, { ...planner, password })).status).toBe(200)
  })

  it('lasts thirty days, and whoever holds one that ran out is told since when', async () => {
    const planner = await person(tiny, { role: 'planner' })
    const before = now
    now = new Date('2026-07-31T12:00:00Z')
    expect((await planner.asks('GET', '/api/session')).body.ended).toEqual({
      why: 'timed-out',
      on: '2026-07-31',
      reporter: expect.stringMatching(/^[0-9a-f]{32}$/),
    })
    const refused = await planner.asks('GET', '/api/incidents')
    expect([refused.status, refused.body.says.detail.code]).toEqual([401, 'session-timed-out'])
    now = before
  })
})

describe('a person', () => {
  it('is the same reporter over sessions, passwords and links, and no other’s', async () => {
    const officer = await person(tiny, { role: 'field-officer' })
    const reporterOf = async (asks: typeof officer.asks) => (await asks('GET', '/api/session')).body.reporter
    const reporter = await reporterOf(officer.asks)
    expect(reporter).toMatch(/^[0-9a-f]{32}$/)
    expect(await reporterOf((await person(tiny, { role: 'field-officer' })).asks)).not.toBe(reporter)
    expect(await reporterOf(asking(tiny, cookieOf(await signsIn(tiny, officer))))).toBe(reporter)
    const path = `/api/people/${officer.personId}/invitations`
    const { secret } = (await tiny.send('POST', path, { as: 'steward', json: {} })).body
    expect((await nobody('POST', '/api/invitations/look', { secret })).body.name).toBe(officer.name)
    const anew = await join(secret, officer.name, 'seven dry umbrellas')
    expect(await reporterOf(asking(tiny, cookieOf(anew)))).toBe(reporter)
    // Nothing of the old password, nor of the sessions under it, is left.
    const ended = (await officer.asks('GET', '/api/session')).body
    expect(ended).toMatchObject({ role: 'anonymous', reporter: null, ended: { why: 'closed', reporter } })
    expect((await signsIn(tiny, officer)).status).toBe(401)
  })

  it('is listed with what they may and when they were seen, without a hash or a secret', async () => {
    const officer = await person(tiny, { role: 'field-officer', area: ['XT11', 'XT2'], ceiling: 'high' })
    const { text, body } = await tiny.get('/api/people', { as: 'steward' })
    expect(text).not.toMatch(/argon2|[0-9a-f]{64}/)
    expect(body.rows.find((row: any) => row.personId === officer.personId)).toEqual({
      personId: officer.personId,
      name: officer.name,
      note: '',
      role: 'field-officer',
      area: ['XT11', 'XT2'],
      ceiling: 'high',
      state: 'active',
      isOutside: false,
      isYou: false,
      invitedAt: '2026-07-01T12:00:00.000Z',
      invitedBy: { actor: expect.stringMatching(/^token:/), name: 'steward' },
      invitationExpiresAt: null,
      joinedAt: '2026-07-01T12:00:00.000Z',
      lastSeenOn: null,
      sessions: 1,
    })
    await officer.asks('GET', '/api/session')
    expect((await peopleOf()).find((row: any) => row.personId === officer.personId).lastSeenOn).toBe('2026-07-01')
  })

  it('leaves no password in the record, and none of their secrets', async () => {
    const planner = await person(tiny, { role: 'planner' })
    const kept: unknown[] = []
    for await (const entry of tiny.deps.journal.read(0)) kept.push(entry)
    const record = JSON.stringify(kept)
    expect(record).toContain('$argon2id$v=19$m=19456,t=2,p=1$')
    expect(record).not.toContain(goodPassword)
    expect(record).not.toContain(planner.cookie.split('=')[1])
  })
})
