// What stands in a cell of a survey: codes for "don't know", names and labels, several choices, headers in other languages. Each is read
// rightly, asked about, or said.
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { ImportReport } from '#api/contract/imports.ts'
import { type EmptyInstance, emptyInstance } from '#tests/support/empty-instance.ts'
import { en } from '#web/text/en.ts'

let instance: EmptyInstance
beforeEach(async () => {
  instance = await emptyInstance({ now: () => new Date('2026-07-01T12:00:00Z') })
  await instance.feedSample('boundaries.geojson')
})
afterEach(() => instance.close())

const counted = async (indicator: string) =>
  (await instance.rows(`SELECT counts FROM answer WHERE indicator = '${indicator}' ORDER BY respondent_id`)).map(
    ({ counts }) => counts,
  )
const said = ({ notes }: ImportReport) => notes.map(en.say).join('\n')
const table = (head: string, cells: readonly string[]) =>
  [
    `respondent id,interview date,district,sex,${head}`,
    ...cells.map((cell, n) => `${n + 1},2025-05-0${n + 1},Alder,female,${cell}`),
  ].join('\n')

test.each([
  ['98', '99'],
  ['-98', '-99'],
  ['998', '999'],
  ["Don't know", 'Refused to answer'],
  ['dont_know', 'prefer_not_to_say'],
  ['Ne znam', 'Bez odgovora'],
  ['Ne sait pas', 'Refus'],
  ['لا أعرف', 'رفض الإجابة'],
])('%s and %s beside words are no answers', async (dontKnow, refused) => {
  const report = await instance.feed(
    'codes.csv',
    table('safe_after_dark,trust_police', [
      'Very safe,A lot',
      `${dontKnow},A lot`,
      `Very unsafe,${refused}`,
      'Fairly safe,Not at all',
    ]),
  )
  expect(report.accepted).toBe(4)
  expect(await counted('safe-after-dark')).toEqual([true, null, false, true])
  expect(await counted('trust-police')).toEqual([true, true, null, false])
  const isCode = /^-?\d+$/.test(dontKnow)
  expect(said(report).includes(`“safe_after_dark”: ${dontKnow} was taken for “don’t know” or refused`)).toBe(isCode)
  const asked = report.questions.find(({ key }) => key === 'missing.safe_after_dark')
  expect(asked?.given).toEqual({ map: { 'missing.safe_after_dark': isCode ? dontKnow : '' }, because: 'assumed' })
})

test('what a code means may be said otherwise, and a code in doubt is named', async () => {
  const file = table('q1,trust_police', ['4,A lot', '1,Not at all', '9,A lot', '3,Somewhat'])
  const first = await instance.feed(
    'q.csv',
    file,
    `map=${encodeURIComponent('counts.q1=3|4,indicator.q1=safe-after-dark')}`,
  )
  expect(await counted('safe-after-dark')).toEqual([true, false, false, true])
  expect(said(first)).toContain('“q1”: 9 may stand for “don’t know” or refused and was read as an answer')
  const map = encodeURIComponent('counts.q1=3|4,indicator.q1=safe-after-dark,missing.q1=9')
  const second = await instance.feed('q.csv', `${file}\n`, `map=${map}`)
  expect(said(second)).not.toContain('may stand for')
  expect(second.corrections.map(({ row, field, old, new: now }) => [row, field, old, now])).toEqual([
    ['3', 'safe-after-dark counts', 'false', null],
  ])
})

test('an answer on no scale known here is said to be read as not counting', async () => {
  const report = await instance.feed(
    'odd.csv',
    table('safe_after_dark,trust_police', ['Very safe,A lot', 'Quite all right,Not at all', 'Fairly safe,A lot']),
  )
  expect(await counted('safe-after-dark')).toEqual([true, false, true])
  expect(said(report)).toContain(
    '“safe_after_dark”: Quite all right is on no scale known here and was read as not counting',
  )
})

test('one of our indicators is not good news in one survey and bad in another', async () => {
  const file = table('safe_after_dark,trust_police', ['Very safe,A lot', 'Very unsafe,Not at all'])
  const report = await instance.feed('way.csv', file, 'map=polarity.trust_police%3Dhigh-is-bad&dryRun=true')
  expect(report.state).toBe('failed')
  expect(report.problems[0]?.reason).toMatchObject({ code: 'polarity-of-indicator', indicator: 'trust-police' })
})

