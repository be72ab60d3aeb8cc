/** The proofs of part 2 about who is let in: other areas, escalation, replay, forged requests, guessing. Through the front door. */
import type { IncomingMessage, ServerResponse } from 'node:http'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { pageHeader } from '#api/contract/page-header.ts'
import { type Account, asking, cookieOf, goodPassword, invites, person, signsIn } from '#tests/support/accounts.ts'
import { type TestApp, testApp } from '#tests/support/test-app.ts'

let tiny: TestApp
let lead: Account
let nationwide: Account
beforeAll(async () => {
  tiny = await testApp({ fictional: false })
  lead = await person(tiny, { role: 'steward', area: ['XT1'], ceiling: 'high' })
  nationwide = await person(tiny, { role: 'steward' })
})
afterAll(() => tiny.close())

const seqOf = () => tiny.deps.journal.seq
const nobody = (...asked: Parameters<Account['asks']>) => asking(tiny, '')(...asked)
const rights = (over: object = {}) => ({ role: 'analyst', area: ['XT11'], ceiling: 'low', disabled: false, ...over })

describe('S1: a steward of another area', () => {
  it('is told so by the session: the screens are not offered', async () => {
    const { may, area, ceiling } = (await lead.asks('GET', '/api/session')).body
    expect([may.invite, may.administer, may.import, area, ceiling]).toEqual([true, false, false, ['XT1'], 'high'])
  })

  it('is shown a picture of their own: no answer of another reach is taken for theirs', async () => {
    const [one, other] = [await lead.asks('GET', '/api/districts'), await nationwide.asks('GET', '/api/districts')]
    expect(one.headers.get('ETag')).not.toBe(other.headers.get('ETag'))
    const alike = await tiny.get('/api/districts', { as: 'steward' })
    expect(alike.headers.get('ETag')).toBe(other.headers.get('ETag'))
  })
})

describe('S2: the id of somebody in another area', () => {
  it('is answered as one nobody has, by every way that takes an id', async () => {
    const elsewhere = [
      await person(tiny, { role: 'analyst', area: ['XT2'], ceiling: 'low' }),
      await person(tiny, { role: 'analyst', area: ['XT11', 'XT22'], ceiling: 'low' }),
      await person(tiny, { role: 'analyst', area: ['XT11'], ceiling: 'severe' }),
      nationwide,
    ]
    const ways: [string, string, unknown][] = [
      ['PUT', '', rights()],
      ['POST', '/invitations', {}],
      ['DELETE', '/sessions', undefined],
    ]
    const before = seqOf()
    for (const [method, rest, body] of ways) {
      const unknown = await lead.asks(method, `/api/people/7a0c2f5e-6f0b-4a8e-9a57-0d9b6f0c1234${rest}`, body)
      expect([unknown.status, unknown.body.code]).toEqual([404, 'person.unknown'])
      for (const { personId } of elsewhere) {
        const answer = await lead.asks(method, `/api/people/${personId}${rest}`, body)
        expect([answer.status, answer.text]).toEqual([404, unknown.text])
      }
    }
    expect(seqOf()).toBe(before)
    const listed = (await lead.asks('GET', '/api/people')).body.rows.map((row: any) => row.personId)
    for (const { personId } of elsewhere) expect(listed).not.toContain(personId)
    expect(listed).toContain(lead.personId)
  })

  it('takes as long to refuse as one nobody has', async () => {
    const { personId } = await person(tiny, { role: 'analyst', area: ['XT2'], ceiling: 'low' })
    const [theirs, nobodys]: [number[], number[]] = [[], []]
    for (let i = 0; i < 60; i++)
      for (const [id, times] of [
        [personId, theirs],
        ['7a0c2f5e-6f0b-4a8e-9a57-0d9b6f0c1234', nobodys],
      ] as const) {
        times.push(await workOf(() => lead.asks('DELETE', `/api/people/${id}/sessions`)))
      }
    // Both are a millisecond or so: a tenth of that is below what can be measured.
    expect(Math.abs(median(theirs) - median(nobodys))).toBeLessThan(Math.max(1, 0.1 * median(nobodys)))
  })
})

