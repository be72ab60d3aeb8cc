/** A list of p-codes adds spellings and smaller places, and moves nothing; police.uk's points are districts, its dates months; nothing is lost on the way. */
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ImportReport } from '#api/contract/imports.ts'
import { type EmptyInstance, emptyInstance, sample } from '#tests/support/empty-instance.ts'

let instance: EmptyInstance
beforeAll(async () => {
  instance = await emptyInstance({ now: () => new Date('2026-03-01T12:00:00Z') })
})
afterAll(() => instance.close())

const said = (report: ImportReport) =>
  report.problems.map(({ line, severity, reason }) => `${line} ${severity} ${reason.code}`)
const places = () =>
  instance.rows('SELECT pcode, name, level, parent_pcode AS parent, aliases, lng FROM places_known(NULL) ORDER BY 1')

test('a list before any boundaries is asked to wait', async () => {
  const report = await instance.feedSample('p-codes.csv', 'dryRun=true')
  expect(report).toMatchObject({ format: 'p-codes', state: 'failed' })
  expect(report.problems[0]?.reason.code).toBe('places-before-boundaries')
})

test('known places gain spellings, smaller ones are added without an outline, other countries are passed over', async () => {
  await instance.feedSample('boundaries.geojson')
  const before = await places()
  const outlines = await instance.rows('SELECT pcode, geometry FROM boundaries_known(NULL) ORDER BY 1, 2')
  const report = await instance.feedSample('p-codes.csv')
  expect(report).toMatchObject({ read: 10, accepted: 2, corrected: 1, rejected: 4, duplicate: 3 })
  expect(said(report)).toEqual(['6 rejected place-without-outline', '9 rejected area-not-known'])
  expect(report.corrections).toEqual([{ line: 4, row: 'SA11', field: 'aliases', old: null, new: 'Aldertown' }])
  expect(report.notes).toContainEqual(
    expect.objectContaining({ code: 'rows-of-other-countries', rows: 2, countries: ['NBR'] }),
  )
  const after = await places()
  expect(after.filter(({ level }) => level === 'community')).toEqual([
    { pcode: 'SA1101', name: 'Mill Quarter', level: 'community', parent: 'SA11', aliases: [], lng: null },
    { pcode: 'SA110101', name: 'Lower Mill', level: 'community', parent: 'SA11', aliases: [], lng: null },
  ])
  expect(after.filter(({ level }) => level !== 'community').map(({ pcode, name, lng }) => [pcode, name, lng])).toEqual(
    before.map(({ pcode, name, lng }) => [pcode, name, lng]),
  )
  expect(await instance.rows('SELECT pcode, geometry FROM boundaries_known(NULL) ORDER BY 1, 2')).toEqual(outlines)
  const again = (await sample('p-codes.csv')).toString('utf8').replace('Birch,', 'birch,')
  expect(await instance.feed('again.csv', again)).toMatchObject({
    accepted: 0,
    corrected: 0,
    rejected: 4,
    duplicate: 6,
  })
  const found = await instance.feed('spelt.csv', 'date,district,type\n2025-05-01,Aldertown,Murder\n', 'dryRun=true')
  expect(found.preview[0]).toMatchObject({ pcode: 'SA11' })
})

test('police.uk: a month is a month, a point is a district; rows that are alike are counted each, and known again', async () => {
  const report = await instance.feedSample('police-uk.csv')
  expect(report).toMatchObject({ format: 'police-uk', read: 6, accepted: 5, rejected: 1, duplicate: 0 })
  const kept = await instance.rows(
    "SELECT kind, pcode, geo_precision AS place, time_precision AS time, date_start AS since, date_end AS until FROM incidents_known(NULL) WHERE source = 'police-uk' ORDER BY incident_id",
  )
  expect(kept.map(({ pcode, place }) => [pcode, place]).sort()).toEqual([
    [null, 6],
    ['SA11', 3],
    ['SA11', 3],
    ['SA12', 3],
    ['SA21', 3],
  ])
  expect(new Set(kept.map(({ time, since, until }) => `${time} ${since} ${until}`))).toEqual(
    new Set(['month 2025-03-01 2025-03-31']),
  )
  const again = (await sample('police-uk.csv')).toString('utf8').replace('dd44', 'ee55')
  expect(await instance.feed('2025-03-samplia-street.csv', again, 'dryRun=true')).toMatchObject({
    accepted: 0,
    duplicate: 5,
    rejected: 1,
  })
})

const main: Record<string, string> = {
  '3w-hxl.csv': 'intervention',
  '3w.csv': 'intervention',
  'hapi-operational-presence.csv': 'intervention',
  'commitments.csv': 'commitment',
  'p-codes.csv': 'place',
  'police-uk.csv': 'incident',
  'consultations.csv': 'consultation',
}
const nonsense = [
  '',
  'x',
  '-1',
  '0',
  '2025-02-30',
  '2031-01-01',
  'NaN',
  'SA11',
  'SA2',
  'example-1',
  'C-1',
  '1e999',
  '=1+1',
  'ЖЖ',
  '"',
  ';',
  'done',
  '12,5',
]
const change = fc.record({
  row: fc.nat(30),
  column: fc.nat(30),
  cell: fc.constantFrom(...nonsense),
  how: fc.constantFrom('cell', 'cell', 'twice', 'gone'),
})

test.each(Object.keys(main))(
  '%s, however it is spoilt: every row read is accepted, corrected, rejected or known, and what is kept is what was accepted',
  async (name) => {
    const lines = (await sample(name)).toString('utf8').trim().split('\n')
    const top = name === '3w-hxl.csv' || name === '3w.csv' || name === 'p-codes.csv' ? 2 : 1
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 6 }), async (changes) => {
        const rows = lines.slice(top)
        for (const { row, column, cell, how } of changes) {
          const at = row % rows.length
          const cells = (rows[at] ?? '').split(',')
          if (how === 'twice') rows.splice(at, 0, rows[at] ?? '')
          else if (how === 'gone' && rows.length > 1) rows.splice(at, 1)
          else
            rows[at] = cells
              .map((before, i) => (i === column % cells.length ? `"${cell.replaceAll('"', '""')}"` : before))
              .join(',')
        }
        const report = await instance.feed(name, [...lines.slice(0, top), ...rows, ''].join('\n'), 'dryRun=true')
        const { read, accepted, corrected, rejected, duplicate, tables } = report
        expect(accepted + corrected + rejected + duplicate).toBe(read)
        expect(Math.min(accepted, corrected, rejected, duplicate)).toBeGreaterThanOrEqual(0)
        if (report.state === 'failed') {
          expect(accepted + corrected).toBe(0)
          return
        }
        expect(read).toBe(rows.filter((row) => row.replaceAll(/[",\s]/g, '') !== '').length)
        const kept = tables[main[name] ?? ''] ?? 0
        if (name === 'consultations.csv') expect(kept > 0).toBe(accepted + corrected > 0)
        else expect(kept).toBe(accepted + corrected)
      }),
      { numRuns: 15, seed: 20260301 },
    )
  },
)
