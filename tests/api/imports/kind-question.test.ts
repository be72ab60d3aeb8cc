/** A file nothing recognises is kept while it is asked what it is, and which of its columns hold what; the answers are remembered. */
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { ImportReport } from '#api/contract/imports.ts'
import { importReport } from '#api/contract/imports.ts'
import { importFormats } from '#api/imports/formats/registry.ts'
import { type EmptyInstance, emptyInstance } from '#tests/support/empty-instance.ts'
import { expectSaid } from '#tests/support/said-in.ts'

let instance: EmptyInstance
beforeEach(async () => {
  instance = await emptyInstance({ now: () => new Date('2026-03-01T12:00:00Z') })
  await instance.feedSample('boundaries.geojson')
})
afterEach(() => instance.close())

const as = 'steward'
const people = 'name,shoe size\nAna,38\nBo,44\n'
const log = 'wann,wo,was\n2025-04-01,Alder,robbery\n2025-04-02,Birch,murder\n'

const report = async (id: string) => (await instance.get<ImportReport>(`/api/imports/${id}`, { as })).body
/** As the screen sends a file: answered at once, looked at later. */
async function sent(filename: string, body: string): Promise<ImportReport> {
  const path = `/api/imports?filename=${filename}&dryRun=true`
  const answer = await instance.send<ImportReport>('POST', path, { as, body, headers: { Prefer: 'respond-async' } })
  expect(answer.status).toBe(202)
  for (;;) {
    const now = await report(answer.body.id)
    if (now.state !== 'reading') return now
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}
const answered = async (id: string, map: Record<string, string>) =>
  instance.send<any>('POST', `/api/imports/${id}/answers`, { as, json: { map } })
const question = ({ questions }: ImportReport, key: string) => questions.find((one) => one.key === key)

it('every kind is offered, the likeliest first, with what the file lacks for it, and none of them', async () => {
  const asked = await sent('log.csv', log)
  expect(asked).toMatchObject({ state: 'failed', problems: [{ reason: { code: 'file-of-no-kind' } }] })
  expectSaid(asked, importReport)
  const answers = question(asked, 'format')?.answers ?? []
  const ids = answers.map(({ map }) => map.format)
  expect(ids.at(-1)).toBe('none')
  expect(new Set(ids).size).toBe(ids.length)
  // Outlines are no table and cannot be made one; every other kind can be said.
  expect(importFormats.map(({ id }) => id).filter((id) => !ids.includes(id))).toEqual(['boundaries'])
  const says = answers.find(({ map }) => map.format === 'police-uk')?.says
  expect(says).toMatchObject({ code: 'answer-format', because: { code: 'columns-lacking' } })
})

it('goes on to the columns, and the next file with the same columns is asked nothing', async () => {
  const first = await sent('log.csv', log)
  const { body: open } = await answered(first.id, { format: 'incident-csv' })
  expect(open).toMatchObject({ state: 'failed', problems: [{ reason: { code: 'columns-open' } }] })
  expect(await report(first.id)).toEqual(open)
  expect(open.questions.map(({ key }: any) => key)).toEqual(['format', 'date', 'district', 'kind'])
  expect(question(open, 'format')?.given).toEqual({ map: { format: 'incident-csv' }, because: 'told' })
  expect(question(open, 'district')?.answers.map(({ map, glimpse }: any) => [map.district, glimpse])).toEqual([
    ['wann', '2025-04-01, 2025-04-02'],
    ['wo', 'Alder, Birch'],
    ['was', 'robbery, murder'],
  ])
  await answered(first.id, { date: 'wann' })
  await answered(first.id, { district: 'wo' })
  const { body: ready } = await answered(first.id, { kind: 'was' })
  expect(ready).toMatchObject({ state: 'ready', format: 'incident-csv', read: 2, accepted: 2 })
  expect((await instance.send('POST', `/api/imports/${first.id}/accept`, { as })).status).toBe(200)

  const next = await sent('log-2.csv', log.replaceAll('2025', '2024'))
  expect(next).toMatchObject({ state: 'ready', format: 'incident-csv', accepted: 2 })
  expect(next.notes.map(({ code }) => code)).toContain('answered-as-last-time')
})

it('columns a format knows by their words are named as it calls them', async () => {
  const file = 'What,Who,On,Until,Where\nMend the well,Water board,2025-05-01,2025-09-01,SA11\n'
  const asked = await sent('plan.csv', file)
  const { body: open } = await answered(asked.id, { format: 'commitments' })
  expect(open.questions.map(({ key }: any) => key)).toEqual([
    'format',
    'promise',
    'owner',
    'promised_on',
    'due_on',
    'district_code',
  ])
  const { body } = await answered(asked.id, {
    ...{ promise: 'What', owner: 'Who', promised_on: 'On', due_on: 'Until', district_code: 'Where' },
  })
  expect(body).toMatchObject({ state: 'ready', format: 'commitments', accepted: 1 })
  const map = 'format=commitments,promise=What,owner=Who,promised_on=On,due_on=Until,district_code=Where'
  expect(await instance.feed('again.csv', file, `map=${encodeURIComponent(map)}`)).toMatchObject({ accepted: 1 })
})

it('none of these lets the file go, and letting a draft go does too', async () => {
  const one = await sent('people.csv', people)
  expect((await answered(one.id, { format: 'none' })).body).toMatchObject({ state: 'failed', questions: [] })
  expect((await answered(one.id, { format: 'incident-csv' })).body.detail).toContain('no longer kept here')

  const other = await sent('people.csv', people)
  expect((await instance.send('DELETE', `/api/imports/${other.id}`, { as })).body.state).toBe('discarded')
  expect((await answered(other.id, { format: 'incident-csv' })).status).toBe(409)
})

it('who waits for the answer is refused with what was tried, and nothing of the file is kept', async () => {
  const before = (await instance.get('/api/imports', { as })).body.total
  const answer = await instance.send('POST', '/api/imports?filename=people.csv', { as, body: people })
  expect(answer).toMatchObject({ status: 422, body: { code: 'import.unrecognised' } })
  expect((await instance.get('/api/imports', { as })).body.total).toBe(before)
})
