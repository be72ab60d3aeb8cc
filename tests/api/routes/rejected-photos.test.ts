/** Whoever may put a wrong rejection right can look at what was sent: reviewers within their reach, and nobody else; what was withdrawn, nobody. */
import { randomUUID } from 'node:crypto'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type TestApp, testApp } from '#tests/support/test-app.ts'
import { webm } from '#tests/support/webm.ts'

let tiny: TestApp
beforeAll(async () => {
  tiny = await testApp({ fictional: false })
})
afterAll(() => tiny.close())

const steward = { as: 'steward' } as const
const seen = {
  ...{ kind: 'unlit-street', observedAt: '2026-06-30T20:00:00+03:00', note: 'No light' },
  ...{ position: { lng: 11.25, lat: 1.75 }, accuracyM: 12, positionSource: 'gps' },
}
async function sends(shade: string): Promise<string> {
  const uuid = randomUUID()
  const picture = await sharp({ create: { width: 40, height: 40, channels: 3, background: shade } })
    .jpeg()
    .toBuffer()
  const form = new FormData()
  form.set('observation', JSON.stringify(seen))
  form.set('photo', new Blob([new Uint8Array(picture)], { type: 'image/jpeg' }), 'p.jpg')
  form.set('audio', new Blob([new Uint8Array(webm())], { type: 'audio/webm' }), 'a.webm')
  const { status, text } = await tiny.send('PUT', `/api/observations/${uuid}`, { as: 'field-officer', body: form })
  expect(status, text).toBe(201)
  return uuid
}
const decides = async (uuid: string, json: object) =>
  expect(
    (await tiny.send('PUT', `/api/observations/${uuid}/reviews/${randomUUID()}`, { ...steward, json })).status,
  ).toBe(201)
const stewardOf = async (area: string[], ceiling: string) => {
  const json = { name: `Steward of ${area}, ${ceiling}`, role: 'steward', area, ceiling, expiresInDays: 9 }
  const { status, body, text } = await tiny.send('POST', '/api/tokens', { ...steward, json })
  expect(status, text).toBe(200)
  return { as: 'anonymous', headers: { Authorization: `Bearer ${body.token}` } } as const
}
type Asker = Parameters<TestApp['get']>[1]
const statuses = (paths: string[], asker: Asker) =>
  Promise.all(paths.map(async (path) => (await tiny.get(path, asker)).status))

it('a rejected report keeps its photo and its sound for who reviews it, and for nobody else', async () => {
  const uuid = await sends('#335577')
  const { report } = (await tiny.get(`/api/observations/${uuid}/reviews`, steward)).body
  const sent = [...report.photos, report.audio]
  expect(sent).toEqual([
    expect.stringMatching(/^\/api\/photos\/[0-9a-f]{64}$/),
    expect.stringMatching(/^\/api\/audio-notes\/[0-9a-f]{64}$/),
  ])
  expect(await statuses(sent, { as: 'planner' })).toEqual([200, 200])

  await decides(uuid, { state: 'rejected', reason: 'Another street' })
  expect(await statuses(sent, steward)).toEqual([200, 200])
  const [here, elsewhere, lower] = [
    await stewardOf(['XT22'], 'severe'),
    await stewardOf(['XT11'], 'severe'),
    await stewardOf(['XT22'], 'low'),
  ]
  expect(await statuses(sent, here)).toEqual([200, 200])
  for (const beyond of [elsewhere, lower]) expect(await statuses(sent, beyond)).toEqual([404, 404])
  for (const as of ['planner', 'analyst', 'field-officer'] as const)
    expect(await statuses(sent, { as })).toEqual([404, 404])
  expect(await statuses(sent, { as: 'anonymous' })).toEqual([401, 401])

  await decides(uuid, { state: 'contested', reason: 'Perhaps it is' })
  expect(await statuses(sent, { as: 'planner' })).toEqual([200, 200])
  await decides(uuid, { state: 'rejected', reason: 'It is not' })
  expect((await tiny.send('DELETE', `/api/observations/${uuid}`, { as: 'field-officer' })).status).toBe(200)
  expect(await statuses(sent, steward)).toEqual([404, 404])
})

it('a report that repeats another is looked at by who reviews', async () => {
  const [uuid, other] = [await sends('#112233'), await sends('#445566')]
  const { report } = (await tiny.get(`/api/observations/${uuid}/reviews`, steward)).body
  await decides(uuid, { state: 'merged', mergedInto: other })
  expect(await statuses(report.photos, steward)).toEqual([200])
  expect(await statuses(report.photos, { as: 'planner' })).toEqual([404])
})
