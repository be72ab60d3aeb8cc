/** Code, name and position prove a place; where they disagree a person decides, once, and what they decided is taken ever after. */
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { ImportReport } from '#api/contract/imports.ts'
import type { PlacesToSettle } from '#api/contract/places-to-settle.ts'
import { type EmptyInstance, emptyInstance } from '#tests/support/empty-instance.ts'

let instance: EmptyInstance
beforeEach(async () => {
  instance = await emptyInstance()
  await instance.feedSample('boundaries.geojson')
})
afterEach(() => instance.close())

const header = 'id,date,type,district_code,district,latitude,longitude\n'
const toSettle = async () => (await instance.get<PlacesToSettle>('/api/places-to-settle', { as: 'steward' })).body
const again = async (id: string, map: Record<string, string>) =>
  (await instance.send<ImportReport>('POST', `/api/imports/${id}/again`, { as: 'steward', json: { map } })).body
const accept = (id: string) => instance.send('POST', `/api/imports/${id}/accept`, { as: 'steward' })
const placed = async () =>
  Object.fromEntries(
    (await instance.rows('SELECT incident_id, pcode FROM incidents_known(NULL) ORDER BY 1')).map((row) => [
      row.incidentId.split(':')[1],
      row.pcode,
    ]),
  )

test('a name that is none of ours is asked about with its rows; decided once, it is found in the file that came and in all that follow', async () => {
  const file = `${header}E1,2025-01-04,Shooting,,Old Mill,,\nE2,2025-01-05,Shooting,,Old Mill,,\nE3,2025-01-06,Shooting,,Alder,,\n`
  // A source known already is looked for among the rows before they are read: that counts none of them.
  await instance.feed('elsewhere.csv', `${header}E9,2025-01-04,Shooting,,Alder,,\n`)
  const report = await instance.feed('watch.csv', file)
  expect(report).toMatchObject({ state: 'accepted', accepted: 3 })
  expect(report.questions.find(({ key }) => key === 'place.Old Mill')).toMatchObject({
    asks: { code: 'ask-place', written: { code: '', name: 'Old Mill', above: '' }, rows: 2 },
    takes: 'place',
    given: { map: { 'place.Old Mill': 'none' }, because: 'assumed' },
  })
  expect(await placed()).toMatchObject({ E1: null, E2: null, E3: 'SA11' })
  expect((await toSettle()).rows).toMatchObject([
    { is: 'unknown', name: 'Old Mill', rows: 2, question: { takes: 'place' }, imports: [{ id: report.id, rows: 2 }] },
  ])

  const dry = await again(report.id, { 'place.Old Mill': 'SA12' })
  expect(dry).toMatchObject({ state: 'ready', read: 3, accepted: 0, corrected: 2, duplicate: 1 })
  expect(await placed()).toMatchObject({ E1: null, E2: null, E3: 'SA11' })
  await accept(dry.id)
  expect(await placed()).toMatchObject({ E1: 'SA12', E2: 'SA12', E3: 'SA11' })
  const settled = await toSettle()
  expect(settled.rows).toEqual([])
  expect(settled.decided).toMatchObject([{ name: 'Old Mill', answer: 'SA12', place: expect.any(String) }])

  // Another kind of file, another spelling: the same place.
  const counts = await instance.feed(
    'offences_2024.csv',
    'district,offence,total\nOLD MILL,burglary,3\nAlder,burglary,4\n',
  )
  expect(counts).toMatchObject({ format: 'area-counts', accepted: 2, rejected: 0 })
  expect(counts.notes).toContainEqual(expect.objectContaining({ code: 'places-as-decided' }))
  await instance.send('DELETE', `/api/imports/${dry.id}`, { as: 'steward' })
  expect(await placed()).toMatchObject({ E1: null, E2: null, E3: 'SA11' })
  expect((await toSettle()).decided).toEqual([])
})

test('13: a code that says one district and a name that says another is settled by nobody but a person, pair by pair', async () => {
  const file = `${header}E1,2025-01-04,Shooting,SA12,Alder,,\nE2,2025-01-05,Shooting,SA12,Birch,,\n`
  const report = await instance.feed('watch.csv', file)
  expect(await placed()).toMatchObject({ E1: null })
  const [open] = (await toSettle()).rows
  expect(open).toMatchObject({ code: 'SA12', name: 'Alder', rows: 1, question: { key: 'place.SA12|Alder|' } })
  expect(open?.candidates.map(({ pcode }) => pcode).sort()).toEqual(['SA11', 'SA12'])
  await accept((await again(report.id, { 'place.SA12|Alder|': 'SA11' })).id)
  expect(await placed()).toMatchObject({ E1: 'SA11' })
  // The code alone still means what it says.
  await instance.feed('other.csv', `${header}F1,2025-02-04,Shooting,SA12,,,\n`, 'map=source%3Dother')
  expect(await placed()).toMatchObject({ F1: 'SA12' })
})

test('a position in another district than the name: the position counts, the name may be preferred, and both ways it is said', async () => {
  const file = `${header}E1,2025-01-04,Shooting,,Alder,-0.5,40.5\nE2,2025-01-05,Shooting,,Alder,-0.6,40.5\n`
  const report = await instance.feed('watch.csv', file)
  const byPosition = await placed()
  expect(byPosition.E1).not.toBe('SA11')
  expect(byPosition.E1).toMatch(/^SA/)
  expect(report.questions.find(({ key }) => key === 'proof.Alder')).toMatchObject({
    asks: { code: 'ask-proof', named: 'Alder', rows: 2, positions: [{ pcode: byPosition.E1, rows: 2 }] },
    given: { map: { 'proof.Alder': 'position' }, because: 'assumed' },
  })
  const dry = await again(report.id, { 'proof.Alder': 'name' })
  expect(dry).toMatchObject({ corrected: 2 })
  expect(dry.questions.find(({ key }) => key === 'proof.Alder')?.given).toMatchObject({ because: 'told' })
  await accept(dry.id)
  expect(await placed()).toEqual({ E1: 'SA11', E2: 'SA11' })
  expect(await instance.rows('SELECT DISTINCT lng, geo_precision FROM incidents_known(NULL)')).toEqual([
    { lng: null, geoPrecision: 3 },
  ])
})

test('places that are none of ours may be left so, and are asked about no more', async () => {
  const report = await instance.feed(
    'watch.csv',
    `${header}E1,2025-01-04,Shooting,,Elsewhere,,\n`,
    'map=place.Elsewhere%3Dnone',
  )
  expect(report.questions.find(({ key }) => key === 'place.Elsewhere')?.given).toMatchObject({ because: 'told' })
  expect((await toSettle()).rows).toEqual([])
})

test('rows that were refused for their place are taken once it is settled', async () => {
  const people = 'district,sex,total\nAlder,Female,100\nAlder,Male,90\nOld Brickyard,Female,70\n'
  const population = await instance.feed('people_2024.csv', people)
  expect(population).toMatchObject({ format: 'population-by-sex', accepted: 2, rejected: 1 })
  const [open] = (await toSettle()).rows
  expect(open).toMatchObject({ name: 'Old Brickyard', rows: 1 })
  const dry = await again(population.id, { 'place.Old Brickyard': 'SA12' })
  expect(dry).toMatchObject({ state: 'ready', read: 3, accepted: 1, rejected: 0, duplicate: 2 })
  await accept(dry.id)
  expect(
    await instance.rows(
      "SELECT people::INTEGER AS n FROM population_in(2024, NULL) WHERE pcode = 'SA12' AND sex = 'female'",
    ),
  ).toEqual([{ n: 70 }])
})
