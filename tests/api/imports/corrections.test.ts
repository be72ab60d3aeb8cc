// Revised figures under known keys: shown old → new before they are taken, and taken back as one with their import.
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ImportReport } from '#api/contract/imports.ts'
import { verify } from '#api/record/verify.ts'
import { type EmptyInstance, emptyInstance, sample } from '#tests/support/empty-instance.ts'
import { en } from '#web/text/en.ts'

let instance: EmptyInstance
let ticks = Date.parse('2026-03-01T08:00:00Z')
/** Every look at it is a second later. */
const clock = {
  now: () => {
    ticks += 1000
    return new Date(ticks)
  },
}
beforeAll(async () => {
  instance = await emptyInstance(clock)
  await instance.feedSample('boundaries.geojson')
})
afterAll(() => instance.close())

const undo = (report: ImportReport) => instance.send('DELETE', `/api/imports/${report.id}`, { as: 'steward' })
const changes = ({ corrections }: ImportReport) =>
  corrections.map(({ line, row, field, old, new: now }) => [line, row, field, old, now])
const counts = ({ read, accepted, corrected, rejected, duplicate }: ImportReport) => {
  expect(accepted + corrected + rejected + duplicate).toBe(read)
  return [accepted, corrected, rejected, duplicate]
}
/** A moment between what was written and what comes next. */
const now = () => `TIMESTAMP '${clock.now().toISOString().replace('Z', '')}'`
const deaths = async (asOf = 'NULL') =>
  (
    await instance.rows(
      `SELECT incident_id, kind, fatalities FROM incidents_known(${asOf}) WHERE source = 'watch' ORDER BY incident_id`,
    )
  ).map((row) => [row.incidentId.replace('watch:', ''), row.kind, row.fatalities])
/** The same from the counts by month, which every map and chart is summed from. */
const counted = async (asOf = 'NULL') =>
  (
    await instance.rows(
      `SELECT sum(incidents)::INTEGER AS incidents, sum(fatalities)::INTEGER AS deaths FROM incident_counts_known(${asOf}, NULL) WHERE source = 'watch'`,
    )
  ).map((row) => [row.incidents, row.deaths])[0]

const header = 'id,date,kind,lat,lng,deaths,narrative\n'
const first = `${header}A,2025-03-01,Shooting,-1.4,40.4,1,\nB,2025-03-02,Protest,-1.4,40.4,2,by the well\nC,2025-04-09,Theft,-1.4,40.4,4,\n`

test('incidents: a correction is shown, taken, corrected again, known on every day as it was, and taken back', async () => {
  const one = await instance.feed('watch.csv', first)
  expect(counts(one)).toEqual([3, 0, 0, 0])
  const afterOne = now()
  const revised = `${header}A,2025-03-01,Shooting,-1.4,40.4,12,\nB,2025-03-02,Protest,-1.4,40.4,2,by the well\n`
  const dry = await instance.feed('watch.csv', revised, 'dryRun=true')
  expect(counts(dry)).toEqual([0, 1, 0, 1])
  expect(changes(dry)).toEqual([[2, 'watch:A', 'fatalities', '1', '12']])
  expect(dry.notes.map(en.say).join()).toContain('1 incident of watch known from before is not in this file')
  expect(await deaths()).toEqual([
    ['A', 'shooting', 1],
    ['B', 'protest', 2],
    ['C', 'theft', 4],
  ])

  const two = (await instance.send<ImportReport>('POST', `/api/imports/${dry.id}/accept`, { as: 'steward' })).body
  expect(two).toMatchObject({ state: 'accepted', corrected: 1, correctionsTotal: 1 })
  expect(await deaths()).toEqual([
    ['A', 'shooting', 12],
    ['B', 'protest', 2],
    ['C', 'theft', 4],
  ])
  expect(await counted()).toEqual([3, 18])
  expect(await counted(afterOne)).toEqual([3, 7])
  const afterTwo = now()

  const again = `${header}A,2025-05-01,Kidnapping,-1.4,40.4,13,\nD,2025-05-01,Riot,-1.4,40.4,,\n`
  const three = await instance.feed('watch.csv', again)
  expect(counts(three)).toEqual([1, 1, 0, 0])
  expect(changes(three).map(([, , field, old, next]) => [field, old, next])).toEqual([
    ['kind', 'shooting', 'kidnapping'],
    ['kindAsReported', 'Shooting', 'Kidnapping'],
    ['dateStart', '2025-03-01', '2025-05-01'],
    ['dateEnd', '2025-03-01', '2025-05-01'],
    ['fatalities', '12', '13'],
  ])
  expect(await counted()).toEqual([4, 19])
  const afterThree = now()

  // The very bytes of the first file say the old things again: no longer known already, but corrections back.
  expect(counts(await instance.feed('watch.csv', first, 'dryRun=true'))).toEqual([0, 1, 0, 2])

  await undo(two)
  expect(await counted()).toEqual([4, 19])
  await undo(one)
  expect(await deaths()).toEqual([
    ['A', 'kidnapping', 13],
    ['D', 'riot', null],
  ])
  const without = now()
  await undo(three)
  expect(await deaths()).toEqual([])
  expect(await deaths(afterOne)).toEqual([
    ['A', 'shooting', 1],
    ['B', 'protest', 2],
    ['C', 'theft', 4],
  ])
  expect(await deaths(afterTwo)).toEqual([
    ['A', 'shooting', 12],
    ['B', 'protest', 2],
    ['C', 'theft', 4],
  ])
  expect(await counted(afterThree)).toEqual([4, 19])
  expect(await deaths(without)).toEqual([
    ['A', 'kidnapping', 13],
    ['D', 'riot', null],
  ])
})