describe('S3: more than one has', () => {
  const invite = (wanted: object) =>
    lead.asks('POST', '/api/people', { role: 'analyst', area: ['XT11'], ceiling: 'low', ...wanted })

  it('is given to nobody: no other area, no higher ceiling, not the whole country', async () => {
    const before = seqOf()
    for (const beyond of [{ area: ['XT2'] }, { area: ['XT11', 'XT22'] }, { area: null }, { ceiling: 'severe' }]) {
      const refused = await invite(beyond)
      expect([refused.status, refused.body.says.detail.code]).toEqual([403, 'beyond-own-reach'])
    }
    expect((await invite({ area: ['XT99'] })).body.says.fields.area).toMatchObject({ code: 'place-not-known' })
    expect((await invite({ area: [] })).status).toBe(400)
    expect(seqOf()).toBe(before)
    const own = await person(tiny, { role: 'analyst', area: ['XT11'], ceiling: 'low' }, lead.asks)
    for (const beyond of [{ area: ['XT2'] }, { area: null }, { ceiling: 'severe' }])
      expect((await lead.asks('PUT', `/api/people/${own.personId}`, rights(beyond))).status).toBe(403)
    expect(
      (await lead.asks('PUT', `/api/people/${own.personId}`, rights({ area: ['XT1'], ceiling: 'high' }))).status,
    ).toBe(200)
  })

  it('is not slipped in beside what may be said: fields nobody asked for are refused', async () => {
    const before = seqOf()
    const slipped = { role: 'steward', region_ids: ['XT2'], owner: true, verified: true, personId: lead.personId }
    const { secret } = (await invites(tiny, { role: 'planner', area: ['XT11'], ceiling: 'low' })).body
    for (const [field, value] of Object.entries(slipped)) {
      const joining = { secret, name: 'Mallory Quist', password: goodPassword, [field]: value }
      expect((await nobody('POST', '/api/invitations/join', joining)).status, field).toBe(400)
      const signing = { name: lead.name, password: goodPassword, [field]: value }
      expect((await nobody('POST', '/api/session', signing)).status, field).toBe(400)
      const changing = { current: goodPassword, password: 'seven dry umbrellas', [field]: value }
      expect((await lead.asks('PUT', '/api/account/password', changing)).status, field).toBe(400)
      if (field === 'role') continue
      expect((await invite({ [field]: value })).status, field).toBe(400)
    }
    expect(seqOf()).toBe(before + 1)
  })

  it('is not taken: nobody changes their own rights, or invites who may not invite', async () => {
    const before = seqOf()
    for (const self of [lead, nationwide]) {
      const own = await self.asks(
        'PUT',
        `/api/people/${self.personId}`,
        rights({ role: 'steward', area: ['XT1'], ceiling: 'high' }),
      )
      expect([own.status, own.body.says.detail.code]).toEqual([403, 'not-ones-own-rights'])
    }
    expect(seqOf()).toBe(before)
    for (const role of ['planner', 'analyst', 'field-officer']) {
      const low = await person(tiny, { role })
      for (const [method, path, json] of [
        ['POST', '/api/people', { role: 'steward', area: null, ceiling: 'severe' }],
        ['PUT', `/api/people/${low.personId}`, rights({ role: 'steward' })],
        ['POST', `/api/people/${nationwide.personId}/invitations`, {}],
        ['DELETE', `/api/people/${nationwide.personId}/sessions`, undefined],
      ] as const)
        expect((await low.asks(method, path, json)).status, `${role}: ${method} ${path}`).toBe(403)
    }
  })
})

