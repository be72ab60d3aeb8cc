/** What a file leaves open is asked, answered without sending it again, kept with it, and offered for the next of the same columns. */
import { rm } from 'node:fs/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ImportReport } from '#api/contract/imports.ts'
import { type EmptyInstance, emptyInstance } from '#tests/support/empty-instance.ts'
import { workbook } from '#tests/support/workbook.ts'

let instance: EmptyInstance
beforeAll(async () => {
  instance = await emptyInstance()
  await instance.feedSample('boundaries.geojson')
})
afterAll(() => instance.close())

const as = { as: 'steward' } as const
const answer = (id: string, map: Record<string, string>, prefer = '') =>
  instance.send('POST', `/api/imports/${id}/answers`, {
    ...as,
    headers: { 'Content-Type': 'application/json', ...(prefer === '' ? {} : { Prefer: prefer }) },
    body: JSON.stringify({ map }),
  })
const asked = (report: ImportReport, code: string) => report.questions.find(({ asks }) => asks.code === code)
const rows = (id: string, first = '03/04/2025') =>
  `Ref,Date,Type,Latitude,Longitude\n${id}1,${first},Theft,-1.4,40.4\n${id}2,05/04/2025,Theft,-1.4,40.4\n`

test('the order of day and month is asked, answered with the bytes the server holds, and remembered for the same columns alone', async () => {
  const open = await instance.feed('open.csv', rows('A'), 'dryRun=true')
  expect(open.state).toBe('failed')
  expect(asked(open, 'ask-day-order')).toMatchObject({
    ...{ column: 'Date', given: null },
    answers: [
      { map: { dates: 'dd/mm' }, says: { code: 'answer-day-first', example: { day: '2025-04-03' } } },
      { map: { dates: 'mm/dd' }, says: { example: { day: '2025-03-04' } } },
    ],
  })
  const { body: read } = await answer(open.id, { dates: 'dd/mm' })
  expect(read).toMatchObject({ id: open.id, state: 'ready', accepted: 2, preview: [{ dateStart: '2025-04-03' }, {}] })
  expect(read.where).toEqual({ places: [{ pcode: 'SA11', rows: 2 }], nowhere: 0 })
  expect(asked(read, 'ask-day-order')?.given).toEqual({ map: { dates: 'dd/mm' }, because: 'told' })
  expect((await answer(open.id, { dates: 'mm/dd' })).body.preview[0].dateStart).toBe('2025-03-04')
  await answer(open.id, { dates: 'dd/mm' })
  const begun = await instance.send('POST', `/api/imports/${open.id}/accept`, {
    ...as,
    headers: { Prefer: 'respond-async' },
  })
  expect(begun).toMatchObject({ status: 202, body: { state: 'accepting' } })
  expect((await instance.get(`/api/imports/${open.id}/progress`, as)).text).toContain('"state":"accepted"')
  expect((await answer(open.id, {})).status).toBe(409)

  const next = await instance.feed('next.csv', rows('B'), 'dryRun=true')
  expect(next).toMatchObject({ state: 'ready', accepted: 2 })
  expect(next.notes).toContainEqual(expect.objectContaining({ code: 'answered-as-last-time', filename: 'open.csv' }))
  expect(asked(next, 'ask-day-order')?.given).toEqual({ map: { dates: 'dd/mm' }, because: 'last-time' })
  const { body: undecided } = await answer(next.id, { dates: '' })
  expect(undecided).toMatchObject({ state: 'failed' })
  const other = await instance.feed('other.csv', rows('C').replace('Ref', 'Id'), 'dryRun=true')
  expect(other.state).toBe('failed')
  await instance.send('DELETE', `/api/imports/${open.id}`, as)
  expect((await instance.feed('later.csv', rows('D'), 'dryRun=true')).state).toBe('failed')
})

test('an answer that makes the file unreadable leaves the questions standing', async () => {
  const sheet = (id: string) => [
    ['ref', 'event date', 'incident type', 'latitude', 'longitude'],
    [id, '2025-01-14', 'Theft', -1.4, 40.4],
  ]
  const book = await instance.feed('book.xlsx', workbook({ Jan: sheet('J'), Feb: sheet('F') }), 'dryRun=true')
  expect(asked(book, 'ask-part')).toMatchObject({
    given: { map: { layer: 'Jan' }, because: 'assumed' },
    answers: [{ map: { layer: 'Jan' }, glimpse: expect.stringContaining('ref') }, { map: { layer: 'Feb' } }],
  })
  const { body: second } = await answer(book.id, { layer: 'Feb' })
  expect(second.preview[0].incidentId).toMatch(/:F$/)
  expect((await answer(book.id, { layer: 'March' })).status).toBe(422)
  await answer(book.id, { layer: 'March' }, 'respond-async')
  await instance.get(`/api/imports/${book.id}/progress`, as)
  const { body: stuck } = await instance.get(`/api/imports/${book.id}`, as)
  expect(stuck).toMatchObject({ state: 'failed', problems: [{ reason: { code: 'layer-not-there' } }] })
  expect(asked(stuck, 'ask-part')).toBeDefined()
  expect((await answer(book.id, { layer: 'Jan' })).body.state).toBe('ready')
})