const kobo = (head: string, rows: readonly string[]) =>
  [
    `"start";"end";"District";${head};"_id";"_uuid";"_submission_time"`,
    ...rows.map(
      (row, n) =>
        `"2025-05-0${n + 1}T08:00:00";"2025-05-0${n + 1}T08:10:00";"Alder";${row};"${n}";"u-${n}";"2025-05-0${n + 1}T06:00:00"`,
    ),
  ].join('\r\n')
const shares = () =>
  instance.rows(
    'SELECT indicator, count_if(counts) AS yes, count(counts) AS answered, count(*) AS asked FROM answer GROUP BY 1 ORDER BY 1',
  )

test('who does not know which of several choices names none of them, and is no "no"', async () => {
  await instance.feed(
    'worries.csv',
    kobo('"Worries";"Worries/Water";"Worries/Land";"Worries/Don\'t know"', [
      '"Water";"1";"0";"0"',
      '"Don\'t know";"0";"0";"1"',
      '"";"";"";""',
    ]),
  )
  expect(await shares()).toEqual([
    { indicator: 'worries_land', yes: 0, answered: 1, asked: 2 },
    { indicator: 'worries_water', yes: 1, answered: 1, asked: 2 },
  ])
})

test('several choices without the list of them are choices too; the list alone is left out and named', async () => {
  await instance.feed('split.csv', kobo('"Worries/Water";"Worries/Land"', ['"1";"0"', '"0";"0"', '"1";"1"']))
  expect(await shares()).toEqual([
    { indicator: 'worries_land', yes: 1, answered: 3, asked: 3 },
    { indicator: 'worries_water', yes: 2, answered: 3, asked: 3 },
  ])
  const list = await instance.feed(
    'list.csv',
    kobo('"Worries";"Robbed?"', ['"Water Land";"No"', '"Land";"Yes"', '"";"No"']),
    'dryRun=true',
  )
  expect(list.notes).toContainEqual({
    code: 'question-left-out',
    question: 'Worries',
    answers: ['Water Land', 'Land'],
    sentence: expect.any(String),
  })
})

test('two columns of one indicator: the first is read, the other named', async () => {
  const report = await instance.feed(
    'both.csv',
    table('safe_after_dark,Feeling safe after dark,trust_police', [
      'Very safe,Very unsafe,A lot',
      'Very unsafe,Very safe,A lot',
    ]),
  )
  expect(await counted('safe-after-dark')).toEqual([true, false])
  expect(said(report)).toContain(
    '“Feeling safe after dark” asks for safe-after-dark, as “safe_after_dark” does: only the first is read',
  )
})

test('headers in Bosnian, and questions in words nobody here knows: who was asked is read, the questions are asked about', async () => {
  const file = [
    'Šifra ispitanika;Datum;Opština;Spol;Godine;Tačka uzorka;Težina;Koliko se osjećate sigurno noću?',
    '1;2025-05-01;Alder;Žensko;31;p1;1,5;Veoma sigurno',
    '2;2025-05-02;Birch;Muško;44;p2;0,5;Nimalo sigurno',
    '3;2025-05-03;Cedar;Žensko;52;p3;1;Ne znam',
  ].join('\r\n')
  const column = 'Koliko se osjećate sigurno noću?'
  const map = encodeURIComponent(`indicator.${column}=safe-after-dark,counts.${column}=Veoma sigurno,district=Opština`)
  const blind = await instance.feed(
    'anketa.csv',
    file,
    'map=district%3DOp%C5%A1tina&format=survey-microdata&dryRun=true',
  )
  expect(blind.state).toBe('failed')
  expect(blind.problems[0]?.reason).toMatchObject({
    code: 'survey-without-questions',
    questions: [{ question: column, answers: ['Veoma sigurno', 'Nimalo sigurno', 'Ne znam'] }],
  })
  const report = await instance.feed('anketa.csv', file, `map=${map}&format=survey-microdata`)
  expect(report.accepted).toBe(3)
  expect(await counted('safe-after-dark')).toEqual([true, false, null])
  expect(await instance.rows('SELECT sex, age_band, psu, weight FROM respondent ORDER BY respondent_id')).toEqual([
    { sex: 'female', ageBand: '25-39', psu: 'p1', weight: 1.5 },
    { sex: 'male', ageBand: '40-59', psu: 'p2', weight: 0.5 },
    { sex: 'female', ageBand: '40-59', psu: 'p3', weight: 1 },
  ])
  expect(await instance.rows('SELECT wording FROM wave_question')).toEqual([{ wording: column }])
})
