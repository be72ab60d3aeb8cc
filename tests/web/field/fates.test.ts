// What became of sent reports is written down only when our server tells it, and only beside the writer's own.
import { expect, it } from 'vitest'
import { askFates } from '#web/field/fates.ts'
import { createOutbox } from '#web/field/outbox.ts'
import { memoryKeeper } from './memory-keeper.ts'
import { building, json, uuids, writer } from './reports.ts'

const [own, others, olds] = uuids
const at = '2026-07-01T12:00:00Z'
const fateOf = (uuid: string) => ({
  ...{ uuid, receivedAt: at, withdrawnAt: null, placedAt: null, pcode: 'XT22', districtName: 'Midtown' },
  ...{ answeredBy: 0, promisedSince: 2 },
})

async function phone(answer: () => Response) {
  const keeper = memoryKeeper()
  const owners = [[own, writer, 3] as const, [others, 'b'.repeat(32), 2] as const, [olds, null, 1] as const]
  for (const [uuid, owner, minute] of owners) {
    const receivedAt = `2026-07-01T12:0${minute}:00Z`
    const { kind, observedAt } = building
    const one = { uuid, kind: 'observation', gist: { kind, observedAt }, receivedAt }
    keeper.sent.set(uuid, { ...one, seq: 1, timeDoubt: null, owner, fate: null })
  }
  const asked: string[] = []
  const ask = async (address: string | URL | Request) => {
    asked.push(String(address))
    return answer()
  }
  const told = await askFates(createOutbox(keeper), { fetch: ask }, writer)
  return { told, asked, sent: [...keeper.sent.values()].map(({ owner, fate }) => [owner, fate?.districtName]) }
}

it('asks for one’s own and those without an owner, which become theirs when the server says so', async () => {
  const { told, asked, sent } = await phone(() => json(200, { rows: [own, others, olds].map(fateOf) }))
  expect(told).toBe(true)
  expect(asked).toEqual([`/api/observation-fates?uuids=${own},${olds}`])
  expect(sent).toEqual([
    [writer, 'Midtown'],
    ['b'.repeat(32), undefined],
    [writer, 'Midtown'],
  ])
})

it.each<[string, () => Response]>([
  ['a sign-in page of a hotel', () => new Response('<html>', { headers: { 'content-type': 'text/html' } })],
  ['a refusal', () => json(403, { code: 'actor.forbidden', title: 'No' })],
  [
    'no network',
    () => {
      throw new TypeError('Failed to fetch')
    },
  ],
])('%s changes nothing', async (_, answer) => {
  const { told, sent } = await phone(answer)
  expect(told).toBe(false)
  expect(sent.map(([, fate]) => fate)).toEqual([undefined, undefined, undefined])
})
