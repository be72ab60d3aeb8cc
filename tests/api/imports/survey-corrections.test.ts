// A survey sent again with other answers of the same people: shown old → new, taken when accepted, known as it was before, taken back.
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Districts } from '#api/contract/districts.ts'
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

const undo = ({ id }: ImportReport) => instance.send('DELETE', `/api/imports/${id}`, { as: 'steward' })
const changes = ({ corrections }: ImportReport) =>
  corrections.map(({ line, row, field, old, new: now }) => [line, row, field, old, now])
const counts = ({ read, accepted, corrected, rejected, duplicate }: ImportReport) => {
  expect(accepted + corrected + rejected + duplicate).toBe(read)
  return [accepted, corrected, rejected, duplicate]
}
const share = async (asOf?: string) => {
  const query = asOf === undefined ? '' : `&asOf=${asOf}`
  const { body } = await instance.get<Districts>(
    `/api/districts?indicator=safe-after-dark&level=country&from=2025-01&to=2025-12${query}`,
    { as: 'steward' },
  )
  const { value, n } = body.rows[0]?.perception ?? {}
  return [value === null || value === undefined ? value : Math.round(value * 1000) / 1000, n]
}
const said = (indicator: string, asOf = 'NULL') =>
  instance.rows(
    `SELECT a.respondent_id AS id, a.said, r.sex FROM answers_known(${asOf}) a
     JOIN respondents_known(${asOf}) r USING (batch_id, wave_id, respondent_id) WHERE a.indicator = '${indicator}' ORDER BY 1`,
  )
/** A moment between what was written and what comes next. */
const moment = () => `TIMESTAMP '${clock.now().toISOString().replace('Z', '')}'`

const header = 'respondent id,interview date,district,sex,weight,safe_after_dark,trust_police\n'
const first = `${header}1,2025-05-01,Alder,female,1,Very safe,A lot\n2,2025-05-02,Birch,male,1,Very unsafe,Not at all\n3,2025-05-03,Cedar,male,1,Don't know,Somewhat\n`

test('answers and who gave them are corrected, known as they were, and taken back', async () => {
  const one = await instance.feed('panel.csv', first)
  expect(counts(one)).toEqual([3, 0, 0, 0])
  expect(await said('safe-after-dark')).toEqual([
    { id: '1', said: 'Very safe', sex: 'female' },
    { id: '2', said: 'Very unsafe', sex: 'male' },
    { id: '3', said: "Don't know", sex: 'male' },
  ])
  const before = moment()
  const revised = `${header}2,2025-05-02,Birch,female,1,Fairly safe,Not at all\n3,2025-05-03,Cedar,male,1,Don't know,\n1,2025-05-01,Alder,female,1.0,very_safe,A lot\n`
  const dry = await instance.feed('panel-revised.csv', revised, 'dryRun=true')
  expect(counts(dry)).toEqual([0, 2, 0, 1])
  expect(changes(dry)).toEqual([
    [2, '2', 'sex', 'male', 'female'],
    [2, '2', 'safe-after-dark', 'Very unsafe', 'Fairly safe'],
    [3, '3', 'trust-police', 'Somewhat', null],
  ])
  expect((await said('safe-after-dark')).map((row) => row.said)).toEqual(['Very safe', 'Very unsafe', "Don't know"])

  const two = (await instance.send<ImportReport>('POST', `/api/imports/${dry.id}/accept`, { as: 'steward' })).body
  expect(two).toMatchObject({ state: 'accepted', corrected: 2, correctionsTotal: 3 })
  const now = [
    { id: '1', said: 'Very safe', sex: 'female' },
    { id: '2', said: 'Fairly safe', sex: 'female' },
    { id: '3', said: "Don't know", sex: 'male' },
  ]
  expect(await said('safe-after-dark')).toEqual(now)
  expect((await said('trust-police')).map(({ id }) => id)).toEqual(['1', '2'])
  expect((await said('safe-after-dark', before))[1]).toEqual({ id: '2', said: 'Very unsafe', sex: 'male' })
  // The wave keeps its days though the part that came is shorter.
  expect(await instance.rows('SELECT started_on, ended_on FROM waves_known(NULL)')).toEqual([
    { startedOn: '2025-05-01', endedOn: '2025-05-03' },
  ])
  expect(counts(await instance.feed('panel-revised.csv', revised, 'dryRun=true'))).toEqual([0, 0, 0, 3])
  // The very bytes of the first file say the old things again.
  expect(counts(await instance.feed('panel.csv', first, 'dryRun=true'))).toEqual([0, 2, 0, 1])

  await undo(two)
  expect((await said('safe-after-dark'))[1]).toEqual({ id: '2', said: 'Very unsafe', sex: 'male' })
  expect(await said('trust-police')).toHaveLength(3)
  await undo(one)
  expect(await said('safe-after-dark')).toEqual([])
})

