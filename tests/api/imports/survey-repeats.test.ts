// Repeats of a form, and microdata of one answer a row: each row becomes the person it tells of, or is named as not read.
import { strToU8, zipSync } from 'fflate'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type EmptyInstance, emptyInstance } from '#tests/support/empty-instance.ts'
import { type Cell, workbook } from '#tests/support/workbook.ts'
import { en } from '#web/text/en.ts'

let instance: EmptyInstance
beforeEach(async () => {
  instance = await emptyInstance({ now: () => new Date('2026-07-01T12:00:00Z') })
  await instance.feedSample('boundaries.geojson')
})
afterEach(() => instance.close())

const people = () =>
  instance.rows(
    `SELECT r.respondent_id AS id, r.pcode, r.psu, r.weight, r.sex, a.said FROM respondents_known(NULL) r
     JOIN answers_known(NULL) a USING (batch_id, wave_id, respondent_id) WHERE a.indicator = 'safe-after-dark' ORDER BY 1`,
  )
const uuid = (n: number) => `5a0a0a0a-0000-4000-8000-00000000000${n}`

const households: Cell[][] = [
  ['start', 'end', 'District', 'weight', 'Sex', '_id', '_uuid', '_submission_time', '_validation_status', '_index'],
  ['2025-05-02T10:00:00', '2025-05-02T10:20:00', 'Alder', 1.5, 'Male', 11, uuid(1), '2025-05-02T09:00:00', null, 1],
  ['2025-05-03T10:00:00', '2025-05-03T10:20:00', 'Birch', 0.5, 'Male', 12, uuid(2), '2025-05-03T09:00:00', null, 2],
  [
    '2025-05-04T10:00:00',
    '2025-05-04T10:20:00',
    'Cedar',
    1,
    'Male',
    13,
    uuid(3),
    '2025-05-04T09:00:00',
    'Not Approved',
    3,
  ],
]
const tail = ['_index', '_parent_table_name', '_parent_index', '_submission__id', '_submission__uuid']
const members: Cell[][] = [
  ['members/sex', 'members/safe_after_dark', 'members/trust_police', ...tail],
  ['female', 'very_safe', 'a_lot', 1, 'Safety', 1, 11, uuid(1)],
  ['male', 'very_unsafe', 'not_at_all', 2, 'Safety', 1, 11, uuid(1)],
  ['female', 'fairly_safe', 'somewhat', 3, 'Safety', 2, 12, uuid(2)],
  ['female', 'fairly_safe', 'somewhat', 4, 'Safety', 3, 13, uuid(3)],
  ['female', 'fairly_safe', 'somewhat', 5, 'Safety', 9, 19, uuid(9)],
]
const expected = [
  { id: `${uuid(1)}/members[1]`, pcode: 'SA11', psu: uuid(1), weight: 1.5, sex: 'female', said: 'very_safe' },
  { id: `${uuid(1)}/members[2]`, pcode: 'SA11', psu: uuid(1), weight: 1.5, sex: 'male', said: 'very_unsafe' },
  { id: `${uuid(2)}/members[1]`, pcode: 'SA12', psu: uuid(2), weight: 0.5, sex: 'female', said: 'fairly_safe' },
]

test('KoboToolbox: a sheet of the people of a household, where the questions are asked there', async () => {
  const goods: Cell[][] = [
    ['what', ...tail],
    ['goats', 1, 'Safety', 1, 11, uuid(1)],
  ]
  const report = await instance.feed('safety.xlsx', workbook({ Safety: households, members, goods }))
  expect(report).toMatchObject({ format: 'kobo', read: 5, accepted: 3, rejected: 2, duplicate: 0 })
  expect(report.problems.map(({ line, reason }) => [line, reason.code])).toEqual([
    [5, 'submission-not-approved'],
    [6, 'submission-missing'],
  ])
  expect(await people()).toEqual(expected)
  const said = report.notes.map(en.say).join(' ')
  expect(said).toContain('The questions are asked in the repeated part “members”')
  expect(said).toContain('those of one submission are taken for one')
  expect(said).toContain('not read: goods')
  const again = await instance.feed('safety-again.xlsx', workbook({ Safety: households, members }))
  expect(again).toMatchObject({ accepted: 0, corrected: 0, duplicate: 3, rejected: 2 })
  const revised = members.map((row) => row.map((cell) => (cell === 'very_unsafe' ? 'very_safe' : cell)))
  const corrected = await instance.feed('safety.xlsx', workbook({ Safety: households, members: revised }))
  expect(corrected.corrections.map(({ line, row, old, new: now }) => [line, row, old, now])).toEqual([
    [3, `${uuid(1)}/members[2]`, 'very_unsafe', 'very_safe'],
  ])
})

test('KoboToolbox: the same people of households in JSON', async () => {
  const record = ([start, end, District, weight, Sex, _id, _uuid, _submission_time, status]: Cell[]) => ({
    ...{
      start,
      end,
      District,
      weight,
      Sex,
      _id,
      _uuid,
      _submission_time,
      _validation_status: status === null ? {} : { label: status },
    },
    members: members
      .slice(1)
      .flatMap(([sex, safe, trust, , , , , of]) =>
        of === _uuid ? [{ 'members/sex': sex, 'members/safe_after_dark': safe, 'members/trust_police': trust }] : [],
      ),
  })
  const report = await instance.feed('safety.json', JSON.stringify(households.slice(1).map(record)))
  expect(report).toMatchObject({ format: 'kobo', read: 4, accepted: 3, rejected: 1 })
  expect(await people()).toEqual(expected)
})

