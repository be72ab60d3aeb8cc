import { expect, test } from 'vitest'
import { createOutbox } from '#web/field/outbox.ts'
import type { Line } from '#web/field/send-parcel.ts'
import { sendRound, waitAfter } from '#web/field/sync.ts'
import { memoryKeeper } from './memory-keeper.ts'
import { aPhoto, building, json, problemAnswer, receiptFor, uuids, writer, written } from './reports.ts'

const [first, second, third] = uuids
type Sent = { uuid: string; init: RequestInit }

/** A server that takes files in parts. */
const uploads = () => {
  const house = {
    received: new Map<string, number>(),
    parts: [] as string[],
    takes(address: string, { method, headers, body }: RequestInit): Response {
      const sha256 = address.split('/').at(-1) ?? ''
      const range = new Headers(headers).get('Content-Range')
      if (method === 'PUT' && body instanceof ArrayBuffer) {
        house.parts.push(range ?? '')
        house.received.set(sha256, (house.received.get(sha256) ?? 0) + body.byteLength)
      }
      const received = house.received.get(sha256) ?? 0
      return json(200, { sha256, received, complete: received === aPhoto.bytes.byteLength })
    },
  }
  return house
}

/** An outbox with three reports, and a line on which each request is answered by `answer`. */
async function three(answer: (uuid: string, times: number) => Response | Promise<Response>) {
  const keeper = memoryKeeper()
  const outbox = createOutbox(keeper)
  let minute = 0
  for (const uuid of uuids) {
    const attachments = uuid === first ? [aPhoto] : []
    await outbox.keep(written(uuid, { attachments, at: `2026-07-01T12:0${minute}:00Z` }))
    minute += 1
  }
  const requests: Sent[] = []
  const house = uploads()
  const clock = { now: new Date('2026-07-01T13:00:00Z') }
  const line: Line = {
    fetch: async (address, init = {}) => {
      if (String(address).startsWith('/api/uploads/')) return house.takes(String(address), init)
      const uuid = String(address).split('/').at(-1) ?? ''
      requests.push({ uuid, init })
      return answer(uuid, requests.filter((r) => r.uuid === uuid).length)
    },
    now: () => clock.now,
    chance: () => 0,
    pause: async () => undefined,
  }
  return { keeper, outbox, requests, line, clock, house }
}
const noNetwork = () => {
  throw new TypeError('Failed to fetch')
}

test('everything is sent in order, its photo before it, and leaves the device for its receipt', async () => {
  const { keeper, outbox, requests, line, house } = await three((uuid) => receiptFor(uuid))
  expect(await sendRound(outbox, line, writer)).toEqual({ sent: 3, refused: 0, waiting: 0, stoppedBy: null })
  expect(requests.map((r) => r.uuid)).toEqual([first, second, third])
  expect(requests.every((r) => r.init.method === 'PUT' && r.init.redirect === 'error')).toBe(true)
  expect(house.parts).toEqual(['bytes 0-4/5'])
  const [sha256] = house.received.keys()
  expect(JSON.parse(String(requests[0]?.init.body))).toEqual({
    observation: building,
    attachments: [{ name: 'photo', type: 'image/jpeg', sha256 }],
  })
  expect(JSON.parse(String(requests[1]?.init.body))).toEqual(building)
  expect(await outbox.list()).toEqual([])
  expect([...keeper.sent.keys()]).toEqual([first, second, third])
})

test('a receipt given before (200) is a receipt', async () => {
  const { outbox, line } = await three((uuid) => receiptFor(uuid, 200))
  expect((await sendRound(outbox, line, writer)).sent).toBe(3)
})

test.each([
  [
    'a captive portal page',
    () => new Response('<html>Sign in to Wi-Fi</html>', { headers: { 'content-type': 'text/html' } }),
  ],
  ['a page that calls itself JSON', () => new Response('<html>', { headers: { 'content-type': 'application/json' } })],
  ['an empty yes', () => json(200, {})],
  ['a receipt for another report', () => receiptFor(third)],
  ['a yes without content', () => new Response(null, { status: 204 })],
])('5: %s is no receipt: the report stays, and the others are not even tried', async (_, answer) => {
  const { outbox, requests, line } = await three(answer)
  expect(await sendRound(outbox, line, writer)).toMatchObject({ sent: 0, stoppedBy: { reason: 'not-our-server' } })
  expect(requests).toHaveLength(1)
  expect(await outbox.list()).toMatchObject([
    { uuid: first, state: 'waiting', attempts: 1, trouble: { reason: 'not-our-server' } },
    { uuid: second, attempts: 0 },
    { uuid: third, attempts: 0 },
  ])
})

