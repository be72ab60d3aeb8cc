/** When people were asked is asked for where nothing says it, and never taken from the day of the import. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type EmptyInstance, emptyInstance } from '#tests/support/empty-instance.ts'

let instance: EmptyInstance
const answers = 'geo_level,geo_code,trust_in_guards,total\ndistrict,SA11,A lot,12\ndistrict,SA11,Not at all,9\n'
const feed = (map: string) => instance.feed('guards.csv', answers, `dryRun=true&map=${encodeURIComponent(map)}`)
const waveOf = async (map: string) => (await feed(map)).preview.find(({ startedOn }) => startedOn !== undefined)

beforeAll(async () => {
  instance = await emptyInstance()
  await instance.feedSample('boundaries.geojson')
})
afterAll(() => instance.close())

test('a survey without a date is a question, and is not accepted until it is answered', async () => {
  const dry = await instance.feed('guards.csv', answers, 'dryRun=true')
  expect(dry).toMatchObject({
    state: 'failed',
    accepted: 0,
    problems: [{ line: null, field: 'period', severity: 'rejected' }],
  })
  expect(dry.problems[0]).toMatchObject({
    reason: { sentence: expect.stringContaining('when people were asked') },
    suggestion: { sentence: expect.stringContaining('which period') },
  })
  expect(dry.questions).toMatchObject([{ key: 'period', takes: 'period', given: null }])
  expect((await instance.send('POST', `/api/imports/${dry.id}/accept`, { as: 'steward' })).status).toBe(409)
  expect((await instance.feed('guards.csv', answers)).state).toBe('failed')
  expect((await instance.get('/api/catalogue')).body.waves).toEqual([])
})

test.each([
  ['period=2014', { waveId: 'wave-2014', startedOn: '2014-01-01', endedOn: '2014-12-31' }],
  ['wave=2014', { waveId: 'wave-2014', startedOn: '2014-01-01', endedOn: '2014-12-31' }],
  ['period=2014-03', { waveId: 'wave-2014-03', startedOn: '2014-03-01', endedOn: '2014-03-31' }],
  ['period=2014-03..2014-05', { waveId: 'wave-2014-03..2014-05', startedOn: '2014-03-01', endedOn: '2014-05-31' }],
  ['period=March 2014..May 2014', { waveId: 'wave-2014-03..2014-05' }],
])('%s says it', async (map, wave) => {
  expect(await waveOf(map)).toMatchObject(wave)
})

test('an answer that is no period, or has not come yet, is asked again', async () => {
  expect((await feed('period=lately')).problems[0]?.reason).toMatchObject({
    code: 'period-unreadable',
    written: 'lately',
  })
  expect((await feed('period=2014-05..2014-03')).state).toBe('failed')
  expect((await feed('period=2031')).problems.map(({ reason }) => reason.code)).toContain('date-to-come')
})

test('a column of years makes a wave of each', async () => {
  const both =
    'year,geo_level,geo_code,trust_in_guards,total\n2013,district,SA11,A lot,12\n2015,district,SA11,A lot,9\n2013,district,SA11,Not at all,4\n'
  const report = await instance.feed('guards.csv', both)
  expect(report).toMatchObject({ state: 'accepted', accepted: 3 })
  const { waves } = (await instance.get('/api/catalogue')).body
  expect(waves.map(({ waveId }: { waveId: string }) => waveId).toSorted()).toEqual(['wave-2013', 'wave-2015'])
})

test('counts and people take the same answer', async () => {
  const counts = await instance.feed('burglary.csv', 'geo_code,burglary\nSA11,3\n', 'dryRun=true&format=area-counts')
  expect(counts.problems[0]).toMatchObject({ field: 'period', severity: 'rejected' })
  const said = await instance.feed(
    'burglary.csv',
    'geo_code,burglary\nSA11,3\n',
    'dryRun=true&format=area-counts&map=period%3D2014-03..2014-05',
  )
  expect(said.preview[0]).toMatchObject({ periodStart: '2014-03-01', periodEnd: '2014-06-01' })
})