test('exchanged columns, an unknown day, an unclear mark and an encoding are questions with answers', async () => {
  const swapped = await instance.feed(
    'swapped.csv',
    'Ref,Date,Type,Latitude,Longitude\nS1,2025-01-14,Theft,40.4,-1.4\n',
    'dryRun=true',
  )
  const exchange = asked(swapped, 'ask-coordinates')?.answers[0]?.map ?? {}
  expect((await answer(swapped.id, exchange)).body).toMatchObject({ accepted: 1, preview: [{ lat: -1.4, lng: 40.4 }] })

  const sites = 'name,kind,latitude,longitude,condition\nOld mill,abandoned building,-1.4,40.4,vacant\n'
  const list = await instance.feed('abandoned-buildings.csv', sites, 'dryRun=true')
  expect(asked(list, 'ask-as-of')).toMatchObject({ takes: 'day', key: 'asof', given: null })
  expect((await answer(list.id, { asof: '2025-06-30' })).body).toMatchObject({ state: 'ready', accepted: 1 })

  const marks = await instance.feed(
    'rates_2024.csv',
    'pcode,rate index,other\nSA11,"1,234",3\nSA12,"2,345",4\n',
    'dryRun=true',
  )
  expect(asked(marks, 'ask-decimal-mark')?.answers.map(({ says }) => says)).toMatchObject([
    { mark: 'point', value: 1234 },
    { mark: 'comma', value: 1.234 },
  ])
  expect((await answer(marks.id, { decimal: 'comma' })).body).toMatchObject({
    accepted: 2,
    preview: [{ count: 1.234 }, {}, {}, {}],
  })

  const latin = Buffer.from('Ref,Date,Type,District,Note\nL1,2025-02-03,Theft,Alder,Caf\u00e9\n', 'latin1')
  const letters = await instance.feed('latin.csv', latin, 'dryRun=true')
  expect(asked(letters, 'ask-encoding')?.answers[0]?.glimpse).toContain('Caf\u00e9')
})

test("a survey's codebook is asked column by column, with how many gave each answer", async () => {
  const survey = await instance.feedSample('survey-kobo.csv', 'dryRun=true')
  const column = 'Were you robbed last year?'
  const of = (report: ImportReport, code: string) =>
    report.questions.find((one) => one.column === column && one.asks.code === code)
  expect(of(survey, 'ask-answers-that-count')).toMatchObject({
    given: { map: { [`counts.${column}`]: 'Yes' }, because: 'assumed' },
    answers: [
      { says: { text: 'Yes' }, rows: 9 },
      { says: { text: 'No' }, rows: 18 },
    ],
  })
  const { body: leftOut } = await answer(survey.id, { [`indicator.${column}`]: 'none' })
  expect(of(leftOut, 'ask-indicator')?.given).toMatchObject({ because: 'told' })
  expect(Object.values(leftOut.mapping)).toHaveLength(Object.values(survey.mapping).length - 1)
  const { body: turned } = await answer(survey.id, {
    ...{ [`indicator.${column}`]: 'robbed', [`counts.${column}`]: 'No', [`polarity.${column}`]: 'high-is-good' },
  })
  expect(turned.notes).toContainEqual(
    expect.objectContaining({ code: 'question-taken', indicator: 'robbed', answers: ['No'], polarity: 'high-is-good' }),
  )
})

test('a reading broken off by a stop can be begun again, unless the file is gone', async () => {
  const { id } = await instance.feed('stopped.csv', rows('Z', '13/04/2025'), 'dryRun=true')
  const { readFile, writeFile } = await import('node:fs/promises')
  const path = `${instance.deps.settings.dir}/staging/${id}.json`
  const staged = JSON.parse(await readFile(path, 'utf8'))
  await writeFile(path, JSON.stringify({ ...staged, report: { ...staged.report, state: 'reading' } }))
  expect((await instance.get(`/api/imports/${id}`, as)).body).toMatchObject({
    state: 'failed',
    problems: [{ reason: { code: 'reading-interrupted' } }],
  })
  expect((await answer(id, {})).body).toMatchObject({ state: 'ready', read: 2 })
  await rm(instance.deps.blobs.path(staged.original))
  expect(await answer(id, {})).toMatchObject({ status: 409, body: { says: { detail: { code: 'file-let-go' } } } })
})
