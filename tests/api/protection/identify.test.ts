import type { IncomingMessage, ServerResponse } from 'node:http'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { pageHeader } from '#api/contract/page-header.ts'
import type { Env } from '#api/http/env.ts'
import { ownSignIn } from '#api/sign-in-settings.ts'
import { type TestApp, testApp } from '#tests/support/test-app.ts'

let demo: TestApp
let real: TestApp
beforeAll(async () => {
  demo = await testApp({ fictional: true, signIn: { ...ownSignIn, demo: true } })
  real = await testApp({ fictional: false })
})
afterAll(async () => {
  await demo.close()
  await real.close()
})

const peer = (remoteAddress: string): Env['Bindings'] => ({
  incoming: { socket: { remoteAddress } } as IncomingMessage,
  outgoing: {} as ServerResponse,
})
const here = peer('127.0.0.1')
const Host = '127.0.0.1:8787'
const roleOf = async (app: TestApp, env: Env['Bindings'], headers: Record<string, string>) =>
  (await app.get('/api/session', { as: 'anonymous', env, headers })).body

describe('who is asking', () => {
  it('is a planner on the fictional demo, on this machine, where that was asked for at the start', async () => {
    expect(await roleOf(demo, here, { Host })).toEqual({
      role: 'planner',
      person: null,
      area: null,
      ceiling: 'severe',
      demoRoles: true,
      demoSteward: false,
      outside: null,
      reporter: expect.stringMatching(/^[0-9a-f]{32}$/),
      ended: null,
      may: {
        seePositions: true,
        decide: true,
        observe: false,
        place: false,
        seeAlerts: true,
        setAlerts: true,
        review: false,
        plan: true,
        hear: true,
        import: false,
        administer: false,
        invite: false,
      },
    })
  })

  it.each([
    ['from another machine', peer('192.0.2.7'), { Host }],
    ['under a name that merely points here', here, { Host: 'evil.example' }],
    ['through a proxy that says for whom', here, { Host, 'X-Forwarded-For': '192.0.2.7' }],
    [
      'through a proxy that rewrites Host, where the page says where it was opened',
      here,
      { Host, [pageHeader]: 'http://map.example' },
    ],
    ['through a proxy that adds TLS', here, { Host, [pageHeader]: `https://${Host}` }],
    [
      'through a proxy in HTTP/1.0',
      { ...here, incoming: { ...here.incoming, httpVersion: '1.0' } as IncomingMessage },
      { Host },
    ],
    ['asked by another site', here, { Host, 'Sec-Fetch-Site': 'cross-site' }],
  ])('is nobody in particular on the demo %s', async (_, env, headers) => {
    expect(await roleOf(demo, env, headers)).toMatchObject({ role: 'anonymous', demoRoles: false })
    const switching = { as: 'anonymous', env, headers, json: { role: 'planner' } } as const
    expect((await demo.send('POST', '/api/session', switching)).status).toBe(403)
  })

  it('is nobody in particular on the demo where looking around was not asked for', async () => {
    const plain = await testApp({ fictional: true })
    expect(await roleOf(plain, here, { Host })).toMatchObject({ role: 'anonymous', demoRoles: false })
    await plain.close()
  })

  it('is a steward on the demo by the link printed at the start, and by nothing a browser says', async () => {
    const says = (json: object, headers: Record<string, string> = {}) =>
      demo.send('POST', '/api/session', { as: 'anonymous', env: here, headers: { Host, ...headers }, json })
    const refused = await says({ role: 'steward' }, { Origin: `http://${Host}` })
    expect([refused.status, refused.body.says.detail.code]).toEqual([403, 'start-link-needed'])
    expect((await roleOf(demo, here, { Host, Cookie: 'upstream_role=steward' })).role).toBe('planner')
    expect((await says({ startLink: 'a guess' })).status).toBe(403)
    const opened = await says({ startLink: demo.deps.demoKey ?? '' })
    expect(opened.body).toMatchObject({ role: 'planner', demoSteward: true })
    const opener = opened.headers.get('Set-Cookie')?.split(';')[0] ?? ''
    expect((await says({ role: 'steward' }, { Cookie: opener })).body.role).toBe('steward')
    expect((await roleOf(demo, here, { Host, Cookie: `${opener}; upstream_role=steward` })).role).toBe('steward')
    const elsewhere = { Host, Cookie: `${opener}; upstream_role=steward`, 'X-Forwarded-For': '192.0.2.7' }
    expect((await roleOf(demo, here, elsewhere)).role).toBe('anonymous')
  })

  it('is nobody in particular on a real country, even on this machine', async () => {
    expect(await roleOf(real, here, { Host })).toMatchObject({ role: 'anonymous', demoRoles: false })
    const switching = { as: 'anonymous', env: here, headers: { Host }, json: { role: 'steward' } } as const
    expect((await real.send('POST', '/api/session', switching)).status).toBe(403)
  })

  it('is the chosen role after switching on the demo', async () => {
    const switched = await demo.send('POST', '/api/session', {
      as: 'anonymous',
      env: here,
      headers: { Host },
      json: { role: 'field-officer' },
    })
    const cookie = switched.headers.getSetCookie().find((c) => c.startsWith('upstream_role=')) ?? ''
    expect(cookie).toMatch(/HttpOnly/)
    expect(cookie).toMatch(/SameSite=Strict/)
    const Cookie = cookie.split(';')[0] ?? ''
    expect((await roleOf(demo, here, { Host, Cookie })).role).toBe('field-officer')
    expect((await roleOf(real, here, { Host, Cookie })).role).toBe('anonymous')
  })

  it('is the steward when the person at the machine asks through the control socket', async () => {
    expect((await roleOf(real, { local: true }, {})).role).toBe('steward')
  })
})

