/** What is not read yet is refused as what it looks like, and nothing but a table of events becomes incidents. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type EmptyInstance, emptyInstance } from '#tests/support/empty-instance.ts'

let instance: EmptyInstance
beforeAll(async () => {
  instance = await emptyInstance()
  await instance.feedSample('boundaries.geojson')
})
afterAll(() => instance.close())

const send = (filename: string, body: string, query = '') =>
  instance.send('POST', `/api/imports?filename=${filename}&dryRun=true${query}`, { as: 'steward', body })
const refusal = async (filename: string, body: string): Promise<string> => {
  const { status, body: answer } = await send(filename, body)
  return `${status} ${answer.code} ${answer.detail}`
}

const kobo: [string, string][] = [
  [
    'GeoJSON of outlines',
    '{"type":"FeatureCollection","name":"Survey","features":[{"type":"Feature","properties":{"start":"2025-05-01T10:00:00","end":"2025-05-01T10:09:00","name":"Aldra","code":"A"},"geometry":{"type":"Polygon","coordinates":[[[20,1],[21,1],[21,2],[20,1]]]}}]}',
  ],
  [
    'several collections',
    '[{"type":"FeatureCollection","name":"q1","features":[]},{"type":"FeatureCollection","name":"q2","features":[]}]',
  ],
]
test.each(kobo)('a survey export of KoboToolbox that holds no people: %s', async (_, file) => {
  expect(await refusal('export.csv', file)).toMatch(
    /^422 import\.unrecognised export\.csv is a survey export of KoboToolbox\b/,
  )
})

const odk: [string, string][] = [
  ['a repeat', 'event_date,district,type,PARENT_KEY,KEY\n2025-05-01,Aldra,murder,uuid:1,uuid:1/r[1]\n'],
]
test.each(odk)('a survey export of ODK Central that holds no people: %s', async (_, file) => {
  expect(await refusal('export.csv', file)).toMatch(
    /^422 import\.unrecognised export\.csv is a survey export of ODK Central\b/,
  )
})

const others: [string, string, string][] = [
  [
    '3W without a place',
    'Organisation,Sector,Start,Activity\n#org,#sector,#date+start,#activity\nHelp,Protection,2025-01-01,Murder prevention\n',
    'who does what, where',
  ],
  [
    'HAPI presence without a place',
    'location_code,org_acronym,org_name,sector_code,reference_period_start,reference_period_end\nAAA,HLP,Help,pro,2025-01-01,2025-12-31\n',
    'operational presence',
  ],
  [
    'a survey of our own',
    'interview id,date,district,enumerator,feels_safe,type\n1,2025-05-01,Aldra,P,yes,urban\n2,2025-05-02,Aldra,P,no,rural\n',
    'a survey, one person or household a row',
  ],
]
test.each(others)('%s is refused as what it looks like', async (_, file, what) => {
  expect(await refusal('table.csv', file)).toContain(`422 import.unrecognised table.csv is`)
  expect(await refusal('table.csv', file)).toContain(what)
})

const lists: [string, string][] = [
  [
    'schools',
    'id,name,type,date,latitude,longitude\n1,North,primary,2024-01-01,1.5,20.5\n2,South,secondary,2024-01-01,1.5,20.5\n',
  ],
  ['buildings', 'id,latitude,longitude,area_in_meters,full_plus_code,date\n1,1.5,20.5,34,6GCR,2023-01-01\n'],
  ['members', 'number,district,date,category\n1,Aldra,2024-01-01,gold\n2,Aldra,2024-01-02,silver\n'],
]
test.each(lists)('%s with dates and places are no incidents', async (_, file) => {
  expect(await refusal('list.csv', file)).toContain('no column says that an event happened')
})

test('schools are not counted as their district, nor one age for everyone', async () => {
  const schools = 'pcode,school,pupils\nSA11,North,40\nSA11,South,60\nSA12,East,30\nSA12,West,20\n'
  expect(await refusal('schools_2024.csv', schools)).toContain('many rows for one area')
  const ages = 'pcode,sex,age,total\nSA11,Female,0-4,40\nSA11,Female,5-9,60\nSA11,Male,0-4,30\nSA11,Male,5-9,20\n'
  expect(await refusal('people_2024.csv', ages)).toContain('many rows for one area')
})

test('a plain column of kinds, a word of harm, or an answer says that events happened', async () => {
  const plain = 'date,district,type\n2025-05-01,Aldra,Murder\n2025-05-02,Aldra,Something else\n'
  expect((await send('x.csv', plain)).body).toMatchObject({ format: 'incident-csv', accepted: 2 })
  expect((await send('x.csv', 'date,district,deaths\n2025-05-01,Aldra,2\n')).body.format).toBe('incident-csv')
  const named = 'date,district,what\n2025-05-01,Aldra,rumour\n'
  expect(await refusal('x.csv', named)).toContain('422')
  expect((await send('x.csv', named, '&map=kind%3Dwhat')).body).toMatchObject({ format: 'incident-csv', accepted: 1 })
})
