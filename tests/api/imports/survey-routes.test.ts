// Proof 11: one survey by every road gives the same estimates to the digit, weights, strata and sampling points among them.
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Districts } from '#api/contract/districts.ts'
import { type EmptyInstance, emptyInstance } from '#tests/support/empty-instance.ts'
import { type Cell, workbook } from '#tests/support/workbook.ts'

let instance: EmptyInstance
beforeAll(async () => {
  instance = await emptyInstance({ now: () => new Date('2026-07-01T12:00:00Z') })
  await instance.feedSample('boundaries.geojson')
})
afterAll(() => instance.close())

const districts = [
  { name: 'Alder', pcode: 'SA11', stratum: 'S', lng: 40.5, lat: -1.5 },
  { name: 'Birch', pcode: 'SA12', stratum: 'S', lng: 41.5, lat: -1.5 },
  { name: 'Cedar', pcode: 'SA21', stratum: 'N', lng: 40.5, lat: -0.5 },
] as const
const safe = ['Very unsafe', 'Fairly unsafe', 'Fairly safe', 'Very safe', "Don't know"] as const
const trust = ['Not at all', 'Just a little', 'Somewhat', 'A lot'] as const
const ages = [19, 33, 52, 71] as const
/** 120 people at 15 sampling points, no two weights alike within a point. */
const people = districts.flatMap((district, d) =>
  Array.from({ length: 40 }, (_, n) => ({
    ...{ district, n: d * 40 + n, psu: `${district.pcode}-${n % 5}`, weight: 0.5 + ((n * 7 + d * 3) % 11) / 4 },
    ...{
      sex: (n + d) % 2 ? 'Female' : 'Male',
      age: ages[(n * 3 + d) % 4] ?? 19,
      day: `2025-05-${String(1 + (n % 20)).padStart(2, '0')}`,
    },
    ...{ safe: safe[(n * n + n * d + d) % 5] ?? safe[0], trust: trust[(n * 3 + d * n) % 4] ?? trust[0] },
  })),
)
const uuid = (n: number) => `7a0a0a0a-0000-4000-8000-${String(n).padStart(12, '0')}`
const xml = (label: string) => label.toLowerCase().replaceAll("'", '').replaceAll(' ', '_')
const questions = {
  safe: 'How safe do you feel walking alone in your area after dark?',
  trust: 'How much do you trust the police here?',
}

const koboRows = people.map((p) => ({
  start: `${p.day}T10:00:00.000+03:00`,
  end: `${p.day}T10:20:00.000+03:00`,
  District: p.district.name,
  Sex: p.sex,
  Age: p.age,
  Stratum: p.district.stratum,
  Cluster: p.psu,
  Weight: p.weight,
  [questions.safe]: p.safe,
  [questions.trust]: p.trust,
  _id: p.n + 1,
  _uuid: uuid(p.n),
  _submission_time: `${p.day}T09:00:00`,
  _validation_status: '',
  _index: p.n + 1,
}))
type Row = Record<string, string | number>
const head = Object.keys(koboRows[0] ?? {})
const csv = (rows: readonly Row[], separator: string, quote: string) =>
  [Object.keys(rows[0] ?? {}), ...rows.map((row) => Object.values(row))]
    .map((cells) => cells.map((cell) => `${quote}${cell}${quote}`).join(separator))
    .join('\r\n')
const features = koboRows.map((row, n) => ({
  type: 'Feature',
  geometry: { type: 'Point', coordinates: [people[n]?.district.lng, people[n]?.district.lat, 0] },
  properties: row,
}))
const collection = (list: unknown[]) => ({ type: 'FeatureCollection', name: 'Safety', features: list })
const odkRows = people.map((p) => ({
  ...{
    SubmissionDate: `${p.day}T09:00:00.000Z`,
    start: `${p.day}T10:00:00.000+03:00`,
    'grp-district': p.district.name,
  },
  ...{
    'grp-sex': xml(p.sex),
    'grp-age': p.age,
    'design-stratum': p.district.stratum,
    'design-psu': p.psu,
    'design-weight': p.weight,
  },
  ...{ 'safety-safe_after_dark': xml(p.safe), 'safety-trust_police': xml(p.trust) },
  ...{ 'meta-instanceID': `uuid:${uuid(p.n)}`, KEY: `uuid:${uuid(p.n)}`, SubmitterID: 1, SubmitterName: 'A' },
  ...{
    AttachmentsPresent: 0,
    AttachmentsExpected: 0,
    Status: '',
    ReviewState: '',
    DeviceID: 'd',
    Edits: 0,
    FormVersion: 1,
  },
}))
const odata = {
  value: people.map((p) => ({
    ...{
      __id: `uuid:${uuid(p.n)}`,
      start: `${p.day}T10:00:00.000+03:00`,
      __system: { submissionDate: `${p.day}T09:00:00.000Z`, reviewState: null },
    },
    grp: { district: p.district.name, sex: xml(p.sex), age: p.age },
    design: { stratum: p.district.stratum, psu: p.psu, weight: p.weight },
    safety: { safe_after_dark: xml(p.safe), trust_police: xml(p.trust) },
    meta: { instanceID: `uuid:${uuid(p.n)}` },
  })),
  '@odata.context': 'x',
}
const who = (p: (typeof people)[number]) => ({
  ...{ respondent_id: p.n + 1, interview_date: p.day, district_code: p.district.pcode, sex: xml(p.sex), age: p.age },
  ...{ stratum: p.district.stratum, psu: p.psu, weight: p.weight },
})
const wide = people.map((p) => ({ ...who(p), safe_after_dark: p.safe, trust_police: p.trust }))
const long = people.flatMap((p) => [
  { ...who(p), question: 'safe_after_dark', answer: p.safe },
  { ...who(p), question: 'trust_police', answer: p.trust },
])

