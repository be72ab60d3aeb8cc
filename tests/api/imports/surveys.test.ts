/** Proof 11: a survey gives the same numbers by whatever road it came; what nobody here may decide is asked or left out, and said. */
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Districts } from '#api/contract/districts.ts'
import { type EmptyInstance, emptyInstance, sample } from '#tests/support/empty-instance.ts'
import { workbook } from '#tests/support/workbook.ts'

let instance: EmptyInstance
beforeEach(async () => {
  instance = await emptyInstance({ now: () => new Date('2026-07-01T12:00:00Z') })
  await instance.feedSample('boundaries.geojson')
})
afterEach(() => instance.close())

const text = async (name: string): Promise<string> => (await sample(name)).toString('utf8')
/** Who was asked and what they said, whatever their answers are called. */
const told = () =>
  instance.rows(
    `SELECT r.respondent_id AS id, r.pcode, r.sex, r.age_band AS age, r.weight,
       list({'counts': a.counts, 'scale': a.scale} ORDER BY i.place) AS answers
     FROM respondents_known(NULL) r
     JOIN answers_known(NULL) a USING (batch_id, wave_id, respondent_id)
     JOIN (VALUES ('safe-after-dark', 1), ('trust-police', 2), ('robbed', 3), ('were_you_robbed_last_year', 3)) i(id, place) ON i.id = a.indicator
     GROUP BY ALL ORDER BY 1`,
  )

type Rows = Record<string, string>[]
function koboRows(csv: string): Rows {
  const [head = [], ...rows] = csv
    .trim()
    .split('\r\n')
    .map((line) => line.slice(1, -1).split('";"'))
  return rows.map((row) => Object.fromEntries(head.map((name, i) => [name, row[i] ?? ''])))
}
const points = /^(Where|_Where_.*)$/
const asGeojson = (rows: Rows, split: boolean): string => {
  const features = rows.map((row) => ({
    type: 'Feature',
    geometry:
      row._Where_latitude === ''
        ? null
        : { type: 'Point', coordinates: [Number(row._Where_longitude), Number(row._Where_latitude), 0] },
    properties: Object.fromEntries(Object.entries(row).filter(([name]) => !points.test(name))),
  }))
  const collection = (list: unknown[]) => ({ type: 'FeatureCollection', name: 'Safety', features: list })
  return JSON.stringify(
    split ? [collection(features.slice(0, 9)), collection(features.slice(9))] : collection(features),
  )
}
const asJson = (rows: Rows): string =>
  JSON.stringify({
    count: rows.length,
    next: null,
    previous: null,
    results: rows.map(({ _Where_latitude, _Where_longitude, _Where_altitude, _Where_precision, Where, ...row }) => ({
      ...row,
      _geolocation: _Where_latitude === '' ? [null, null] : [Number(_Where_latitude), Number(_Where_longitude)],
    })),
  })
const asWorkbook = (rows: Rows) => {
  const head = Object.keys(rows[0] ?? {})
  return workbook({
    Safety: [head, ...rows.map((row) => head.map((name) => row[name] ?? null))],
    household: [
      ['name', '_index', '_parent_index'],
      ['A', 1, 1],
    ],
  })
}
const asTagged = (csv: string): string => {
  const [head = '', ...rest] = csv.split('\r\n')
  const tags = head.split(';').map((name) => (name === '"District"' ? '"#adm2+name"' : '""'))
  return [head, tags.join(';'), ...rest].join('\r\n')
}

test('KoboToolbox as CSV, with HXL tags, as JSON, as GeoJSON of both shapes and as a workbook: the same people, the same answers', async () => {
  const csv = await text('survey-kobo.csv')
  const rows = koboRows(csv)
  const first = await instance.feed('safety.csv', csv)
  expect(first).toMatchObject({ format: 'kobo', read: 27, accepted: 24, rejected: 2, duplicate: 1 })
  expect(first.problems.map(({ line, reason }) => [line, reason.code])).toEqual([
    [26, 'submission-not-approved'],
    [27, 'district-in-doubt'],
  ])
  const expected = await told()
  expect(expected).toHaveLength(24)
  expect(expected[0]).toEqual({
    ...{ id: '5a0a0a0a-0000-4000-8000-000000000001', pcode: 'SA11', sex: 'male', age: '25-39', weight: 1 },
    answers: [
      { counts: true, scale: 2 },
      { counts: false, scale: 0 },
      { counts: true, scale: 1 },
    ],
  })
  const ways: [string, string | Uint8Array][] = [
    ['tagged.csv', asTagged(csv)],
    ['list.json', asJson(rows)],
    ['points.geojson', asGeojson(rows, false)],
    ['questions.geojson', asGeojson(rows, true)],
    ['book.xlsx', asWorkbook(rows)],
  ]
  for (const [name, bytes] of ways) {
    // Known already under another file's name.
    const again = await instance.feed(name, bytes, 'dryRun=true')
    expect([name, again.format, again.accepted, again.duplicate, again.rejected]).toEqual([name, 'kobo', 0, 25, 2])
    expect(again.notes).toContainEqual(
      expect.objectContaining({ code: 'survey-of-known-wave', wave: 'safety-2025-05' }),
    )
  }
  await instance.send('DELETE', `/api/imports/${first.id}`, { as: 'steward' })
  for (const [name, bytes] of ways) {
    const report = await instance.feed(name, bytes)
    expect([name, await told()]).toEqual([name, expected])
    await instance.send('DELETE', `/api/imports/${report.id}`, { as: 'steward' })
  }
})

