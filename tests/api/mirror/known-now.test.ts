/** What is kept of now is what would be worked out afresh: after whatever is written, in whichever order. */
import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { draftBatch } from '#api/draft-batch.ts'
import { writeAll } from '#api/record/write.ts'
import { undone } from '#tests/support/entries.ts'
import { type TestApp, testApp } from '#tests/support/test-app.ts'
import { type TinyRows, tinyIncident } from '#tests/support/tiny-country.ts'

let tiny: TestApp
beforeAll(async () => {
  tiny = await testApp({ fictional: false })
})
afterAll(() => tiny.close())

const kept = [...readFileSync('data/schema/now-macros.sql', 'utf8').matchAll(/TABLE main\.(\w+) AS FROM main\.(\w+)/g)]

/** Every row of one that the other has not, as often as it has not. */
async function differences(): Promise<Record<string, number>> {
  const found: Record<string, number> = {}
  for (const [, table, macro] of kept) {
    const [row] = await tiny.deps.mirror.query(
      `SELECT (SELECT count(*) FROM (FROM ${table} EXCEPT ALL FROM main.${macro}(NULL)))::INTEGER
        + (SELECT count(*) FROM (FROM main.${macro}(NULL) EXCEPT ALL FROM ${table}))::INTEGER AS rows`,
      {},
      { path: 'main' },
    )
    if (row?.rows !== 0) found[String(table)] = Number(row?.rows)
  }
  return found
}

const where = { lng: 11.48, lat: 1.48, pcode: 'XT22', regionPcode: 'XT2', geoPrecision: 1 }
const day = { dateStart: '2025-06-10', dateEnd: '2025-06-10' }
const everyone = { sex: null, ageBand: null, minority: null, displacement: null }
let made = 0
const newId = () => `5c1c2f5e-6f0b-4a8e-9a57-${String(++made).padStart(12, '0')}`
const seen = { kind: 'abandoned-building', observedAt: '2026-06-30T20:00:00Z', positionSource: 'gps', note: '' }
const here = { position: { lng: 11.25, lat: 1.75 }, accuracyM: 12 }
const send = async (method: string, path: string, json?: object, as: 'steward' | 'field-officer' = 'steward') => {
  const { status, text } = await tiny.send(method, path, { as, ...(json && { json }) })
  expect([200, 201], `${method} ${path}: ${text}`).toContain(status)
}
const report = async (over: object = {}): Promise<string> => {
  const uuid = newId()
  await send('PUT', `/api/observations/${uuid}`, { ...seen, ...here, ...over }, 'field-officer')
  return uuid
}
const decide = (uuid: string, decision: object) => send('PUT', `/api/observations/${uuid}/reviews/${newId()}`, decision)
const bring = async (batchId: string, rows: TinyRows) =>
  writeAll(tiny.deps, [
    await draftBatch(
      tiny.deps,
      { batchId, at: '2026-07-01T00:00:00Z', format: 'tiny', filename: batchId, rows },
      'test',
    ),
  ])

it('reports, what is said of them later, and files that come and go', async () => {
  expect(kept.length).toBeGreaterThan(10)
  expect(await differences()).toEqual({})

  const first = await report()
  const nowhere = await report({ position: null, positionSource: 'typed', placeText: 'behind the old mill' })
  const vague = await report({ accuracyM: 60_000 })
  const secret = await report({
    sensitivity: 'severe',
    shownTo: 'district',
    siteId: first,
    siteState: 'used-by-armed-group',
  })
  const late = newId()
  await report({ siteId: late, siteState: 'secured' })
  await send(
    'PUT',
    `/api/observations/${late}`,
    { ...seen, ...here, observedAt: '2019-01-01T00:00:00Z' },
    'field-officer',
  )
  expect(await differences()).toEqual({})

  await send('PUT', `/api/observations/${nowhere}/place`, { pcode: 'XT22' })
  await send(
    'PUT',
    `/api/observations/${first}/times/${newId()}`,
    { observedAt: '2026-06-29T08:00:00Z' },
    'field-officer',
  )
  const again = await report()
  await decide(again, { state: 'merged', mergedInto: first })
  await decide(vague, { state: 'rejected', reason: 'A test' })
  expect(await differences()).toEqual({})
  await send('DELETE', `/api/observations/${first}`)
  await send('DELETE', `/api/observations/${secret}?erase=true`)
  expect(await differences()).toEqual({})
  await bring('more-incidents', {
    incident: [{ ...tinyIncident, ...where, ...day, incidentId: 'tiny:more', kind: 'theft' }],
  })
  await bring('more-people', { population: [{ ...everyone, pcode: 'XT22', year: 2026, people: 9_000 }] })
  expect(await differences()).toEqual({})
  await send('PUT', `/api/interventions/${newId()}`, {
    ...{
      pcode: 'XT22',
      name: 'Mill youth centre',
      kind: 'youth-centre',
      dimension: 'development',
      actor: 'Town council',
    },
    ...{ startsOn: '2025-07-01', position: { lng: 11.5, lat: 1.5 } },
  })
  await send('PUT', `/api/consultations/${newId()}`, {
    ...{ pcode: 'XT21', kind: 'focus-group', heldOn: '2026-03-01', place: 'Mill school' },
    priorities: [{ raisedBy: 'women', rank: 1, priority: 'jobs' }],
    attended: [{ people: 9, sex: 'female', ageBand: '25-39', minority: 'majority', displacement: 'host' }],
  })
  const promise = newId()
  await send('PUT', `/api/commitments/${promise}`, {
    ...{ pcode: 'XT22', promise: 'Refurbish the mill', owner: 'Town council', ownerSort: 'authority' },
    ...{ promisedOn: '2026-01-10', dueOn: '2026-05-31' },
  })
  await send('PUT', `/api/commitments/${promise}/moves/${newId()}`, { movedOn: '2026-06-01', dueOn: '2026-12-31' })
  expect(await differences()).toEqual({})
  await writeAll(tiny.deps, [{ draft: undone('tiny-second') }])
  expect(await differences()).toEqual({})
  expect(await tiny.deps.mirror.contents()).toEqual(await rebuilt())
})

async function rebuilt() {
  await tiny.deps.mirror.rebuild()
  return tiny.deps.mirror.contents()
}
