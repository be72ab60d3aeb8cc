/** Consultations written down in the tiny country: who came, what they asked for first, and what is told of few people. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import { seenBy } from '#api/protection/seen-by.ts'
import { dissents } from '#api/queries/dissents.ts'
import { type TestApp, testApp } from '#tests/support/test-app.ts'

let tiny: TestApp
beforeAll(async () => {
  tiny = await testApp()
})
afterAll(() => tiny.close())

let made = 0
const newId = (): string => `7b1c2f5e-6f0b-4a8e-9a57-${String(made++).padStart(12, '0')}`
const women = { people: 9, sex: 'female', ageBand: '25-39', minority: 'majority', displacement: 'host' }
const young = { people: 5, sex: 'male', ageBand: '15-24', minority: 'minority', displacement: 'displaced' }
const held = {
  pcode: 'XT21',
  kind: 'focus-group',
  heldOn: '2026-03-01',
  place: 'Mill school',
  attended: [women, young],
  priorities: [
    { raisedBy: 'women', rank: 1, priority: 'refurbish-buildings' },
    { raisedBy: 'women', rank: 2, priority: 'lighting' },
    { raisedBy: 'displaced', rank: 1, priority: 'jobs' },
  ],
}
const hold = (id: string, json: object = held) => tiny.send('PUT', `/api/consultations/${id}`, { json })
const heardIn = async (pcode: string) => (await tiny.get(`/api/districts/${pcode}?to=2026-06`)).body.consultations
const wishesIn = async (pcode: string) =>
  (await tiny.get(`/api/asked-and-got?pcodes=${pcode}&to=2026-06`, { as: 'anonymous' })).body.rows

it('what a group asked for first stands under what was asked for, and who came under who was heard', async () => {
  const id = newId()
  const first = await hold(id)
  expect(first.status, first.text).toBe(201)
  expect((await hold(id)).status).toBe(200)
  expect((await hold(id, { ...held, place: 'Elsewhere' })).status).toBe(409)
  const wishes = await wishesIn('XT21')
  expect(wishes).toContainEqual(expect.objectContaining({ raisedBy: 'women', priority: 'refurbish-buildings' }))
  expect(wishes).toContainEqual(expect.objectContaining({ raisedBy: 'displaced', priority: 'jobs' }))
  expect(wishes).not.toContainEqual(expect.objectContaining({ priority: 'lighting' }))
  expect(await heardIn('XT21')).toMatchObject([
    {
      consultationId: id,
      people: 14,
      women: 9,
      under25: 5,
      minority: 5,
      priorities: [{ rank: 1 }, { rank: 1 }, { rank: 2 }],
    },
  ])
})

it('who saw it otherwise is told to those who reach the place, however few came, and to nobody else', async () => {
  const dissent = 'The elders want the post first.'
  const id = newId()
  await hold(id, {
    ...held,
    pcode: 'XT12',
    attended: [{ ...women, people: 3 }],
    priorities: held.priorities.slice(0, 1),
    dissent,
  })
  const told = async (as: 'steward' | 'planner' | 'anonymous') =>
    (await tiny.get('/api/districts/XT12?to=2026-06', { as })).body.dissents
  const said = [{ consultationId: id, kind: 'focus-group', heldOn: '2026-03-01', dissent }]
  expect([await told('steward'), await told('planner'), await told('anonymous')]).toEqual([said, said, []])
  const asked = { pcodes: null, toDate: '2026-07-01' }
  const readers = [
    { area: ['XT2'], ceiling: 'severe', hears: 0 },
    { area: null, ceiling: 'low', hears: 0 },
    { area: ['XT1'], ceiling: 'moderate', hears: 1 },
  ] as const
  for (const { hears, area, ceiling } of readers) {
    const reader = { role: 'analyst', name: 'x', area: area === null ? null : [...area], ceiling } as const
    expect(await dissents(await seenBy(tiny.deps.mirror, reader), asked)).toHaveLength(hears)
  }
})

it('of few people the wish is told and nobody is counted', async () => {
  await hold(newId(), {
    ...held,
    pcode: 'XT23',
    attended: [{ ...women, people: 3 }],
    priorities: held.priorities.slice(0, 2),
  })
  expect(await heardIn('XT23')).toEqual([])
  expect(await wishesIn('XT23')).toContainEqual(expect.objectContaining({ raisedBy: 'women' }))
})

it('a promise that answers a wish knows when it was asked for', async () => {
  const id = newId()
  const promised = {
    pcode: 'XT21',
    promise: 'Refurbish it',
    owner: 'Council',
    promisedOn: '2026-04-01',
    dueOn: '2026-05-01',
  }
  await tiny.send('PUT', `/api/commitments/${id}`, {
    json: { ...promised, priority: 'refurbish-buildings', raisedBy: 'women' },
  })
  const { rows } = (await tiny.get('/api/commitments?pcodes=XT21')).body
  expect(rows).toMatchObject([{ raisedOn: '2026-03-01', raisedKnownBy: 'consultation' }])
})

it.each([
  ['heldOn', { heldOn: '2026-07-03' }],
  ['pcode', { pcode: 'XT2' }],
  ['attended', { attended: [] }],
  ['attended.people', { attended: [women, { ...young, people: 0 }] }],
  ['priorities', { priorities: [] }],
  ['priorities.raisedBy', { priorities: [{ raisedBy: 'men', rank: 1, priority: 'jobs' }], attended: [women] }],
  ['priorities.priority', { priorities: [1, 2].map((rank) => ({ raisedBy: 'women', rank, priority: 'jobs' })) }],
  ['place', { place: '' }],
])('refuses a wrong %s: %j', async (field, wrong) => {
  const { status, body } = await hold(newId(), { ...held, ...wrong })
  expect(status).toBe(400)
  expect(Object.keys(body.fields)).toEqual([field])
})