test('ODK Central and microdata say what KoboToolbox said', async () => {
  await instance.feedSample('survey-kobo.csv')
  const expected = await told()
  const kobo = await instance.get<Districts>('/api/districts?indicator=safe-after-dark')
  for (const name of ['survey-odk.csv', 'survey-microdata.csv']) {
    const other = await emptyInstance({ now: () => new Date('2026-07-01T12:00:00Z') })
    await other.feedSample('boundaries.geojson')
    const report = await other.feedSample(name)
    expect([name, report.read, report.accepted, report.rejected]).toEqual([name, 25, 24, 1])
    const before = instance
    instance = other
    const said = await told()
    instance = before
    const bare = (rows: any[]) =>
      rows.map(({ id, weight, ...row }) => ({ ...row, n: Number(String(id).slice(-4)) })).sort((a, b) => a.n - b.n)
    expect([name, bare(said)]).toEqual([name, bare(expected)])
    if (name === 'survey-odk.csv') {
      const { body } = await other.get<Districts>('/api/districts?indicator=safe-after-dark')
      expect(body.rows.map((row) => row.perception)).toEqual(
        kobo.body.rows.map((row) => ({ ...row.perception, waveId: 'survey-odk-2025-05' })),
      )
    }
    await other.close()
  }
})

test('a question on no known scale is left out and said, and read as the person importing says', async () => {
  const csv =
    'respondent id,interview date,district,sex,q1,q2,walk\n1,2025-05-01,Alder,female,4,Yes,Very safe\n2,2025-05-02,Birch,male,1,No,Very unsafe\n3,2025-05-03,Cedar,male,99,No,Fairly safe\n'
  const dry = await instance.feed('codes.csv', csv, 'dryRun=true')
  expect(dry.notes).toContainEqual(
    expect.objectContaining({ code: 'question-left-out', question: 'q1', answers: ['4', '1', '99'] }),
  )
  expect(dry.notes.map(({ code }) => code)).toEqual(
    expect.arrayContaining(['weights-missing', 'sampling-points-missing']),
  )
  const map = encodeURIComponent(
    'counts.q1=3|4,missing.q1=98|99,indicator.q1=trust-police,indicator.q2=none,polarity.walk=high-is-bad',
  )
  await instance.feed('codes.csv', csv, `map=${map}`)
  const answers = await instance.rows('SELECT indicator, respondent_id AS id, counts FROM answer ORDER BY ALL')
  expect(answers.map(({ indicator, id, counts }) => `${indicator} ${id} ${counts}`)).toEqual([
    'trust-police 1 true',
    'trust-police 2 false',
    'trust-police 3 null',
    'walk 1 true',
    'walk 2 false',
    'walk 3 true',
  ])
  const [walk] = await instance.rows("SELECT polarity, counts FROM imported_indicator WHERE id = 'walk'")
  expect(walk).toEqual({ polarity: 'high-is-bad', counts: ['Very safe', 'Fairly safe'] })
})

test('several choices of one question are asked one by one; the list of them says nothing new', async () => {
  const choices =
    '"start";"end";"District";"What worries you?";"What worries you?/Water";"What worries you?/Land";"_id";"_uuid";"_submission_time"\r\n'
  const row = (n: number, said: string, water: number, land: number) =>
    `"2025-05-0${n}T08:00:00";"2025-05-0${n}T08:10:00";"Alder";"${said}";"${water}";"${land}";"${n}";"u-${n}";"2025-05-0${n}T06:00:00"\r\n`
  await instance.feed('worries.csv', choices + row(1, 'Water Land', 1, 1) + row(2, 'Land', 0, 1) + row(3, '', 0, 0))
  const shares = await instance.rows(
    'SELECT indicator, count_if(counts) AS yes, count(*) AS asked FROM answer GROUP BY 1 ORDER BY 1',
  )
  expect(shares).toEqual([
    { indicator: 'what_worries_you_land', yes: 2, asked: 3 },
    { indicator: 'what_worries_you_water', yes: 1, asked: 3 },
  ])
})

test.each([
  [
    'ODK over its own protocol',
    'x.json',
    '{"value":[{"__id":"uuid:1","__system":{"submissionDate":"2025-05-01T08:00:00Z"},"safe":"yes","where":{"type":"Point","coordinates":[40.5,-1.5,0],"properties":{"accuracy":5}}}],"@odata.context":"x"}',
    1,
  ],
  [
    'a GeoJSON of points alone',
    'x.geojson',
    '{"type":"FeatureCollection","features":[{"type":"Feature","id":"uuid:1","geometry":{"type":"Point","coordinates":[40.5,-1.5,0]},"properties":{"fieldpath":"/where"}}]}',
    0,
  ],
])('%s is known as what it is', async (_, name, file, questions) => {
  const report = await instance.feed(name, file, 'dryRun=true')
  expect([report.format, report.state]).toEqual(['odk', questions > 0 ? 'ready' : 'failed'])
})