test.each([
  [400, 'request.invalid', 'invalid'],
  [422, 'photo.invalid', 'invalid'],
  [413, 'request.too-large', 'too-large'],
  [409, 'observation.conflict', 'conflict'],
  [410, 'observation.withdrawn', 'withdrawn'],
])('4: refused with %i, a report stays for a person to look at; the others go', async (status, code, reason) => {
  const { outbox, requests, line } = await three((uuid) =>
    uuid === first ? problemAnswer(status, code, { note: 'is too long' }) : receiptFor(uuid),
  )
  expect(await sendRound(outbox, line, writer)).toMatchObject({ sent: 2, refused: 1 })
  const [left] = await outbox.list()
  expect(left).toMatchObject({
    uuid: first,
    state: 'refused',
    trouble: { reason, detail: { code: 'as-written', text: 'Because.' } },
  })
  expect(left?.trouble?.fields).toEqual({ note: { code: 'as-written', text: 'is too long' } })
  await sendRound(outbox, line, writer)
  expect(requests).toHaveLength(3)
  await sendRound(outbox, line, writer, { only: first })
  expect(requests).toHaveLength(4)
})

test.each([
  [401, 'actor.unknown', 'signed-out'],
  [403, 'actor.forbidden', 'role'],
])('%i keeps everything until somebody signs in', async (status, code, reason) => {
  const answers = { say: () => problemAnswer(status, code) }
  const { outbox, requests, line } = await three((uuid) =>
    answers.say === undefined ? receiptFor(uuid) : answers.say(),
  )
  expect(await sendRound(outbox, line, writer)).toMatchObject({ waiting: 1, stoppedBy: { reason } })
  expect(requests).toHaveLength(1)
  expect((await outbox.list())[0]?.state).toBe('sign-in')
  answers.say = undefined as never
  expect((await sendRound(outbox, line, writer)).sent).toBe(3)
})

test('only the reports of whoever is signed in are tried, each saying whose it is', async () => {
  const { keeper, outbox, requests, line } = await three((uuid) => receiptFor(uuid))
  for (const [uuid, owner] of [[first, 'b'.repeat(32)] as const, [second, null] as const]) {
    const one = keeper.packed.get(uuid)
    if (one !== undefined) keeper.packed.set(uuid, { ...one, parcel: { ...one.parcel, owner } })
  }
  expect((await sendRound(outbox, line, null)).sent).toBe(0)
  expect((await sendRound(outbox, line, writer)).sent).toBe(1)
  expect(requests.map(({ uuid, init }) => [uuid, new Headers(init.headers).get('Upstream-Reporter')])).toEqual([
    [third, writer],
  ])
  expect((await outbox.list()).map((u) => u.uuid)).toEqual([first, second])
})

test('no network: one is tried, all are kept, and it is tried again only when due', async () => {
  const { outbox, requests, line, clock } = await three(noNetwork)
  await sendRound(outbox, line, writer)
  expect(requests).toHaveLength(1)
  expect((await outbox.list())[0]).toMatchObject({ nextTryAt: '2026-07-01T13:00:15.000Z' })
  await sendRound(outbox, { ...line, fetch: async (a) => receiptFor(String(a).split('/').at(-1) ?? '') }, writer, {
    dueOnly: true,
  })
  expect((await outbox.list()).map((u) => u.uuid)).toEqual([first])
  clock.now = new Date('2026-07-01T13:00:16Z')
  const fetch: typeof line.fetch = async (address, init) =>
    String(address).includes('/uploads/') ? line.fetch(address, init) : receiptFor(first)
  await sendRound(outbox, { ...line, fetch }, writer, { dueOnly: true })
  expect(await outbox.list()).toEqual([])
})

test('a busy server is left alone for as long as it asks', async () => {
  const { outbox, requests, line } = await three(() => json(503, {}, { 'retry-after': '120' }))
  await sendRound(outbox, line, writer)
  expect(requests).toHaveLength(1)
  expect((await outbox.list())[0]).toMatchObject({ nextTryAt: '2026-07-01T13:02:00.000Z', trouble: { reason: 'busy' } })
})

test('a fault over one report does not hold up the others', async () => {
  const { outbox, line } = await three((uuid) => (uuid === first ? json(500, {}) : receiptFor(uuid)))
  expect(await sendRound(outbox, line, writer)).toMatchObject({ sent: 2, waiting: 1 })
})

test('an answer lost on the way costs nothing: sent again, it is one report', async () => {
  const server = new Set<string>()
  const { outbox, line } = await three((uuid, times) => {
    server.add(uuid)
    return times === 1 ? noNetwork() : receiptFor(uuid, 200)
  })
  for (let round = 0; round < 4; round += 1) await sendRound(outbox, line, writer)
  expect(await outbox.list()).toEqual([])
  expect(server.size).toBe(3)
})

test('deleted while on its way: the answer brings nothing back', async () => {
  const { keeper, outbox, line } = await three((uuid) => {
    keeper.packed.delete(uuid)
    return problemAnswer(400, 'request.invalid')
  })
  await sendRound(outbox, line, writer)
  expect(await outbox.list()).toEqual([])
})

test('waits double up to half an hour, and are spread', () => {
  expect([1, 2, 3, 20].map((n) => waitAfter(n, 0))).toEqual([15_000, 30_000, 60_000, 1_800_000])
  expect(waitAfter(1, 1)).toBe(7500)
})