describe('S4: a session shown again', () => {
  const works = async (asks: Account['asks']) => (await asks('GET', '/api/incidents')).status

  it('is refused at the next request: signed out, disabled, changed, ended', async () => {
    const ends: [string, (who: Account) => Promise<unknown>][] = [
      ['signed out', (who) => who.asks('DELETE', '/api/session')],
      ['disabled', (who) => nationwide.asks('PUT', `/api/people/${who.personId}`, rights({ disabled: true }))],
      ['another role', (who) => nationwide.asks('PUT', `/api/people/${who.personId}`, rights({ role: 'planner' }))],
      ['ended', (who) => nationwide.asks('DELETE', `/api/people/${who.personId}/sessions`)],
    ]
    for (const [how, end] of ends) {
      const who = await person(tiny, { role: 'analyst', area: ['XT11'], ceiling: 'low' })
      expect(await works(who.asks), how).toBe(200)
      await end(who)
      const refused = await who.asks('GET', '/api/incidents')
      expect([refused.status, refused.body.says.detail.code], how).toEqual([401, 'session-closed'])
      expect(
        (await who.asks('PUT', '/api/account/password', { current: goodPassword, password: 'nine dry hats' })).status,
        how,
      ).toBe(401)
    }
  })

  it('disabled, lets nobody in by password or link either, and enabled, lets them in again', async () => {
    const who = await person(tiny, { role: 'analyst', area: ['XT11'], ceiling: 'low' })
    const { secret } = (await nationwide.asks('POST', `/api/people/${who.personId}/invitations`, {})).body
    await nationwide.asks('PUT', `/api/people/${who.personId}`, rights({ disabled: true }))
    expect((await signsIn(tiny, who)).status).toBe(401)
    expect(
      (await nobody('POST', '/api/invitations/join', { secret, name: who.name, password: goodPassword })).status,
    ).toBe(410)
    await nationwide.asks('PUT', `/api/people/${who.personId}`, rights())
    expect((await signsIn(tiny, who)).status).toBe(200)
    expect(await works(who.asks)).toBe(401)
  })

  it('is never one that was planted: signing in gives a new secret and ends what the browser held', async () => {
    const [victim, thief] = [await person(tiny, { role: 'analyst' }), await person(tiny, { role: 'planner' })]
    for (const planted of [thief.cookie, `upstream_session=${'A'.repeat(43)}`]) {
      const signed = await signsIn(tiny, victim, { Cookie: planted })
      expect(cookieOf(signed)).not.toBe(planted)
      expect((await asking(tiny, planted)('GET', '/api/session')).body.role).toBe('anonymous')
      expect((await asking(tiny, cookieOf(signed))('GET', '/api/session')).body.person.name).toBe(victim.name)
    }
  })

  it('stolen and shown at another address, or from another site, is nobody’s', async () => {
    const who = await person(tiny, { role: 'analyst' })
    for (const headers of [
      { Host: 'evil.example' },
      { Origin: 'https://evil.example' },
      { 'Sec-Fetch-Site': 'cross-site' },
      { 'Sec-Fetch-Site': 'same-site' },
    ] as Record<string, string>[])
      expect((await who.asks('GET', '/api/incidents', undefined, headers)).status, JSON.stringify(headers)).toBe(401)
    expect((await who.asks('PUT', '/api/account/password', {}, { Host: 'evil.example' })).status).toBe(401)
    expect(await works(who.asks)).toBe(200)
  })
})

describe('S7: a request another site makes a browser send', () => {
  it('changes nothing: forms, bodies without a type, JSON as text, and questions', async () => {
    const body = JSON.stringify({ role: 'steward', area: null, ceiling: 'severe' })
    const before = seqOf()
    const forged: [string, Record<string, string>, string][] = [
      [
        'a form of another site',
        {
          'Sec-Fetch-Site': 'cross-site',
          Origin: 'https://evil.example',
          'Content-Type': 'application/x-www-form-urlencoded',
          [pageHeader]: '',
        },
        'role=steward',
      ],
      ['a sister site', { 'Sec-Fetch-Site': 'same-site', 'Content-Type': 'application/json', [pageHeader]: '' }, body],
      [
        'an older browser',
        { Origin: 'https://evil.example', 'Content-Type': 'application/json', [pageHeader]: '' },
        body,
      ],
      ['no type', {}, body],
      ['JSON as text', { 'Content-Type': 'text/plain' }, body],
      ['JSON as text, with our header', { 'Content-Type': 'text/plain', [pageHeader]: '' }, body],
      ['no header of ours', { 'Content-Type': 'application/json' }, body],
    ]
    for (const [how, headers, sent] of forged) {
      const answer = await tiny.app.request(
        '/api/people',
        {
          method: 'POST',
          headers: { Cookie: nationwide.cookie, ...headers },
          body: sent,
        },
        {},
      )
      expect([403, 415], how).toContain(answer.status)
    }
    expect(seqOf()).toBe(before)
  })

  it('has no question that changes anything: every address that can be read is read, and the record stays', async () => {
    const { paths } = (await tiny.get('/api/openapi.json')).body
    const before = seqOf()
    const reading = Object.entries<object>(paths).filter(([, methods]) => 'get' in methods)
    expect(reading.length).toBeGreaterThan(60)
    const quick = reading.filter(([path]) =>
      /account|people|session|tokens|invitation|alert|digest|office|xform/.test(path),
    )
    for (const [path] of quick) await nationwide.asks('GET', path.replace(/\{\w+\}/g, 'nothing'))
    expect(seqOf()).toBe(before)
  })
})

