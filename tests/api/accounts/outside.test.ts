/** Signing in by another service (OpenID Connect), against one that runs here: nobody gets an account by it, and no answer but its own counts. */
import { generateKeyPairSync } from 'node:crypto'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { nothingOutward } from '#api/outward-settings.ts'
import { ownSignIn } from '#api/sign-in-settings.ts'
import { asking, cookieOf, invites } from '#tests/support/accounts.ts'
import { clientId, clientSecret, type OidcProvider, oidcProvider } from '#tests/support/oidc-provider.ts'
import { type TestApp, testApp } from '#tests/support/test-app.ts'

let provider: OidcProvider
let tiny: TestApp
let now = new Date('2026-07-01T12:00:00Z')
beforeAll(async () => {
  provider = await oidcProvider()
  const outside = { issuer: provider.issuer, clientId, clientSecret, label: 'the ministry' }
  tiny = await testApp({
    fictional: false,
    clock: { now: () => now },
    outward: { ...nothingOutward, publicUrl: 'https://map.example' },
    signIn: { ...ownSignIn, outside },
  })
})
afterAll(async () => {
  await tiny.close()
  await provider.close()
})

type Joining = { secret: string; name: string } | null
/** Sets out in one browser, is sent round by the service, and holds what it came back with. */
async function journey(joining: Joining = null) {
  const begun = await asking(tiny, '')('POST', '/api/outside-sign-in', { joining })
  expect(begun.status, begun.text).toBe(200)
  const browser = begun.headers.getSetCookie().find((cookie) => cookie.startsWith('upstream_journey=')) ?? ''
  expect(browser).toMatch(/HttpOnly; Secure; SameSite=Strict/)
  const sent = await fetch(begun.body.address, { redirect: 'manual' })
  const back = new URL(sent.headers.get('Location') ?? '')
  expect(back.href).toMatch(/^https:\/\/map\.example\/sign-in\/callback\?code=/)
  return { address: begun.body.address as string, answer: back.search.slice(1), browser: browser.split(';')[0] ?? '' }
}
const comesBack = (answer: string, browser: string) =>
  asking(tiny, browser)('POST', '/api/outside-sign-in/answer', { answer })
const seq = () => tiny.deps.journal.seq

it('joins by the link one was given, and signs in ever after; without a link nobody gets in', async () => {
  provider.says = { subject: 'vera' }
  const stranger = await journey()
  const refused = await comesBack(stranger.answer, stranger.browser)
  expect([refused.status, refused.body.says.detail.code]).toEqual([401, 'outside-not-known'])

  const { secret, personId } = (await invites(tiny, { role: 'field-officer', area: ['XT1'], ceiling: 'high' })).body
  const joining = await journey({ secret, name: 'Vera Lindqvist' })
  for (const part of ['code_challenge_method=S256', 'scope=openid&', `client_id=${clientId}`])
    expect(`${joining.address}&`).toContain(part)
  expect(joining.address).not.toContain(secret)
  const joined = await comesBack(joining.answer, joining.browser)
  expect(joined.body).toMatchObject({
    role: 'field-officer',
    area: ['XT1'],
    person: { personId, name: 'Vera Lindqvist' },
  })
  expect(cookieOf(joined)).toMatch(/^__Host-upstream=/)

  const again = await journey()
  const signedIn = await comesBack(again.answer, again.browser)
  expect(signedIn.body).toMatchObject({ person: { personId }, reporter: joined.body.reporter })
  const account = await asking(tiny, cookieOf(signedIn))('GET', '/api/account')
  expect(account.body).toMatchObject({ hasPassword: false, name: 'Vera Lindqvist' })
  // There is no password to guess.
  const guess = await asking(tiny, '')('POST', '/api/session', { name: 'Vera Lindqvist', password: 'anything at all' })
  expect(guess.status).toBe(401)
})

it('belongs to one person: the same somebody cannot join twice, and disabled they are let in by nobody', async () => {
  provider.says = { subject: 'vera' }
  const { secret } = (await invites(tiny, { role: 'steward' })).body
  const twice = await journey({ secret, name: 'Vera the other' })
  const refused = await comesBack(twice.answer, twice.browser)
  expect([refused.status, refused.body.says.detail.code]).toEqual([409, 'outside-taken'])
  const vera = (await tiny.get('/api/people', { as: 'steward' })).body.rows.find((row: any) => row.isOutside)
  const { personId, role, area, ceiling } = vera
  const rights = { role, area, ceiling, disabled: true }
  expect((await tiny.send('PUT', `/api/people/${personId}`, { as: 'steward', json: rights })).status).toBe(200)
  const disabled = await journey()
  expect((await comesBack(disabled.answer, disabled.browser)).status).toBe(401)
})

it('takes an answer once, from the browser that set out, within ten minutes', async () => {
  provider.says = { subject: 'vera' }
  const before = seq()
  const stolen = await journey()
  const [none, other] = [await comesBack(stolen.answer, ''), await journey()]
  expect([none.status, none.body.says.detail.code]).toEqual([401, 'outside-too-late'])
  // It was used up by the try.
  expect((await comesBack(stolen.answer, stolen.browser)).status).toBe(401)
  expect((await comesBack(other.answer, stolen.browser)).status).toBe(401)
  const late = await journey()
  now = new Date(now.getTime() + 10 * 60_000)
  expect((await comesBack(late.answer, late.browser)).body.says.detail.code).toBe('outside-too-late')
  expect(seq()).toBe(before)
})

it('takes no word that is not the service’s own, for us, and for this journey', async () => {
  const before = seq()
  const honest = provider.key
  const lies: [string, Partial<OidcProvider>][] = [
    ['another nonce', { says: { subject: 'vera', nonce: 'of another journey' } }],
    ['another client', { says: { subject: 'vera', audience: 'another' } }],
    ['another service', { says: { subject: 'vera', issuer: 'https://evil.example' } }],
    ['another key', { says: { subject: 'vera' }, key: generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey }],
  ]
  for (const [what, lie] of lies) {
    Object.assign(provider, { key: honest, ...lie })
    const { answer, browser } = await journey()
    const refused = await comesBack(answer, browser)
    expect([refused.status, refused.body.says.detail.code], what).toEqual([502, 'outside-refused'])
  }
  provider.key = honest
  const { answer, browser } = await journey()
  expect((await comesBack(answer.replace(/code=[^&]+/, 'code=guessed'), browser)).status).toBe(502)
  expect(seq()).toBe(before)
})

it('comes back by an address that changes nothing, and hides from servers what it brings', async () => {
  const answer = await tiny.get('/sign-in/callback?code=one&state=two', { as: 'anonymous' })
  expect([answer.status, answer.headers.get('Location')]).toEqual([303, '/sign-in#code=one&state=two'])
  expect(answer.headers.getSetCookie()).toEqual([])
})
