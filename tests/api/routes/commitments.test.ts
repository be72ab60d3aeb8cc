/** Promises of the tiny country: made, changed and confirmed; who may; what was known when; and taking back the import one came with. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { CommitmentRow } from '#api/contract/commitments.ts'
import { type Asking, type TestApp, testApp } from '#tests/support/test-app.ts'

let tiny: TestApp
beforeAll(async () => {
  tiny = await testApp()
})
afterAll(() => tiny.close())

let made = 0
const newId = (): string => `5b1c2f5e-6f0b-4a8e-9a57-${String(made++).padStart(12, '0')}`
const promised = {
  pcode: 'XT22',
  promise: 'Refurbish the mill',
  owner: 'Town council',
  ownerSort: 'authority',
  promisedOn: '2026-01-10',
  dueOn: '2026-05-31',
}
const put = (path: string, json: object, asking: Asking = {}) =>
  tiny.send('PUT', `/api/commitments/${path}`, { json, ...asking })
const make = async (more: object = {}): Promise<string> => {
  const id = newId()
  const { status, text } = await put(id, { ...promised, ...more })
  expect(status, text).toBe(201)
  return id
}
const move = (id: string, json: object) => put(`${id}/moves/${newId()}`, { movedOn: '2026-06-01', ...json })
const asked = { women: 8, men: 6, youth: 5, minority: 1 }
const hear = (id: string, verdict: string, json: object = {}) =>
  put(`${id}/confirmations/${newId()}`, { askedOn: '2026-06-20', verdict, asked, ...json })
const history = async (id: string, query = '', asking: Asking = {}) =>
  (await tiny.get(`/api/commitments/${id}${query}`, asking)).body
const list = async (query = ''): Promise<CommitmentRow[]> => (await tiny.get(`/api/commitments${query}`)).body.rows
const rowOf = async (id: string, query = '') => (await list(query)).find((row) => row.commitmentId === id)

describe('GET /api/commitments', () => {
  it('judges by the day it is where none is named, by the end of a month that is, and by the day that is', async () => {
    const { body } = await tiny.get('/api/commitments')
    expect(body.on).toBe('2026-07-01')
    expect(body.rows).toMatchObject([
      {
        commitmentId: 'p1',
        districtName: 'District 22',
        overdue: true,
        daysOverdue: 274,
        confirmed: null,
        raisedOn: null,
      },
    ])
    expect((await tiny.get('/api/commitments?to=2025-09')).body).toMatchObject({
      on: '2025-10-01',
      rows: [{ overdue: true, daysOverdue: 1 }],
    })
    expect(await list('?on=2025-09-30')).toMatchObject([{ overdue: false, daysOverdue: null }])
    expect(await list('?on=2025-05-09')).toEqual([])
    expect((await tiny.get('/api/commitments?asOf=2026-02-01')).body.on).toBe('2026-02-01')
  })

  it('says the same as the panel of the district', async () => {
    for (const to of ['2025-08', '2025-09', '2025-12']) {
      const { commitments } = (await tiny.get(`/api/districts/XT22?to=${to}`)).body
      const rows = await list(`?to=${to}&pcodes=XT22`)
      expect(rows.map(({ commitmentId, state, overdue, dueOn }) => ({ commitmentId, state, overdue, dueOn }))).toEqual(
        commitments.map(({ commitmentId, state, overdue, dueOn }: any) => ({ commitmentId, state, overdue, dueOn })),
      )
    }
  })
})

describe('PUT /api/commitments/{commitmentId}', () => {
  it('keeps the same once however often it is sent, and refuses other words under a known id', async () => {
    const id = newId()
    const first = await put(id, promised)
    expect(first.status, first.text).toBe(201)
    const again = await put(id.toUpperCase(), { ...promised, note: undefined })
    expect([again.status, again.body]).toEqual([200, first.body])
    expect((await put(id, { ...promised, promise: 'Pull down the mill' })).body.code).toBe('commitment.conflict')
    const both = await Promise.all(
      [1, 2, 3].map(() => put(`${id}/moves/${id.replace('5b', '6b')}`, { movedOn: '2026-02-01', state: 'under-way' })),
    )
    expect(both.map(({ status }) => status).sort()).toEqual([200, 200, 201])
    expect((await history(id)).steps).toHaveLength(2)
  })

  it('finds when it was first asked for: as said, at a consultation, or at a site', async () => {
    const stated = await make({ raisedOn: '2025-12-01', priority: 'refurbish-buildings' })
    const consulted = await make({ priority: 'refurbish-buildings', raisedBy: 'women' })
    const byOthers = await make({ priority: 'refurbish-buildings', raisedBy: 'men' })
    const seen = await make({ siteId: 'site-1' })
    expect(await rowOf(stated)).toMatchObject({ raisedOn: '2025-12-01', raisedKnownBy: 'stated' })
    expect(await rowOf(consulted)).toMatchObject({ raisedOn: '2025-05-01', raisedKnownBy: 'consultation' })
    expect(await rowOf(byOthers)).toMatchObject({ raisedOn: null, raisedKnownBy: null })
    expect(await rowOf(seen)).toMatchObject({ raisedOn: '2025-02-01', raisedKnownBy: 'observation', siteId: 'site-1' })
    const { row } = await history(seen, '', { as: 'anonymous' })
    expect(row.siteId).toBeNull()
  })

  it.each([
    ['dueOn', { dueOn: '2026-01-09' }],
    ['promisedOn', { raisedOn: '2026-01-11' }],
    ['promisedOn', { promisedOn: '2026-07-03', dueOn: '2026-08-01' }],
    ['pcode', { pcode: 'XT2' }],
    ['promise', { promise: '  ' }],
    ['priority', { priority: 'castles' }],
    ['colour', { colour: 'red' }],
  ])('refuses a wrong %s: %j', async (field, wrong) => {
    const { status, body } = await put(newId(), { ...promised, ...wrong })
    expect(status).toBe(400)
    expect(Object.keys(body.fields)).toEqual([field])
  })
})

describe('what becomes of it', () => {
  it('each step is kept with who, when, and from what to what', async () => {
    const id = await make()
    await move(id, { state: 'under-way', note: 'Walls are up' })
    await move(id, { dueOn: '2026-06-30', owner: 'Mill trust', ownerSort: 'organisation' })
    await move(id, { movedOn: '2026-06-15', state: 'done', doneOn: '2026-06-14' })
    await hear(id, 'agreed')
    const { row, steps } = await history(id)
    expect(row).toMatchObject({
      state: 'done',
      doneOn: '2026-06-14',
      dueOn: '2026-06-30',
      owner: 'Mill trust',
      ownerSort: 'organisation',
      confirmed: true,
      askedOn: '2026-06-20',
      overdue: false,
    })
    expect(steps.map(({ sort, on, role }: any) => [sort, on, role])).toEqual([
      ['told', '2026-01-10', 'planner'],
      ['moved', '2026-06-01', 'planner'],
      ['moved', '2026-06-01', 'planner'],
      ['moved', '2026-06-15', 'planner'],
      ['asked', '2026-06-20', 'planner'],
    ])
    expect(steps.map(({ changes }: any) => changes)).toEqual([
      undefined,
      [{ field: 'state', from: 'promised', to: 'under-way' }],
      [
        { field: 'owner', from: 'Town council', to: 'Mill trust' },
        { field: 'dueOn', from: '2026-05-31', to: '2026-06-30' },
      ],
      [
        { field: 'state', from: 'under-way', to: 'done' },
        { field: 'doneOn', from: null, to: '2026-06-14' },
      ],
      undefined,
    ])
    expect(steps[1].note).toBe('Walls are up')
    expect(steps[4]).toMatchObject({
      verdict: 'agreed',
      asked: { people: 14, women: 8, men: 6, youth: 5, minority: 1 },
    })
    const outside = await history(id, '', { as: 'anonymous' })
    expect(outside.steps.map(({ actor, note }: any) => [actor, note])).toEqual(Array(5).fill([null, null]))
  })

  it('is overdue until it is done, and a new day is a new day', async () => {
    const id = await make()
    expect(await rowOf(id)).toMatchObject({ overdue: true, daysOverdue: 31 })
    await move(id, { dueOn: '2026-08-01' })
    expect(await rowOf(id)).toMatchObject({ overdue: false })
    expect(await rowOf(id, '?on=2026-08-02')).toMatchObject({ overdue: true, daysOverdue: 1 })
    await move(id, { state: 'dropped' })
    expect(await rowOf(id, '?on=2026-08-02')).toMatchObject({ overdue: false })
  })

  it('what the community said of an earlier state does not stand for a later one', async () => {
    const id = await make()
    await move(id, { state: 'done', doneOn: '2026-05-30' })
    await hear(id, 'contested')
    expect(await rowOf(id)).toMatchObject({ confirmed: false, askedOn: '2026-06-20' })
    await move(id, { state: 'under-way' })
    expect(await rowOf(id)).toMatchObject({ state: 'under-way', doneOn: null, confirmed: null, askedOn: null })
    await move(id, { state: 'done', doneOn: '2026-06-29' })
    await move(id, { owner: 'Mill trust' })
    await hear(id, 'agreed', { askedOn: '2026-06-30' })
    expect(await rowOf(id)).toMatchObject({ confirmed: true, askedOn: '2026-06-30', doneOn: '2026-06-29' })
    expect(
      (await history(id)).steps.filter(({ sort }: any) => sort === 'asked').map(({ verdict }: any) => verdict),
    ).toEqual(['contested', 'agreed'])
  })

  it('of a meeting of few, only how many came is told', async () => {
    const id = await make()
    await hear(id, 'contested', { asked: { women: 4, men: 5, youth: 2, minority: 1 } })
    expect((await history(id)).steps[1].asked).toEqual({
      people: 9,
      women: null,
      men: null,
      youth: null,
      minority: null,
    })
  })

  it('a field officer may write down what a community said, and nothing else', async () => {
    const id = await make()
    const officer = { as: 'field-officer' } as const
    const said = { askedOn: '2026-06-20', verdict: 'agreed', asked }
    expect((await put(`${id}/confirmations/${newId()}`, said, officer)).status).toBe(201)
    expect(
      (await put(`${id}/moves/${newId()}`, { movedOn: '2026-06-01', state: 'done', doneOn: '2026-06-01' }, officer))
        .status,
    ).toBe(403)
    expect((await put(newId(), promised, officer)).status).toBe(403)
    expect((await put(newId(), promised, { as: 'analyst' })).status).toBe(403)
    expect((await put(newId(), promised, { as: 'anonymous' })).status).toBe(401)
  })

  it('a step that says nothing, comes too early or is still to come is refused, and so is one of nothing', async () => {
    const id = await make()
    const fieldsOf = async (json: object) => Object.keys((await move(id, json)).body.fields ?? {})
    expect(await fieldsOf({})).toEqual(['state'])
    expect(await fieldsOf({ state: 'done' })).toEqual(['doneOn'])
    expect(await fieldsOf({ state: 'under-way', doneOn: '2026-06-01' })).toEqual(['doneOn'])
    expect(await fieldsOf({ state: 'under-way', movedOn: '2026-01-09' })).toEqual(['movedOn'])
    expect(await fieldsOf({ state: 'under-way', movedOn: '2026-07-03' })).toEqual(['movedOn'])
    expect(Object.keys((await hear(id, 'agreed', { asked: { ...asked, youth: 15 } })).body.fields)).toEqual([
      'asked.youth',
    ])
    expect(
      Object.keys((await hear(id, 'agreed', { asked: { women: 0, men: 0, youth: 0, minority: 0 } })).body.fields),
    ).toEqual(['asked.women'])
    expect((await move('nothing', { state: 'under-way' })).body.code).toBe('commitment.unknown')
    expect((await history(id)).steps).toHaveLength(1)
  })
})

describe('the record', () => {
  const noon = async () => {
    let now = '2026-03-01T12:00:00Z'
    const app = await testApp({ clock: { now: () => new Date(now) } })
    return { app, at: (moment: string) => (now = moment) }
  }

  it('as known on a day, later steps have not been taken', async () => {
    const { app, at } = await noon()
    const send = (path: string, json: object) => app.send('PUT', `/api/commitments/${path}`, { json })
    await send('p1/moves/5b1c2f5e-6f0b-4a8e-9a57-000000000900', {
      movedOn: '2026-03-01',
      state: 'done',
      doneOn: '2026-02-27',
    })
    at('2026-04-01T12:00:00Z')
    await send('p1/confirmations/5b1c2f5e-6f0b-4a8e-9a57-000000000901', {
      askedOn: '2026-03-30',
      verdict: 'contested',
      asked,
    })
    const then = async (day: string) => (await app.get(`/api/commitments/p1?asOf=${day}`)).body
    const [entry] = (await then('2026-05-01')).steps.slice(-1)
    // The record dates by the machine's clock, whatever the clock by which plans are judged.
    const dayOfRecord = entry.recordedAt.slice(0, 10)
    expect(await then('2026-02-01')).toMatchObject({ row: { state: 'under-way', confirmed: null } })
    expect((await then('2026-02-01')).steps).toHaveLength(1)
    expect((await then(dayOfRecord)).steps).toHaveLength(3)
    await app.close()
  })

  it('taking back the import a commitment came with takes the commitment, not the steps; bringing it again brings both', async () => {
    const { app } = await noon()
    const step = { movedOn: '2026-03-01', state: 'done', doneOn: '2026-02-27' }
    await app.send('PUT', '/api/commitments/p1/moves/5b1c2f5e-6f0b-4a8e-9a57-000000000902', { json: step })
    expect((await app.get('/api/commitments')).body.rows).toMatchObject([{ commitmentId: 'p1', state: 'done' }])
    expect((await app.send('DELETE', '/api/imports/tiny-second', { as: 'steward' })).status).toBe(200)
    expect((await app.get('/api/commitments')).body.rows).toEqual([])
    expect((await app.get('/api/commitments/p1')).status).toBe(404)
    const again = await app.send('PUT', '/api/commitments/p1/moves/5b1c2f5e-6f0b-4a8e-9a57-000000000902', {
      json: step,
    })
    expect(again.status).toBe(200)
    await app.deps.mirror.rebuild()
    expect((await app.get('/api/commitments/p1')).status).toBe(404)
    await app.close()
  })
})