test('where submissions answer and a repeat does too, the submission is the person until told otherwise', async () => {
  const [head = [], ...rows] = households
  const answering = [
    [...head, 'safe_after_dark'],
    ...rows.map((row, n) => [...row, n === 0 ? 'Very safe' : 'Very unsafe']),
  ]
  const file = workbook({ Safety: answering, members })
  const dry = await instance.feed('both.xlsx', file, 'dryRun=true')
  expect(dry).toMatchObject({ read: 3, accepted: 2 })
  expect(dry.questions.find(({ key }) => key === 'people')).toMatchObject({
    answers: [{ map: { people: 'Safety' } }, { map: { people: 'members' } }],
    given: { map: { people: 'Safety' }, because: 'assumed' },
  })
  expect(dry.notes).toContainEqual(expect.objectContaining({ code: 'repeats-not-read', names: ['members'] }))
  const told = await instance.feed('both.xlsx', file, 'map=people%3Dmembers')
  expect(told).toMatchObject({ read: 5, accepted: 3 })
  expect(told.notes.map(en.say).join(' ')).toContain("nobody else's answer and was left out: safe_after_dark")
  expect(await people()).toEqual(expected)
})

test('ODK Central: the files of one export in a ZIP, by PARENT_KEY', async () => {
  const root = [
    'SubmissionDate,start,district,weight,meta-instanceID,KEY,SubmitterID,SubmitterName,AttachmentsPresent,AttachmentsExpected,Status,ReviewState,DeviceID,Edits,FormVersion',
    `2025-05-02T09:00:00Z,2025-05-02T10:00:00Z,Alder,1.5,uuid:${uuid(1)},uuid:${uuid(1)},1,A,0,0,,,d,0,1`,
    `2025-05-03T09:00:00Z,2025-05-03T10:00:00Z,Birch,0.5,uuid:${uuid(2)},uuid:${uuid(2)},1,A,0,0,,hasIssues,d,0,1`,
    `2025-05-04T09:00:00Z,2025-05-04T10:00:00Z,Cedar,1,uuid:${uuid(3)},uuid:${uuid(3)},1,A,0,0,,rejected,d,0,1`,
  ].join('\n')
  const row = (n: number, k: number, answers: string) => `${answers},uuid:${uuid(n)},uuid:${uuid(n)}/members[${k}]`
  const repeat = [
    'sex,safe_after_dark,trust_police,PARENT_KEY,KEY',
    row(1, 1, 'female,very_safe,a_lot'),
    row(1, 2, 'male,very_unsafe,not_at_all'),
    row(2, 1, 'female,fairly_safe,somewhat'),
    row(3, 1, 'female,fairly_safe,somewhat'),
  ].join('\n')
  const zip = zipSync({ 'safety.csv': strToU8(root), members: strToU8(repeat), 'media/1.jpg': strToU8('x') })
  const report = await instance.feed('safety.zip', zip)
  expect(report).toMatchObject({ format: 'odk', read: 4, accepted: 3, rejected: 1 })
  expect(await people()).toEqual(expected)
  expect(report.notes.map(en.say).join(' ')).toContain(
    'Review: not reviewed 2, “hasIssues” 1 and “rejected” 1 (not taken).',
  )
  await expect(instance.feed('members.csv', repeat)).rejects.toThrow('ODK Central')
})

test('microdata of one answer a row', async () => {
  const asked = ['How safe do you feel walking alone in your area after dark?', 'trust_police', 'robbed']
  const said = [
    ['Very safe', 'A lot', 'No'],
    ['Very unsafe', 'Not at all', 'Yes'],
    ['Fairly safe', 'Refused', 'No'],
  ]
  const person = ['1,2025-05-01,SA11,female,p1,1.5', '2,2025-05-02,SA11,male,p1,1.5', '3,2025-05-03,SA12,female,p2,0.5']
  const rows = person.flatMap((who, n) => asked.map((what, q) => `${who},"${what}",${q + 1},${said[n]?.[q]}`))
  const head = 'respondent_id,interview_date,district_code,sex,psu,weight,question,code,answer'
  // Rows of one person need not stand together; the last is told in two ways.
  const twice = ['4,2025-05-03,SA12,male,p2,1,robbed,3,Yes', '4,2025-05-03,SA12,male,p2,1,robbed,3,No']
  const file = [head, ...rows.filter((_, n) => n % 2), ...rows.filter((_, n) => n % 2 === 0), ...twice].join('\n')
  const report = await instance.feed('long.csv', file)
  expect(report).toMatchObject({ format: 'survey-microdata', read: 4, accepted: 3, rejected: 1 })
  expect(report.notes.map(en.say)).toContain(
    '11 rows of one answer each were gathered into 4 people and 3 questions: what follows counts people.',
  )
  expect(report.problems.map(({ reason }) => en.say(reason))).toEqual([
    'two rows of this person say different things of robbed',
  ])
  expect(await people()).toEqual([
    { id: '1', pcode: 'SA11', psu: 'p1', weight: 1.5, sex: 'female', said: 'Very safe' },
    { id: '2', pcode: 'SA11', psu: 'p1', weight: 1.5, sex: 'male', said: 'Very unsafe' },
    { id: '3', pcode: 'SA12', psu: 'p2', weight: 0.5, sex: 'female', said: 'Fairly safe' },
  ])
  const rejects = await instance.get(`/api/imports/${report.id}/rejects.csv`, { as: 'steward' })
  expect(rejects.text.split('\n')[0]).toContain('trust_police')
})