describe('S11: guessing', () => {
  const from = (remoteAddress: string) =>
    ({ incoming: { socket: { remoteAddress } } as IncomingMessage, outgoing: {} as ServerResponse }) as const
  const tries = (address: string, name: string, password = 'not the password') =>
    asking(tiny, '', from(address))('POST', '/api/session', { name, password })

  it('ends after ten tries at one name, from wherever, and whether or not it is anybody’s', async () => {
    const who = await person(tiny, { role: 'planner' })
    for (const name of [who.name, 'Nobody of that name']) {
      for (let i = 0; i < 10; i++) expect((await tries(`192.0.2.${i}`, name)).status).toBe(401)
      const late = await tries('198.51.100.7', name.toUpperCase(), who.password)
      expect([late.status, late.body.code, late.body.says.detail.code]).toEqual([
        429,
        'sign-in.too-many',
        'too-many-attempts',
      ])
      expect(Number(late.headers.get('Retry-After'))).toBeGreaterThan(800)
    }
    // Whoever is signed in stays so.
    expect((await who.asks('GET', '/api/account')).status).toBe(200)
  })

  it('ends after ten tries from one address, at whatever names, and a right one gives none of them back', async () => {
    const who = await person(tiny, { role: 'planner' })
    for (let i = 0; i < 9; i++) expect((await tries('203.0.113.9', `Sprayed ${i}`)).status).toBe(401)
    expect((await tries('203.0.113.9', who.name, who.password)).status).toBe(200)
    expect((await tries('203.0.113.9', 'Sprayed 10')).status).toBe(401)
    expect((await tries('203.0.113.9', who.name, who.password)).status).toBe(429)
    expect((await tries('203.0.113.10', who.name, who.password)).status).toBe(200)
  })

  it('counts a whole network of the newer kind as one address', async () => {
    for (let i = 0; i < 10; i++) await tries(`2001:db8:1:2::${i}`, `Six ${i}`)
    expect((await tries('2001:db8:1:2:ffff::1', 'Six more')).status).toBe(429)
    expect((await tries('2001:db8:1:3::1', 'Six more')).status).toBe(401)
  })

  it('learns nothing from how long an answer takes', async () => {
    const [known, unknown]: [number[], number[]] = [[], []]
    const people = await Promise.all(Array.from({ length: 3 }, () => person(tiny, { role: 'planner' })))
    for (let i = 0; i < 27; i++)
      for (const [name, times] of [
        [people[i % 3]?.name ?? '', known],
        [`Unknown ${i}`, unknown],
      ] as const) {
        times.push(
          await workOf(async () => {
            expect((await tries(`198.18.${times === known ? 0 : 1}.${i}`, name)).status).toBe(401)
          }),
        )
      }
    expect(Math.abs(median(known) - median(unknown))).toBeLessThan(5)
    expect(median(unknown)).toBeGreaterThan(5)
  })
})

/** What it costs, in milliseconds of this process's own: how long it takes where nothing else runs on the machine (tests/long has that). */
async function workOf(work: () => Promise<unknown>): Promise<number> {
  const before = process.cpuUsage()
  await work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}

const median = (times: readonly number[]): number => times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0