test('undoing a correction brings the old incident back, and a later import may correct it anew', async () => {
  const one = await instance.feed('watch.csv', first)
  const two = await instance.feed('watch.csv', first.replace('40.4,1,', '40.4,9,'))
  expect(await counted()).toEqual([3, 15])
  await undo(two)
  expect(await counted()).toEqual([3, 7])
  expect(counts(await instance.feed('watch.csv', first.replace('40.4,4,', '40.4,5,')))).toEqual([0, 1, 0, 2])
  expect(await counted()).toEqual([3, 8])
  await undo(one)
  expect(await deaths()).toEqual([['C', 'theft', 5]])
})

test('an id twice in one file stays what it was: kept apart with a warning, known when it comes again in any order', async () => {
  const twice = `${header}T,2025-03-01,Shooting,-1.4,40.4,1,\nT,2025-03-07,Theft,-1.4,40.4,0,\n`
  const one = await instance.feed('twice.csv', twice)
  expect(counts(one)).toEqual([2, 0, 0, 0])
  expect(one.problems.map(({ reason }) => reason.code)).toContain('id-repeated')
  const turned = `${header}T,2025-03-07,Theft,-1.4,40.4,0,\nT,2025-03-01,Shooting,-1.4,40.4,1,\n`
  expect(counts(await instance.feed('twice.csv', turned))).toEqual([0, 0, 0, 2])
})

test('UCDP: the next version corrects events by their id', async () => {
  const one = await instance.feedSample('ucdp-ged.csv')
  const next = String(await sample('ucdp-ged.csv'))
    .split('\n')
    .map((line) => line.replace(/^(900001,.*),3,(\d+),(\d+),,$/, '$1,30,50,20,,'))
    .join('\n')
  const two = await instance.feed('GEDEvent_next.csv', next)
  expect(two).toMatchObject({ corrected: 1, accepted: 0 })
  expect(changes(two).filter(([, , field]) => field === 'fatalities')).toEqual([
    [2, 'ucdp:900001', 'fatalities', '3', '30'],
  ])
  const best = () => instance.rows(`SELECT fatalities FROM incidents_known(NULL) WHERE incident_id = 'ucdp:900001'`)
  expect(await best()).toEqual([{ fatalities: 30 }])
  await undo(two)
  expect(await best()).toEqual([{ fatalities: 3 }])
  await undo(one)
})

