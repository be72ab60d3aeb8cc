/** Letters through a real mail server and calls of a real service, both on this machine: what arrives, how often, and what never leaves. */
import { createHmac } from 'node:crypto'
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { callWebhook } from '#api/alerts/call-webhook.ts'
import type { DeliveryFault } from '#api/contract/statements/alerts.ts'
import { watch } from '#tests/support/built.ts'
import { type Mailbox, openMailbox } from '#tests/support/mailbox.ts'
import { type TestApp, testApp } from '#tests/support/test-app.ts'

type Called = { headers: IncomingHttpHeaders; body: string; path: string }
const calls: Called[] = []
const hook: Server = createServer((request, reply) => {
  const parts: Buffer[] = []
  request.on('data', (part: Buffer) => parts.push(part))
  request.on('end', () => {
    calls.push({ headers: request.headers, body: Buffer.concat(parts).toString('utf8'), path: request.url ?? '' })
    if (request.url === '/moved') reply.writeHead(302, { Location: '/elsewhere' }).end()
    else reply.writeHead(204).end()
  })
})
const portOf = (server: { address(): AddressInfo | string | null }): number => (server.address() as AddressInfo).port

let mailbox: Mailbox
let tiny: TestApp
let round: () => Promise<void>
let now = new Date('2026-07-01T12:00:00Z')
const secret = 'a secret of the test'
let hookHost = ''
beforeAll(async () => {
  await new Promise<void>((done) => hook.listen(0, '127.0.0.1', done))
  mailbox = await openMailbox()
  mailbox.isDown = true
  hookHost = `127.0.0.1:${portOf(hook)}`
  tiny = await testApp({
    clock: { now: () => now },
    outward: {
      publicUrl: 'https://map.example',
      mail: mailbox.settings,
      webhook: { secret, hosts: [hookHost] },
    },
  })
  const watching = watch(tiny.deps)
  await watching.stop()
  round = watching.round
})
afterAll(async () => {
  await tiny.close()
  hook.close()
  await mailbox.close()
})

const ruleId = '5b1c2f5e-6f0b-4a8e-9a57-000000000001'
const later = (minutes: number): void => {
  now = new Date(now.getTime() + minutes * 60_000)
}
const deliveries = async () => (await tiny.get('/api/alerts')).body.rows[0].deliveries

it('tries again until the mail server takes the letter, and calls the service once', async () => {
  const rule = {
    name: 'Half feel <safe>',
    place: 'XT2',
    condition: { measure: 'share', indicator: 'safe-after-dark', side: 'below', threshold: 0.6, judgedBy: 'point' },
    emails: ['planner@example.org', 'planner@example.org'],
    webhook: `http://${hookHost}/alerts`,
  }
  expect((await tiny.send('PUT', `/api/alert-rules/${ruleId}`, { json: rule })).status).toBe(200)
  await round()
  const [mail] = await deliveries()
  expect(mail).toMatchObject({ channel: 'e-mail', state: 'waiting', attempts: 1 })
  expect(mail.fault.sentence).toBe('the mail server refused it (451: EMESSAGE)')
  await round()
  expect((await deliveries())[0].attempts).toBe(1)
  mailbox.isDown = false
  later(2)
  await tiny.deps.mirror.rebuild()
  await round()
  await round()
  expect((await deliveries()).map(({ state }: any) => state)).toEqual(['sent', 'sent'])
  const letters = mailbox.mails.filter(({ to }) => to.includes('planner@example.org'))
  expect(letters).toHaveLength(1)
  expect(letters[0]?.user).toBe('map')
  const text = letters[0]?.text.replaceAll('=\r\n', '').replaceAll('=3D', '=') ?? ''
  expect(text).toMatch(/^Message-ID: <[0-9a-f]{32}@upstream>/m)
  expect(text).toContain('Middle: fewer than 60 % of people feel safe after dark, for 2 waves in a row')
  expect(text).toContain('https://map.example/?view=feeling&from=2025-09&to=2025-09&pcode=XT2')
  const html = text.slice(text.indexOf('text/html'))
  expect(html).toContain('Half feel &lt;safe&gt;')
  expect(html).not.toContain('<safe>')
  expect(calls).toHaveLength(1)
})

it('signs what it calls with, and says there nothing of who else is told', () => {
  const [call] = calls
  const stamp = String(call?.headers['x-upstream-timestamp'])
  const signature = createHmac('sha256', secret).update(`${stamp}.${call?.body}`).digest('hex')
  expect(call?.headers['x-upstream-signature']).toBe(`v1=${signature}`)
  expect(Math.abs(Number(stamp) - now.getTime() / 1000)).toBeLessThan(600)
  const told = JSON.parse(call?.body ?? '{}')
  expect(told).toMatchObject({ event: 'alerts.fired', total: 1, instance: { name: 'Tinyland', fictional: true } })
  expect(told.alerts[0].finding.sentence).toMatch(/^Middle: fewer than 60 %/)
  expect(told.alerts[0].address).toMatch(/^https:\/\/map\.example\/\?view=feeling/)
  expect(call?.body).not.toContain('planner@example.org')
})

it('whom a rule tells is told only to those who may write rules', async () => {
  const seen = async (as: 'planner' | 'analyst') => (await tiny.get('/api/alert-rules', { as })).text
  expect(await seen('planner')).toContain('planner@example.org')
  expect(await seen('analyst')).not.toContain('planner@example.org')
  expect((await tiny.get('/api/alerts', { as: 'analyst' })).text).not.toContain('planner@example.org')
})

const call = (url: string, hosts: string[] = [], addresses: string[] = []): Promise<DeliveryFault | null> =>
  callWebhook({ secret, hosts }, { url, deliveryId: 'd', body: '{}', at: now }, async () => {
    if (addresses.length === 0) throw new Error('ENOTFOUND')
    return addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }))
  })

it('calls nothing in private networks, whatever the name says, and follows no redirect', async () => {
  const before = calls.length
  const { port } = new URL(`http://${hookHost}`)
  for (const url of [
    `http://127.0.0.1:${port}/`,
    `https://127.0.0.1:${port}/`,
    `https://[::1]:${port}/`,
    `https://2130706433:${port}/`,
    `https://[::ffff:127.0.0.1]:${port}/`,
  ])
    expect((await call(url))?.code, url).toBe('webhook-address-refused')
  for (const addresses of [
    ['127.0.0.1'],
    ['10.0.0.1'],
    ['8.8.8.8', '169.254.169.254'],
    ['fd00::1'],
    ['::ffff:8.8.8.8'],
  ])
    expect((await call('https://hook.example/', [], addresses))?.code, addresses.join()).toBe('webhook-address-refused')
  expect(await call('https://hook.example/')).toEqual({ code: 'webhook-name-unknown', host: 'hook.example' })
  expect(calls).toHaveLength(before)
  expect(await call(`http://${hookHost}/moved`, [hookHost])).toEqual({ code: 'webhook-answered', status: 302 })
  expect(calls.map(({ path }) => path)).not.toContain('/elsewhere')
  // The connection goes to the address that was judged, whatever the name would lead to by now.
  expect(await call(`http://hook.example:${port}/pinned`, [`hook.example:${port}`], ['127.0.0.1'])).toBeNull()
  expect(calls.at(-1)?.path).toBe('/pinned')
})