describe('a token', () => {
  const steward = { as: 'steward' } as const

  it('works pasted into the page as it does in a header, until it is revoked', async () => {
    const json = { role: 'analyst', name: 'desk 4', expiresInDays: 30 }
    const issued = (await real.send('POST', '/api/tokens', { ...steward, json })).body
    expect(issued.expiresAt).toBe('2026-07-31T12:00:00.000Z')
    const headers = { Authorization: `Bearer ${issued.token}` }
    expect((await roleOf(real, {}, headers)).role).toBe('analyst')
    const signedIn = await real.send('POST', '/api/session', { as: 'anonymous', json: { token: issued.token } })
    const Cookie = signedIn.headers.get('Set-Cookie')?.split(';')[0] ?? ''
    expect((await roleOf(real, {}, { Cookie })).role).toBe('analyst')

    await real.send('DELETE', `/api/tokens/${issued.tokenId}`, steward)
    expect((await real.get('/api/session', { as: 'anonymous', headers })).status).toBe(401)
    expect((await roleOf(real, {}, { Cookie })).role).toBe('anonymous')
  })

  it('stops when it expires', async () => {
    let now = new Date('2026-07-01T12:00:00Z')
    const app = await testApp({ fictional: false, clock: { now: () => now } })
    const issued = (
      await app.send('POST', '/api/tokens', { ...steward, json: { name: 'A day', role: 'planner', expiresInDays: 1 } })
    ).body
    const headers = { Authorization: `Bearer ${issued.token}` }
    expect((await app.get('/api/session', { as: 'anonymous', headers })).status).toBe(200)
    now = new Date('2026-07-02T12:00:00Z')
    const { status, body } = await app.get('/api/session', { as: 'anonymous', headers })
    expect([status, body.code]).toEqual([401, 'actor.unknown'])
    await app.close()
  })

  it('is made by stewards only, and never stands in the record', async () => {
    const json = { name: 'Another steward', role: 'steward' }
    expect((await real.send('POST', '/api/tokens', { as: 'field-officer', json })).status).toBe(403)
    const { token } = (await real.send('POST', '/api/tokens', { ...steward, json })).body
    const kept: unknown[] = []
    for await (const entry of real.deps.journal.read(0)) kept.push(entry)
    expect(JSON.stringify(kept)).not.toContain(token)
  })

  it.each(['Bearer nonsense', 'Basic dXNlcjpwYXNz', 'Bearer '])('that says %j is refused', async (Authorization) => {
    expect((await real.get('/api/health', { as: 'anonymous', headers: { Authorization } })).status).toBe(401)
  })
})

describe('S7: a write that a browser authorises by itself', () => {
  const write = (headers: Record<string, string>, extra: object = {}) =>
    demo.send('POST', '/api/session', { as: 'anonymous', env: here, headers: { Host, ...headers }, ...extra })
  const json = { role: 'analyst' }

  it.each([
    ['another site, as browsers say now', { 'Sec-Fetch-Site': 'cross-site' }],
    ['a sister site', { 'Sec-Fetch-Site': 'same-site' }],
    ['another site, as browsers said before', { Origin: 'https://evil.example' }],
    ['a page from a file', { Origin: 'null' }],
  ])('is refused from %s', async (_, headers) => {
    expect((await write(headers, { json })).status).toBe(403)
  })

  it('is refused when it is what a plain form can send', async () => {
    const body = JSON.stringify(json)
    expect((await write({ 'Content-Type': 'text/plain' }, { body })).status).toBe(415)
  })

  it('is refused without the header that only our own page can send', async () => {
    const sent = await demo.app.request('/api/session', { method: 'DELETE', headers: { Host } }, here)
    expect([sent.status, (await sent.json()).says.detail.code]).toEqual([403, 'page-header-missing'])
  })

  it('passes from our own page', async () => {
    expect((await write({ 'Sec-Fetch-Site': 'same-origin' }, { json })).status).toBe(200)
    expect((await write({ Origin: `http://${Host}` }, { json })).status).toBe(200)
  })
})
