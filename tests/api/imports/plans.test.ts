/** Consultations and commitments come in by the templates the app offers; every code, day and count is looked at before anything is kept. */
import { strFromU8, unzipSync } from 'fflate'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { priorities } from '#data/schema/consultation.ts'
import { type EmptyInstance, emptyInstance, sample } from '#tests/support/empty-instance.ts'
import { workbook } from '#tests/support/workbook.ts'

let instance: EmptyInstance
beforeEach(async () => {
  instance = await emptyInstance({ now: () => new Date('2026-03-01T12:00:00Z') })
  await instance.feedSample('boundaries.geojson')
})
afterEach(() => instance.close())

const rejected = (report: any) =>
  report.problems.filter((one: any) => one.severity === 'rejected').map(({ line, reason }: any) => [line, reason.code])
const text = async (name: string): Promise<string> => (await sample(name)).toString('utf8')

test('a consultation is taken whole or not at all, and what it asked for is answered by the screens', async () => {
  const report = await instance.feedSample('consultations.csv')
  expect(report).toMatchObject({ format: 'consultations', read: 10, accepted: 5, rejected: 4, duplicate: 1 })
  expect(report.tables).toEqual({ consultation: 2, attendance: 4, ranked_priority: 5 })
  expect(rejected(report)).toEqual([
    [7, 'code-not-known'],
    [8, 'others-refused'],
    [9, 'date-to-come'],
    [10, 'row-of-example'],
  ])
  const { body } = await instance.get('/api/asked-and-got?to=2025-12', { as: 'analyst' })
  expect(JSON.stringify(body)).toContain('lighting')
  expect(
    await instance.feed('again.csv', (await text('consultations.csv')).replace('The school', 'The school ')),
  ).toMatchObject({
    accepted: 0,
    duplicate: 6,
    rejected: 4,
  })
})

test('the same consultation as sheets of a workbook is known; another count is a correction, from old to new', async () => {
  await instance.feedSample('consultations.csv')
  const sheets = (people: number) =>
    workbook({
      consultations: [
        ['consultation_id', 'kind', 'held_on', 'district_code', 'place', 'note'],
        ['C-1', 'focus-group', { day: '2025-03-14' }, 'SA11', 'The school', null],
      ],
      attendance: [
        ['consultation_id', 'sex', 'age_band', 'minority', 'people'],
        ['C-1', 'male', '25-39', 'majority', 6],
        ['C-1', 'female', '15-24', 'minority', people],
      ],
      priorities: [
        ['consultation_id', 'raised_by', 'rank', 'priority'],
        ['C-1', 'youth', 1, 'jobs'],
        ['C-1', 'women', 2, 'water'],
        ['C-1', 'women', 1, 'lighting'],
      ],
      codes: [
        ['column', 'code', 'means'],
        ['kind', 'interview', 'interview'],
      ],
    })
  expect(await instance.feed('c.xlsx', sheets(9), 'dryRun=true')).toMatchObject({
    format: 'consultations',
    read: 6,
    accepted: 0,
    duplicate: 6,
  })
  const corrected = await instance.feed('c.xlsx', sheets(11))
  expect(corrected).toMatchObject({ read: 6, accepted: 0, corrected: 6, duplicate: 0 })
  expect(corrected.corrections).toEqual([
    expect.objectContaining({
      row: 'C-1',
      field: 'attendance',
      old: '9 female 15-24 minority; 6 male 25-39 majority',
      new: '11 female 15-24 minority; 6 male 25-39 majority',
    }),
  ])
  expect(await instance.feed('c.xlsx', sheets(0), 'dryRun=true')).toMatchObject({
    accepted: 0,
    corrected: 0,
    rejected: 6,
  })
})

test('commitments: days in order, done with a day, codes of the lists; the same again known, what differs shown', async () => {
  const report = await instance.feedSample('commitments.csv')
  expect(report).toMatchObject({ format: 'commitments', read: 7, accepted: 3, rejected: 3, duplicate: 1 })
  expect(rejected(report)).toEqual([
    [4, 'day-before-day'],
    [5, 'code-not-known'],
    [6, 'cell-missing'],
  ])
  expect(report.problems).toContainEqual(expect.objectContaining({ line: 8, severity: 'warning', field: 'site_id' }))
  const later = (await text('commitments.csv')).replaceAll('2026-04-01', '2026-05-01')
  const corrected = await instance.feed('later.csv', later)
  expect(corrected).toMatchObject({ accepted: 0, corrected: 1, duplicate: 3, rejected: 3 })
  expect(corrected.corrections).toEqual([{ line: 3, row: 'A-2', field: 'dueOn', old: '2026-04-01', new: '2026-05-01' }])
  const { body } = await instance.get('/api/commitments?to=2025-12', { as: 'planner' })
  expect(body.rows.find((row: any) => row.commitmentId === 'A-2')?.dueOn).toBe('2026-05-01')
})

test.each(['consultations', 'commitments'])(
  'the template of %s is recognised; its examples are refused, and taken under an id of one’s own',
  async (name) => {
    const fetched = async (file: string) => {
      const answer = await instance.app.request(`/api/templates/${file}`, {}, {})
      expect(answer.status).toBe(200)
      return new Uint8Array(await answer.arrayBuffer())
    }
    const csv = new TextDecoder().decode(await fetched(`${name}.csv`))
    const asIs = await instance.feed(`${name}.csv`, csv, 'dryRun=true')
    expect(asIs).toMatchObject({ format: name, accepted: 0, rejected: asIs.read })
    const own = csv.replaceAll('example-', 'own-')
    const taken = await instance.feed(`${name}.csv`, own)
    expect(taken).toMatchObject({ format: name, accepted: taken.read, rejected: 0 })
    const book = await fetched(`${name}.xlsx`)
    const examples = await instance.feed(`${name}.xlsx`, book, 'dryRun=true')
    expect(examples).toMatchObject({ format: name, accepted: 0, rejected: examples.read })
    const inside = Object.entries(unzipSync(book))
      .map(([, bytes]) => strFromU8(bytes))
      .join('')
    if (name === 'consultations') for (const { id } of priorities) expect(inside).toContain(id)
    expect(inside).toContain('Dogwood Hills')
  },
)