test('counts per area, the sum of the country among them', async () => {
  const rows = (a: number, b: number, all: number) =>
    `level,district_code,offence,total\ndistrict,SA11,burglary,${a}\ndistrict,SA12,burglary,${b}\ncountry,SA,burglary,${all}\n`
  const one = await instance.feed('police_2024.csv', rows(120, 80, 200))
  expect(counts(one)).toEqual([3, 0, 0, 0])
  const before = now()
  const two = await instance.feed('police_2024.csv', rows(150, 80, 230))
  expect(counts(two)).toEqual([0, 2, 0, 1])
  expect(changes(two)).toEqual([
    [2, 'SA11, burglary, 2024-01-01, 2025-01-01', 'count', '120', '150'],
    [4, 'SA, burglary, 2024-01-01, 2025-01-01', 'count', '200', '230'],
  ])
  const total = async (asOf = 'NULL') =>
    (await instance.rows(`SELECT sum(count)::INTEGER AS n FROM area_counts_known(${asOf})`))[0].n
  expect(await total()).toBe(230)
  expect(await total(before)).toBe(200)
  await undo(one)
  expect(await total()).toBe(150)
  await undo(two)
  expect(await total()).toBe(null)
  expect(await total(before)).toBe(200)
})

test('population: who corrects women alone corrects everyone too', async () => {
  const one = await instance.feed(
    'people_2025.csv',
    'pcode,sex,total\nSA11,Female,5000\nSA11,Male,5100\nSA12,Female,10\nSA12,Male,20\n',
  )
  const people = async (asOf = 'NULL') =>
    (
      await instance.rows(
        `SELECT coalesce(sex, 'total') AS sex, people::INTEGER AS n FROM population_in(2025, ${asOf}) WHERE pcode = 'SA11' ORDER BY 1`,
      )
    ).map(({ n }) => n)
  expect(await people()).toEqual([5000, 5100, 10100])
  const two = await instance.feed('people_2025.csv', 'pcode,sex,total\nSA11,Female,7000\nSA12,Male,20\n')
  expect(counts(two)).toEqual([0, 1, 0, 1])
  expect(changes(two)).toEqual([
    [2, 'SA11, 2025, female', 'people', '5000', '7000'],
    [null, 'SA11, 2025, total', 'people', '10100', '12100'],
  ])
  expect(two.notes.map(en.say).join()).toContain('2 figures of the same kind known from before are not in this file')
  expect(await people()).toEqual([7000, 5100, 12100])
  await undo(two)
  expect(await people()).toEqual([5000, 5100, 10100])
  await undo(one)
})

test('answer counts of a wave', async () => {
  const answers = (lot: number, none: number) =>
    `geo_level,geo_code,trust_in_elders,total\ndistrict,SA11,A lot,${lot}\ndistrict,SA11,Not at all,${none}\n`
  const one = await instance.feed('poll_2024.csv', answers(12, 20))
  const two = await instance.feed('poll_2024.csv', answers(40, 20))
  expect(counts(two)).toEqual([0, 1, 0, 1])
  expect(changes(two)).toEqual([[2, 'SA11, trust_in_elders, A lot', 'respondents', '12', '40']])
  const asked = async () =>
    (await instance.rows(`SELECT sum(respondents)::INTEGER AS n FROM answer_counts_known(NULL)`))[0].n
  expect(await asked()).toBe(60)
  await undo(one)
  expect(await asked()).toBe(40)
  await undo(two)
})

test('all corrections are in a file, the first hundred in the report, after a restart of the mirror too', async () => {
  const many = (deaths: number) =>
    header + Array.from({ length: 150 }, (_, n) => `M${n},2025-03-01,Shooting,-1.4,40.4,${deaths},\n`).join('')
  await instance.feed('many.csv', many(1))
  const two = await instance.feed('many.csv', many(2))
  expect(two).toMatchObject({ corrected: 150, correctionsTotal: 150 })
  expect(two.corrections).toHaveLength(100)
  const file = await instance.get(`/api/imports/${two.id}/corrections.csv`, { as: 'steward' })
  expect(file.text.trim().split('\n')).toHaveLength(151)
  expect(file.text).toContain('many:M149,fatalities,1,2')
})

test('the mirror folded afresh, all at once, is the same', async () => {
  const { deps } = instance
  expect((await verify({ dir: deps.settings.dir, ...deps })).problems).toEqual([])
})