test('a file with fewer columns says nothing of the others, and one that stays alone is whole', async () => {
  const one = await instance.feed('panel.csv', first)
  const two = await instance.feed(
    'panel.csv',
    'respondent id,interview date,district,sex,safe_after_dark,trust_courts\n2,2025-05-02,Birch,male,Fairly unsafe,A lot\n1,2025-05-01,Alder,female,Very safe,A lot\n',
  )
  expect(changes(two)).toEqual([
    [2, '2', 'safe-after-dark', 'Very unsafe', 'Fairly unsafe'],
    [2, '2', 'trust-courts', null, 'A lot'],
    [3, '1', 'trust-courts', null, 'A lot'],
  ])
  expect((await said('trust-police')).map((row) => row.said)).toEqual(['A lot', 'Not at all', 'Somewhat'])
  await undo(one)
  expect((await said('trust-police')).map((row) => row.said)).toEqual(['A lot', 'Not at all'])
  expect(await instance.rows('SELECT ended_on FROM waves_known(NULL)')).toEqual([{ endedOn: '2025-05-03' }])
  await undo(two)
})

test('the same number of two waves is two people', async () => {
  const wave = (name: string, year: number, answer: string) =>
    instance.feed(name, `${header}1,${year}-05-01,Alder,female,1,${answer},A lot\n`)
  const [one, two] = [await wave('early.csv', 2024, 'Very safe'), await wave('late.csv', 2025, 'Very unsafe')]
  expect([one, two].map(counts)).toEqual([
    [1, 0, 0, 0],
    [1, 0, 0, 0],
  ])
  expect(two.notes.map(en.say).join(' ')).toContain('taken as other people')
  const again = await wave('early.csv', 2024, 'Fairly safe')
  expect(counts(again)).toEqual([0, 1, 0, 0])
  for (const each of [again, two, one]) await undo(each)
})

test('KoboToolbox: no longer approved is taken out with a word, and comes back when approved', async () => {
  const csv = String(await sample('survey-kobo.csv'))
  await instance.feed('safety.csv', csv)
  const whole = await share()
  const before = clock.now().toISOString()
  const uuid = '5a0a0a0a-0000-4000-8000-000000000001'
  const refused = csv
    .split('\r\n')
    .map((line) =>
      line.includes(uuid) ? line.replace('"2025-05-02T09:00:00";""', '"2025-05-02T09:00:00";"Not Approved"') : line,
    )
    .join('\r\n')
  const dry = await instance.feed('safety.csv', refused, 'dryRun=true')
  expect(changes(dry)).toEqual([[2, uuid, 'withdrawn', null, 'not-approved']])
  expect(dry.notes.map(en.say).join(' ')).toContain('1 person known before is no longer approved')
  const two = await instance.feed('safety.csv', refused)
  expect(counts(two)).toEqual([0, 1, 2, 24])
  expect((await share())[1]).toBe(Number(whole[1]) - 1)
  // Two moments cannot be subtracted: the share of then is told again once it is that of now. The record has it.
  expect(await share(before)).toEqual([null, null])
  expect(
    await instance.rows(`SELECT count(*)::INTEGER AS n FROM respondents_known(TIMESTAMP '${before.slice(0, 23)}')`),
  ).toEqual([{ n: 24 }])
  expect(counts(await instance.feed('safety-2.csv', `${refused}\r\n`, 'dryRun=true'))).toEqual([0, 0, 2, 25])

  const back = await instance.feed('safety.csv', csv)
  expect(changes(back)).toEqual([[2, uuid, 'withdrawn', 'not-approved', null]])
  expect(await share()).toEqual(whole)
  await undo(two)
  expect(await share()).toEqual(whole)
  await undo(back)
  expect(await share()).toEqual(whole)
  expect(await share(before)).toEqual(whole)
})

test('ODK Central: an edited submission keeps its key; an edit of KoboToolbox is known by the id before it', async () => {
  const csv = String(await sample('survey-odk.csv'))
  const one = await instance.feed('odk.csv', csv)
  const edited = csv.replace('fairly_safe,not_at_all,yes', 'very_unsafe,not_at_all,yes')
  const two = await instance.feed('odk.csv', edited)
  expect(changes(two)).toEqual([
    [2, '6a0a0a0a-0000-4000-8000-000000000001', 'safe-after-dark', 'fairly_safe', 'very_unsafe'],
  ])
  await undo(two)
  await undo(one)

  const person = (uuid: string, root: string, answer: string) => ({
    ...{
      _id: 1,
      _uuid: uuid,
      'meta/rootUuid': `uuid:${root}`,
      _submission_time: '2025-06-01T08:00:00',
      today: '2025-06-01',
    },
    ...{ District: 'Alder', Sex: 'Male', safe_after_dark: answer, trust_police: 'A lot' },
  })
  await instance.feed(
    'edits.json',
    JSON.stringify([person('u-1', 'u-1', 'Very safe'), person('u-9', 'u-9', 'Very safe')]),
  )
  const later = await instance.feed(
    'edits.json',
    JSON.stringify([person('u-2', 'u-1', 'Very unsafe'), person('u-9', 'u-9', 'Very safe')]),
  )
  expect(counts(later)).toEqual([0, 1, 0, 1])
  expect(changes(later)).toEqual([[2, 'u-1', 'safe-after-dark', 'Very safe', 'Very unsafe']])
})

test('the mirror folded afresh, all at once, is the same', async () => {
  const { deps } = instance
  expect((await verify({ dir: deps.settings.dir, ...deps })).problems).toEqual([])
})
