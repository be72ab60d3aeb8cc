/** Ushahidi's exports, platform and v2: what nobody published is not taken, categories are asked about, and no reporter is read. */
import { afterEach, beforeEach, expect, it } from 'vitest'
import { type EmptyInstance, emptyInstance, sample } from '#tests/support/empty-instance.ts'

let instance: EmptyInstance
beforeEach(async () => {
  instance = await emptyInstance({ now: () => new Date('2026-03-01T12:00:00Z') })
  await instance.feedSample('boundaries.geojson')
})
afterEach(() => instance.close())

const v2 = `#,FORM #,INCIDENT TITLE,INCIDENT DATE,LOCATION,DESCRIPTION,CATEGORY,LATITUDE,LONGITUDE,FIRST NAME,LAST NAME,EMAIL,APPROVED,VERIFIED
"7","1","House burnt","2025-02-03 10:00:00","Alder","At night","Arson","-1.5","40.5","CANARY","Person","canary@example.org","YES","YES"
"8","1","Threat","2025-02-04 10:00:00","Alder","","Murder, ","-1.5","40.5","CANARY","","","YES","NO"
"9","1","Rumour","2025-02-05 10:00:00","Alder","","Arson","-1.5","40.5","","","","NO","NO"
`
const kinds = () => instance.rows('SELECT incident_id AS id, kind, kind_as_reported AS said FROM incident ORDER BY id')

it('a category that decides and names no kind is asked about before anything is taken; drafts and archived posts are said', async () => {
  const asked = await instance.feedSample('ushahidi.csv', 'dryRun=true')
  expect(asked).toMatchObject({ state: 'ready', format: 'ushahidi', read: 5, accepted: 3, rejected: 2 })
  expect(asked.problems.map(({ line, reason }) => [line, reason.code, (reason as any).written])).toEqual(
    expect.arrayContaining([
      [4, 'post-not-published', 'draft'],
      [6, 'post-not-published', 'archived'],
    ]),
  )
  expect(asked.notes.map(({ code }) => code)).toContain('posts-verify-nothing')

  const strange = (await sample('ushahidi.csv')).toString('utf8').replace('Burglary', 'Polling station')
  const open = await instance.feed('posts.csv', strange, 'dryRun=true')
  expect(open).toMatchObject({ state: 'failed', problems: [{ reason: { code: 'categories-open' } }] })
  const question = (key: string) => open.questions.find((one) => one.key === key)
  expect(question('category.*')).toMatchObject({ given: null })
  expect(question('category.*')?.answers.map(({ map }) => map['category.*'])).toEqual(['leave-out', 'other'])
  expect(question('category.Polling station')?.answers.length).toBeGreaterThan(5)

  const { body } = await instance.send('POST', `/api/imports/${open.id}/answers`, {
    as: 'steward',
    json: { map: { 'category.*': 'leave-out' } },
  })
  expect(body).toMatchObject({ state: 'ready', read: 5, accepted: 2, rejected: 3 })
  expect(body.problems.map(({ line, reason }: any) => [line, reason.code])).toContainEqual([3, 'post-no-incident'])
})

it('a post of several categories is the first that names a kind, and keeps the words it had', async () => {
  await instance.feedSample('ushahidi.csv')
  expect(await kinds()).toEqual([
    { id: 'ushahidi:101', kind: 'theft', said: 'Burglary' },
    { id: 'ushahidi:103', kind: 'intercommunal-clash', said: 'Communal clash,Bridge' },
    { id: 'ushahidi:105', kind: 'shooting', said: 'Shooting' },
  ])
})

it('of v2 the unapproved are refused, the unverified taken and counted, and names and addresses never read', async () => {
  const report = await instance.feed('reports.csv', v2)
  expect(report).toMatchObject({ format: 'ushahidi', state: 'accepted', read: 3, accepted: 2, rejected: 1 })
  expect(report.notes).toContainEqual(expect.objectContaining({ code: 'posts-unverified', posts: 1, of: 2 }))
  expect(report.problems).toMatchObject([{ line: 4, reason: { code: 'post-not-published', written: 'NO' } }])
  expect(await kinds()).toEqual([
    { id: 'reports:7', kind: 'property-destruction', said: 'Arson' },
    { id: 'reports:8', kind: 'homicide', said: 'Murder,' },
  ])
  expect(JSON.stringify(await instance.rows('SELECT * FROM incident'))).not.toMatch(/canary/i)
  expect(JSON.stringify([report.preview, report.mapping])).not.toMatch(/canary/i)
  expect(await instance.feed('reports.csv', `${v2}\n`, 'dryRun=true')).toMatchObject({ duplicate: 2, rejected: 1 })
})