/** Every figure of the two questions, for all places, by everybody and by women. */
async function estimates() {
  const told = []
  for (const level of ['district', 'country'])
    for (const indicator of ['safe-after-dark', 'trust-police'])
      for (const group of ['', '&group=sex:female']) {
        const path = `/api/districts?indicator=${indicator}&level=${level}&from=2025-01&to=2025-12${group}`
        const { body } = await instance.get<Districts>(path, { as: 'steward' })
        told.push(body.rows.map(({ pcode, perception }) => [level, indicator, group, pcode, perception]))
      }
  return told
}

const roads: [road: string, file: string, bytes: string | Uint8Array][] = [
  ['KoboToolbox CSV', 'a.csv', csv(koboRows, ';', '"')],
  [
    'KoboToolbox workbook',
    'a.xlsx',
    workbook({ Safety: [head, ...koboRows.map((row) => Object.values(row) as Cell[])] }),
  ],
  [
    'KoboToolbox JSON',
    'a.json',
    JSON.stringify({
      count: 120,
      next: null,
      previous: null,
      results: koboRows.map((row, n) => ({
        ...row,
        _geolocation: [people[n]?.district.lat, people[n]?.district.lng],
        'meta/instanceID': `uuid:${row._uuid}`,
      })),
    }),
  ],
  ['KoboToolbox GeoJSON, flat', 'a.geojson', JSON.stringify(collection([...features, ...features]))],
  [
    'KoboToolbox GeoJSON, a collection a question',
    'b.geojson',
    JSON.stringify([collection(features), collection(features)]),
  ],
  ['ODK Central CSV', 'b.csv', csv(odkRows, ',', '')],
  ['ODK Central OData', 'b.json', JSON.stringify(odata)],
  ['microdata, one person a row', 'c.csv', csv(wide, ',', '"')],
  ['microdata, one answer a row', 'd.csv', csv(long, ',', '"')],
]

let expected: Awaited<ReturnType<typeof estimates>> | null = null
test.each(roads)('%s gives the same estimates to the digit', async (_, name, bytes) => {
  const report = await instance.feed(name, bytes, 'map=source%3Dsafety')
  expect([report.accepted, report.rejected]).toEqual([120, 0])
  const told = await estimates()
  expected ??= told
  expect(told).toEqual(expected)
  await instance.send('DELETE', `/api/imports/${report.id}`, { as: 'steward' })
})

const perceptionOf = (told: Awaited<ReturnType<typeof estimates>> | null, at: number) =>
  told?.[at]?.map(([, , , , perception]) => perception as Districts['rows'][number]['perception'])[0]

test('the share is that of the weights, worked out by hand; its interval is that of the sampling points', async () => {
  const sum = (some: typeof people) => some.reduce((all, { weight }) => all + weight, 0)
  const share = sum(people.filter((p) => p.trust === 'Somewhat' || p.trust === 'A lot')) / sum(people)
  const designed = perceptionOf(expected, 6)
  expect(designed?.value).toBeCloseTo(share, 12)
  const alone = wide.map(({ psu: _, stratum: __, ...row }) => row)
  const report = await instance.feed('e.csv', csv(alone, ',', '"'), 'map=source%3Dsafety')
  const apart = perceptionOf(await estimates(), 6)
  expect(apart?.value).toBe(designed?.value)
  expect(apart?.lo).not.toBe(designed?.lo)
  expect(report.notes.map(({ code }) => code)).toContain('sampling-points-missing')
  await instance.send('DELETE', `/api/imports/${report.id}`, { as: 'steward' })
})

test('a table of answer counts carries no weights, points or strata: its shares are of people counted, and it says no more', async () => {
  const rows = districts.flatMap(({ pcode }) =>
    trust.map((answer) => {
      const n = people.filter((p) => p.district.pcode === pcode && p.trust === answer).length
      return `district,${pcode},${answer},${n}`
    }),
  )
  await instance.feed('poll_2025.csv', ['geo_level,geo_code,trust-police,total', ...rows].join('\n'))
  const { body } = await instance.get<Districts>(
    '/api/districts?indicator=trust-police&level=district&from=2025-01&to=2025-12',
    { as: 'steward' },
  )
  for (const { pcode } of districts) {
    const here = people.filter((p) => p.district.pcode === pcode)
    const share = here.filter((p) => p.trust === 'Somewhat' || p.trust === 'A lot').length / here.length
    const told = body.rows.find((row) => row.pcode === pcode)?.perception
    expect(told?.n).toBe(40)
    expect(told?.value).toBeCloseTo(share, 12)
  }
})

test('ODK Central GeoJSON carries where people were asked and nothing they said, and is told to', async () => {
  const points = people.map((p) => ({
    ...{ type: 'Feature', id: `uuid:${uuid(p.n)}`, properties: { fieldpath: '/where' } },
    geometry: { type: 'Point', coordinates: [p.district.lng, p.district.lat, 0] },
  }))
  const report = await instance.feed('points.geojson', JSON.stringify(collection(points)), 'dryRun=true')
  expect(report).toMatchObject({ format: 'odk', state: 'failed' })
  expect(report.problems[0]?.reason.code).toBe('survey-without-questions')
})
