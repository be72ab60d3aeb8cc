/** Weekly lines from phones in the tiny country: sent however often, taken back, and told with those that imports brought. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { actorRoles } from '#api/contract/session.ts'
import { type TestApp, testApp } from '#tests/support/test-app.ts'

let tiny: TestApp
beforeAll(async () => {
  tiny = await testApp()
})
afterAll(() => tiny.close())

const as = 'field-officer'
let made = 0
const newId = (): string => `8b1c2f5e-6f0b-4a8e-9a57-${String(made++).padStart(12, '0')}`
const week = { pcode: 'XT21', weekStart: '2026-06-22', safety: 4, counts: { patrols: 3, incidents: 0 } }
const put = (id: string, json: object = week) => tiny.send('PUT', `/api/weekly-lines/${id}`, { as, json })
const weeksIn = async (pcode: string) =>
  (await tiny.get(`/api/weekly-safety?pcodes=${pcode}&from=2026-06&to=2026-06`, { as: 'anonymous' })).body.rows[0].weeks
const tenOthers = async (part: object) => {
  for (let n = 0; n < 10; n++) await put(newId(), { ...week, ...part, reporter: `R${n}`, safety: n })
}

describe('R5 for weekly lines', () => {
  it('sent many times at once it is one line and one receipt; other content is refused', async () => {
    const id = newId()
    const sent = await Promise.all(Array.from({ length: 20 }, () => put(id)))
    expect(sent.map(({ status }) => status).sort()).toEqual([...Array.from({ length: 19 }, () => 200), 201])
    expect(new Set(sent.map(({ text }) => text)).size).toBe(1)
    expect(sent[0]?.body).toMatchObject({ uuid: id, receivedAt: '2026-07-01T12:00:00.000Z' })
    expect((await put(id, { ...week, safety: 5 })).status).toBe(409)
    expect((await put(id)).body).toEqual(sent[0]?.body)
  })

  it('withdrawn it stays withdrawn; only its sender or a steward may', async () => {
    const id = newId()
    await put(id)
    const asSteward = newId()
    await tiny.send('PUT', `/api/weekly-lines/${asSteward}`, { as: 'steward', json: week })
    expect((await tiny.send('DELETE', `/api/weekly-lines/${asSteward}`, { as })).status).toBe(404)
    expect((await tiny.send('DELETE', `/api/weekly-lines/${id}`, { as })).status).toBe(200)
    expect((await put(id)).status).toBe(410)
    expect((await tiny.send('DELETE', `/api/weekly-lines/${id}`, { as })).status).toBe(410)
    expect((await tiny.send('DELETE', `/api/weekly-lines/${newId()}`, { as })).status).toBe(404)
  })

  it('lets in whoever may report, and nobody who signed in on the phone after its writer', async () => {
    const allowed: string[] = []
    for (const role of actorRoles) {
      const { status } = await tiny.send('PUT', `/api/weekly-lines/${newId()}`, { as: role, json: week })
      if (status === 201) allowed.push(role)
    }
    expect(allowed.sort()).toEqual(['field-officer', 'steward'])
    const headers = { 'Upstream-Reporter': 'f'.repeat(32) }
    expect((await tiny.send('PUT', `/api/weekly-lines/${newId()}`, { as, json: week, headers })).status).toBe(403)
  })
})

describe('what is told of them', () => {
  it('nine reporters are withheld, ten are told, and one taken back leaves nine again', async () => {
    const own = newId()
    await tenOthers({ pcode: 'XT31' })
    expect(await weeksIn('XT31')).toEqual([
      {
        ...{ week: '2026-06-22', reporters: 10, safety: 4.5, reason: null },
        counts: [
          { what: 'incidents', count: 0 },
          { what: 'patrols', count: 30 },
        ],
      },
    ])
    await put(own, { ...week, pcode: 'XT31', safety: 10, counts: {} })
    expect(await weeksIn('XT31')).toMatchObject([{ reporters: 11, safety: 5 }])
    // The same officer again, in the same week: one voice, the later word.
    const again = newId()
    await put(again, { ...week, pcode: 'XT31', safety: 0, counts: {} })
    expect((await weeksIn('XT31'))[0]).toMatchObject({ reporters: 11, safety: 45 / 11 })
    await tiny.send('DELETE', `/api/weekly-lines/${again}`, { as })
    expect(await weeksIn('XT31')).toMatchObject([{ reporters: 11, safety: 5 }])
    await tiny.send('DELETE', `/api/weekly-lines/${own}`, { as })
    expect(await weeksIn('XT31')).toMatchObject([{ reporters: 10, safety: 4.5 }])
  })

  it('who wrote is in no answer, and in the record under a name that tells nobody who it is', async () => {
    await put(newId(), { ...week, pcode: 'XT11' })
    expect(await weeksIn('XT11')).toEqual([
      { week: '2026-06-22', reporters: null, safety: null, counts: [], reason: 'suppressed' },
    ])
    const rows = await tiny.deps.mirror.query("SELECT reporter FROM weekly_line WHERE pcode = 'XT11'")
    expect(rows).toEqual([{ reporter: expect.stringMatching(/^[0-9a-f]{32}$/) }])
  })
})

it.each([
  ['pcode', { pcode: 'XT2' }],
  ['weekStart', { weekStart: '2026-06-23' }],
  ['weekStart', { weekStart: '2026-07-06' }],
  ['safety', { safety: 11 }],
  ['safety', { safety: null }],
  ['reporter', { reporter: '+252612345678' }],
  ['reporter', { reporter: 'Hodan of the mill' }],
  ['counts.patrols', { counts: { patrols: -1 } }],
])('refuses a wrong %s: %j', async (field, wrong) => {
  const { status, body } = await put(newId(), { ...week, ...wrong })
  expect(status).toBe(400)
  expect(Object.keys(body.fields)).toEqual([field])
})
