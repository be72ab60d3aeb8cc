/** Weekly safety lines: read by a layout that can be changed, kept apart from surveys, withheld where reporters are few. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { WeeklySafety } from '#api/contract/weekly-safety.ts'
import { twoInstances } from '#tests/api/sealing/two-instances.ts'
import { type EmptyInstance, emptyInstance } from '#tests/support/empty-instance.ts'
import type { TestApp } from '#tests/support/test-app.ts'

let instance: EmptyInstance
beforeEach(async () => {
  instance = await emptyInstance({ now: () => new Date('2026-03-01T12:00:00Z') })
  await instance.feedSample('boundaries.geojson')
})
afterEach(() => instance.close())

const ask = async (query = 'from=2026-01&to=2026-03', as: 'anonymous' | 'steward' = 'anonymous') =>
  (await instance.get<WeeklySafety>(`/api/weekly-safety?${query}`, { as })).body
const weeksOf = async (pcode: string, query?: string) =>
  (await ask(query)).rows.find((row) => row.pcode === pcode)?.weeks ?? []
const reporters = (count: number, line: (n: number) => string): string =>
  Array.from({ length: count }, (_, n) => line(n)).join('\n')
const ten = reporters(10, (n) => `SA11#R${n}#2026-W06#1#0#2#${n}`)

describe('lines', () => {
  it('each that cannot be read says which part and what was expected; every line is counted once', async () => {
    const report = await instance.feedSample('weekly-lines.txt')
    expect(report).toMatchObject({ format: 'weekly-lines', read: 10, accepted: 3, rejected: 6, duplicate: 1 })
    expect(report.tables).toEqual({ weekly_safety: 3 })
    expect(report.problems.map(({ line, field, reason }) => [line, field, reason.code])).toEqual([
      [4, 'line', 'report-twice'],
      [5, 'place', 'area-not-known'],
      [6, 'reporter', 'reporter-unreadable'],
      [7, 'week', 'week-unreadable'],
      [8, 'safety', 'code-out-of-range'],
      [9, 'line', 'line-of-another-length'],
    ])
    const { text } = await instance.get(`/api/imports/${report.id}/rejects.csv`, { as: 'steward' })
    expect(text).toContain('SA12#R04#W08#0#0#1#5')
    expect(await instance.rows('SELECT report_id, week_start, counts FROM weekly_safety ORDER BY report_id')).toEqual([
      { reportId: 'SA11|R07|2026-02-16', weekStart: '2026-02-16', counts: '{"assault":0,"patrols":3,"theft":2}' },
      { reportId: 'SA11|R12|2026-02-16', weekStart: '2026-02-16', counts: '{"assault":1,"theft":0}' },
      { reportId: 'SA12|R04|2026-02-16', weekStart: '2026-02-16', counts: '{"assault":0,"patrols":1,"theft":0}' },
    ])
  })

  it('a day that is two days, a week to come and a number that is no week are refused, never guessed', async () => {
    const weeks = ['03/04/2025', '2026-W30', '46080', '2025-W53', '2026-02-16']
    const report = await instance.feed('lines.txt', weeks.map((week) => `SA11#R1#${week}#0#0#0#5`).join('\n'))
    expect(report.problems.map(({ line, reason }) => [line, reason.code])).toEqual([
      [1, 'week-unreadable'],
      [2, 'date-to-come'],
      [3, 'week-unreadable'],
      [4, 'week-unreadable'],
    ])
    expect(report.accepted).toBe(1)
  })

  it('the same line is known, another word under the same key a correction, and an undo brings the first back', async () => {
    await instance.feed('a.txt', ten)
    expect(await instance.feed('b.txt', `${ten}\n`, 'dryRun=true')).toMatchObject({ duplicate: 10, accepted: 0 })
    const corrected = await instance.feed('c.txt', 'SA11#r0#2026-W06#1#0#2#10')
    expect(corrected).toMatchObject({ corrected: 1, accepted: 0 })
    expect(corrected.corrections).toEqual([
      { line: 1, row: 'SA11|R0|2026-02-02', field: 'safety', old: '0', new: '10' },
    ])
    expect((await weeksOf('SA11')).map(({ safety }) => safety)).toEqual([5.5])
    await instance.send('DELETE', `/api/imports/${corrected.id}`, { as: 'steward' })
    expect((await weeksOf('SA11')).map(({ safety }) => safety)).toEqual([4.5])
  })
})

describe('the layout of a line', () => {
  const other = 'week;place;safety;reporter;patrols;skip'
  const lines = '2026-W07;SA11;6;K1;2;ok\n2026-W07;SA12;3;K2;0;'

  it('is said once, kept in the record, and taken for the next block', async () => {
    const first = await instance.feed('block.txt', lines, `map=layout=${encodeURIComponent(other)}`)
    expect(first).toMatchObject({ format: 'weekly-lines', state: 'accepted', accepted: 2 })
    const next = await instance.feed('next.txt', lines.replaceAll('W07', 'W08'))
    expect(next).toMatchObject({ format: 'weekly-lines', state: 'accepted', accepted: 2 })
    const question = next.questions.find(({ key }) => key === 'layout')
    expect(question?.given).toEqual({ map: { layout: other }, because: 'last-time' })
    const [kept] = await instance.rows(`SELECT answers FROM batch WHERE batch_id = '${next.id}'`)
    expect(JSON.parse(kept.answers)).toEqual({ layout: other })
  })

  it.each([
    ['place#reporter#week', 'missing', ['safety']],
    ['place#reporter#week#mood#safety', 'unknown', ['mood']],
    ['place#reporter;week#safety', 'separators', ['#', ';']],
    ['place#reporter#week#safety#week', 'twice', ['week']],
  ])('%s is asked about, and nothing taken', async (layout, fault, parts) => {
    const asked = await instance.feed('block.txt', ten, `dryRun=true&map=layout=${encodeURIComponent(layout)}`)
    expect(asked.state).toBe('failed')
    expect(asked.problems[0]?.reason).toMatchObject({ code: 'line-layout-unreadable', fault, parts })
    expect(asked.questions).toMatchObject([{ key: 'layout', takes: 'name', given: null }])
    const again = await instance.send('POST', `/api/imports/${asked.id}/answers`, {
      as: 'steward',
      json: { map: { layout: '' } },
    })
    expect(again.body).toMatchObject({ state: 'ready', accepted: 10 })
  })
})

describe('GET /api/weekly-safety', () => {
  it('gives a mean with each reporter once, sums of what was counted, and gaps that are no zeros', async () => {
    const twice = 'Alder#R0#2026-W08#4#0##10'
    await instance.feed('a.txt', [ten, ten.replaceAll('W06', 'W08').replaceAll('#2#', '##'), twice].join('\n'))
    await instance.feed('b.txt', 'SA11#R0#2026-W09#0#0#0#1')
    const weeks = await weeksOf('SA11')
    const counts = (theft: number, patrols?: number) => [
      { what: 'assault', count: 0 },
      ...(patrols === undefined ? [] : [{ what: 'patrols', count: patrols }]),
      { what: 'theft', count: theft },
    ]
    const blank = { reporters: null, safety: null, counts: [] }
    expect(weeks).toEqual([
      { week: '2026-02-02', reporters: 10, safety: 4.5, counts: counts(10, 20), reason: null },
      { week: '2026-02-09', ...blank, reason: 'no-data' },
      { week: '2026-02-16', reporters: 10, safety: 4.5, counts: counts(10), reason: null },
      { week: '2026-02-23', ...blank, reason: 'suppressed' },
    ])
    expect(await weeksOf('SA12')).toEqual([])
  })

  it('withholds a week of nine reporters from everybody, in every form, and tells nobody who they are', async () => {
    const nine = reporters(9, (n) => `SA12#CANARY${n}#2026-W06#1#0#2#3`)
    await instance.feed('a.txt', `${ten}\n${nine}`)
    for (const as of ['anonymous', 'steward', 'analyst'] as const) {
      const { text, body } = await instance.get('/api/weekly-safety?from=2026-01&to=2026-03', { as })
      expect(body.rows.find(({ pcode }: any) => pcode === 'SA12').weeks).toEqual([
        { week: '2026-02-02', reporters: null, safety: null, counts: [], reason: 'suppressed' },
      ])
      const file = await instance.get('/api/exports/weekly-safety.csv?from=2026-01&to=2026-03&bom=false', { as })
      const [header = [], ...rows] = file.text
        .trim()
        .split('\r\n')
        .map((row) => row.split(','))
      const cell = (pcode: string, column: string) => rows.find((row) => row[0] === pcode)?.[header.indexOf(column)]
      expect(['reporters', 'safety', 'counted_theft', 'reason'].map((name) => cell('SA12', name))).toEqual([
        '',
        '',
        '',
        'suppressed',
      ])
      expect(['reporters', 'safety', 'counted_theft', 'reason'].map((name) => cell('SA11', name))).toEqual([
        '10',
        '4.5',
        '10',
        '',
      ])
      expect(text + file.text).not.toMatch(/CANARY|reporter"|R\d/)
    }
  })

  it('is no survey: no indicator, wave or respondent comes of it', async () => {
    await instance.feed('a.txt', ten)
    for (const table of ['respondent', 'answer', 'answer_count', 'wave', 'incident', 'area_count'])
      expect(await instance.rows(`SELECT 1 FROM ${table}`)).toEqual([])
  })
})

it('reporters leave in no sealed file: the import stays where it was accepted', async () => {
  const two = await twoInstances()
  try {
    const lines = new TextEncoder().encode(reporters(10, (n) => `XT22#R${n}#2026-W06#1#0#2#3`))
    const { body } = await two.district.send('POST', '/api/imports?filename=lines.txt', { as: 'steward', body: lines })
    expect(body).toMatchObject({ state: 'accepted', accepted: 10 })
    expect((await two.takeIn(await two.seal())).status).toBe(200)
    const weeks = async (at: TestApp) => {
      const { rows } = (await at.get('/api/weekly-safety?pcodes=XT22&from=2026-02&to=2026-02')).body
      return rows.flatMap((row: any) => row.weeks).length
    }
    expect([await weeks(two.district), await weeks(two.capital)]).toEqual([1, 0])
    expect((await two.capital.get(`/api/imports/${body.id}`, { as: 'steward' })).status).toBe(404)
  } finally {
    await two.close()
  }
})
