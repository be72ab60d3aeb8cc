// The same rows under another file name are one source; other rows under the same ids are not.
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { ImportReport } from '#api/contract/imports.ts'
import { stemOf } from '#api/imports/batches/source-name.ts'
import { type EmptyInstance, emptyInstance } from '#tests/support/empty-instance.ts'
import { en } from '#web/text/en.ts'

let instance: EmptyInstance
beforeEach(async () => {
  instance = await emptyInstance()
  await instance.feedSample('boundaries.geojson')
})
afterEach(() => instance.close())

const header = 'event_id_cnty,event_date,event_type,latitude,longitude,fatalities\n'
const week = [
  'SAM1,2025-03-02,Shooting,-1.4,40.4,1\n',
  'SAM2,2025-03-05,Shooting,-1.2,40.2,2\n',
  'SAM3,2025-03-09,Kidnapping,-0.5,40.5,0\n',
]
const later = 'SAM4,2025-03-20,Shooting,-0.5,40.5,1\n'
const first = header + week.join('')
const second = first + later
const outcome = ({ accepted, corrected, rejected, duplicate, source }: ImportReport) => [
  ...[accepted, corrected, rejected, duplicate],
  source?.id,
  source?.because,
]
const incidents = async () =>
  (
    await instance.rows(
      `SELECT source, sum(incidents)::INTEGER AS n FROM incident_counts_known(NULL, NULL) GROUP BY source ORDER BY source`,
    )
  ).map(({ source, n }) => [source, n])

test.each([
  ['conflict-export_2025-11-20.csv', 'conflict-export'],
  ['conflict-export_2025-11-27 (1).csv', 'conflict-export'],
  ['2024-01-01-2024-12-31-Samplia.csv', 'samplia'],
  ['GEDEvent_v25_0_3.csv', 'gedevent'],
  ['crimes_2015_by_type.csv', 'crimes-by-type'],
  ['20251120 incidents week 47.csv', 'incidents'],
  ['counts-corrected_2024.csv', 'counts'],
  ['November 2025.csv', 'november-2025'],
  ['2025-11-20.csv', '2025-11-20'],
])('%s is of the source %s', (name, source) => expect(stemOf(name)).toBe(source))

test.each(['export_2025-11-27.csv', 'sent by Amina.csv'])(
  'a weekly export that comes again as %s is one source',
  async (name) => {
    await instance.feed('export_2025-11-20.csv', first)
    const dry = await instance.feed(name, second, 'dryRun=true')
    expect(dry.notes.map(en.say).join()).toContain('3 of 4 rows are known')
    expect(await instance.feed(name, second)).toMatchObject({ accepted: 1, corrected: 0, duplicate: 3 })
    expect(await incidents()).toEqual([['export', 4]])
  },
)

test('a revised export under another name corrects, and --map source keeps it apart', async () => {
  await instance.feed('export.csv', first)
  const revised = second.replace('40.4,1', '40.4,7')
  expect(outcome(await instance.feed('other.csv', revised, 'dryRun=true'))).toEqual([1, 1, 0, 2, 'export', 'same-rows'])
  expect(outcome(await instance.feed('other.csv', revised, 'map=source%3DOther'))).toEqual([
    ...[4, 0, 0, 0],
    ...['other', 'named'],
  ])
})

test('what is new may stand first: the whole file is looked through where its columns are known', async () => {
  await instance.feed('export.csv', first)
  const many = Array.from({ length: 30_000 }, (_, n) => `NEW${n},2025-04-02,Shooting,-1.4,40.4,1\n`).join('')
  expect(outcome(await instance.feed('other.csv', header + many + week.join(''), 'dryRun=true'))).toEqual([
    ...[30_000, 0, 0, 3],
    ...['export', 'same-rows'],
  ])
})

test('rows without ids are known again by what they say', async () => {
  const bare = (text: string) => text.replaceAll(/^[^,]+,/gm, '')
  await instance.feed('log.csv', bare(first))
  expect(outcome(await instance.feed('diary.csv', bare(second)))).toEqual([1, 0, 0, 3, 'log', 'same-rows'])
})

test('numbers that begin anew each year are no corrections of last year', async () => {
  const year = (y: number, lat: string) =>
    header + [1, 2, 3, 4, 5, 6].map((n) => `${n},${y}-0${n}-02,Theft,${lat},40.${n},0\n`).join('')
  await instance.feed('crimes_2024.csv', year(2024, '-1.4'))
  expect(outcome(await instance.feed('crimes_2025.csv', year(2025, '-0.4')))).toEqual([
    ...[6, 0, 0, 0],
    ...['crimes-2025', 'other-rows'],
  ])
  const asked = await instance.feed('crimes_2024.csv', year(2023, '-0.4'))
  expect(asked.state).toBe('failed')
  expect(asked.problems[0]?.reason).toMatchObject({ code: 'source-open', different: 6, known: 6, source: 'crimes' })
  expect(await incidents()).toEqual([
    ['crimes', 6],
    ['crimes-2025', 6],
  ])
})

test('an answer is remembered for files with the same columns, until its import is undone', async () => {
  const one = await instance.feed('a.csv', first, 'map=source%3DNorth Desk')
  const next = header + later
  expect(outcome(await instance.feed('b.csv', next, 'dryRun=true'))).toEqual([1, 0, 0, 0, 'north-desk', 'same-columns'])
  await instance.send('DELETE', `/api/imports/${one.id}`, { as: 'steward' })
  expect(outcome(await instance.feed('b.csv', next, 'dryRun=true'))).toEqual([1, 0, 0, 0, 'b', 'file-name'])
})

test('counts per area under another name: the same numbers are one source, other numbers are not', async () => {
  const counts = (a: number, b: number, c: number) =>
    `district_code,offence,total\nSA11,burglary,${a}\nSA12,burglary,${b}\nSA21,burglary,${c}\n`
  await instance.feed('police_2024.csv', counts(12, 8, 5))
  expect(outcome(await instance.feed('from-ministry_2024.csv', counts(12, 8, 6)))).toEqual([
    ...[0, 1, 0, 2],
    ...['police', 'same-rows'],
  ])
  const other = await instance.feed('watch_2024.csv', counts(30, 8, 40))
  expect(outcome(other)).toEqual([3, 0, 0, 0, 'watch', 'file-name'])
  expect(other.source?.elsewhere).toEqual({ id: 'police', known: 3 })
})
