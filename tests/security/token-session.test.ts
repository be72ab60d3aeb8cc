/** Signing in with a token: the browser holds a session of its own and never the token, and the session ends with the token at once. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import { asking, cookieOf } from '#tests/support/accounts.ts'
import { type TestApp, testApp } from '#tests/support/test-app.ts'

let now = new Date('2026-07-01T12:00:00Z')
let tiny: TestApp
beforeAll(async () => {
  tiny = await testApp({ fictional: false, clock: { now: () => now } })
})
afterAll(() => tiny.close())

const steward = { as: 'steward' } as const
const madeToken = async (expiresInDays = 9): Promise<{ token: string; tokenId: string }> =>
  (await tiny.send('POST', '/api/tokens', { ...steward, json: { name: 'Amina', role: 'analyst', expiresInDays } })).body
/** Signs in, and gives what the browser holds then. */
async function signsIn(token: string, before = '') {
  const answer = await asking(tiny, before)('POST', '/api/session', { token })
  expect(answer.status, answer.text).toBe(200)
  expect(answer.headers.getSetCookie().join()).not.toContain(token)
  const cookie = cookieOf(answer)
  return { cookie, asks: asking(tiny, cookie), body: answer.body }
}
const sessionOf = async (browser: { asks: ReturnType<typeof asking> }) =>
  (await browser.asks('GET', '/api/session')).body

it('keeps no token in the browser, and works as the token does', async () => {
  const { token, tokenId } = await madeToken()
  const browser = await signsIn(token)
  expect(browser.cookie).not.toBe('')
  expect(browser.cookie).not.toContain(token)
  expect(browser.cookie).not.toContain(tokenId)
  expect(await sessionOf(browser)).toMatchObject({ role: 'analyst', person: null, reporter: browser.body.reporter })
  expect((await browser.asks('GET', '/api/observations')).status).toBe(200)
  // What stands in the record is a hash.
  const secret = browser.cookie.split('=')[1] ?? ''
  for await (const entry of tiny.deps.journal.read(0)) expect(JSON.stringify(entry)).not.toContain(secret)
})

it('S4: ends with its token within one request, and is told why', async () => {
  const { token, tokenId } = await madeToken()
  const browser = await signsIn(token)
  expect((await browser.asks('GET', '/api/observations')).status).toBe(200)
  await tiny.send('DELETE', `/api/tokens/${tokenId}`, steward)
  expect((await browser.asks('GET', '/api/observations')).status).toBe(401)
  expect(await sessionOf(browser)).toMatchObject({ role: 'anonymous', ended: { why: 'revoked', on: '2026-07-01' } })

  const short = await madeToken(1)
  const other = await signsIn(short.token)
  now = new Date('2026-07-03T12:00:00Z')
  expect((await other.asks('GET', '/api/observations')).status).toBe(401)
  expect((await sessionOf(other)).ended.why).toBe('expired')
})

it('S4: ends when its holder signs out, or signs in anew, and at another address it is not known', async () => {
  const { token } = await madeToken()
  const first = await signsIn(token)
  const second = await signsIn(token, first.cookie)
  expect(second.cookie).not.toBe(first.cookie)
  expect((await first.asks('GET', '/api/observations')).status).toBe(401)
  expect((await second.asks('GET', '/api/observations', undefined, { Host: 'other.example' })).status).toBe(401)
  expect((await second.asks('GET', '/api/observations')).status).toBe(200)
  expect((await second.asks('DELETE', '/api/session')).body.role).toBe('anonymous')
  expect((await second.asks('GET', '/api/observations')).status).toBe(401)
  expect((await sessionOf(second)).ended.why).toBe('closed')
})

it('takes the token out of a browser that keeps one from before', async () => {
  const { token } = await madeToken()
  const old = await asking(tiny, `upstream_token=${token}`)('GET', '/api/session')
  expect(old.body.role).toBe('analyst')
  expect(old.headers.getSetCookie().find((cookie) => cookie.startsWith('upstream_token='))).toMatch(/Max-Age=0/)
  const browser = { asks: asking(tiny, cookieOf(old)) }
  expect((await sessionOf(browser)).role).toBe('analyst')
})
