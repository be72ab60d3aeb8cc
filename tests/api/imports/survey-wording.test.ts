// Each wave keeps how it asked: its words, its answers and which of them count; what was asked otherwise is said where it is compared.
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Catalogue } from '#api/contract/catalogue.ts'
import type { Changes } from '#api/contract/changes.ts'
import type { District } from '#api/contract/district.ts'
import type { Districts } from '#api/contract/districts.ts'
import { type EmptyInstance, emptyInstance } from '#tests/support/empty-instance.ts'
import { en } from '#web/text/en.ts'
import { sayingChange } from '#web/text/saying-people.ts'

let instance: EmptyInstance
beforeAll(async () => {
  instance = await emptyInstance({ now: () => new Date('2026-03-01T08:00:00Z') })
  await instance.feedSample('boundaries.geojson')
})
afterAll(() => instance.close())

const usual = 'How safe do you feel walking alone in your area after dark?'
/** Sixteen people of one district; every second one gives the first answer. */
const survey = (year: number, question: string, answers: readonly [string, string]) =>
  [
    `respondent id,interview date,district,sex,psu,"${question}",trust_police`,
    ...Array.from(
      { length: 16 },
      (_, n) =>
        `${year}-${n},${year}-05-0${1 + (n % 9)},Alder,${n % 2 ? 'female' : 'male'},p${n % 4},${answers[n % 2]},${n % 3 ? 'A lot' : 'Not at all'}`,
    ),
  ].join('\n')
const other = 'Do you feel safe at night?'
const catalogue = async () => (await instance.get<Catalogue>('/api/catalogue')).body

test('the wording, the answers in order and those that count stand with the wave', async () => {
  await instance.feed('y2024.csv', survey(2024, usual, ['Very unsafe', 'Fairly safe']))
  const map = encodeURIComponent(
    `indicator.${other}=safe-after-dark,counts.${other}=Yes,wording.trust_police=Do you trust the police?`,
  )
  const report = await instance.feed('y2025.csv', survey(2025, other, ['No', 'Yes']), `map=${map}`)
  expect(report.notes.map(en.say)).toContain(
    `“Feeling safe after dark” was asked in other words: “${other}”, where the usual question is “${usual}”. The wave keeps its own.`,
  )
  expect(report.questions.filter(({ asks }) => asks.code === 'ask-wording').map(({ given }) => given?.map)).toEqual([
    { [`wording.${other}`]: other },
    { 'wording.trust_police': 'Do you trust the police?' },
  ])
  const [first, second] = (await catalogue()).waves
  expect(first?.asked[0]).toEqual({
    ...{ indicator: 'safe-after-dark', wording: usual, columnName: usual, isOrdered: true, polarity: 'high-is-good' },
    ...{ answers: ['Very unsafe', 'Fairly safe'], counts: ['Fairly safe'] },
  })
  expect(first?.asked[1]).toMatchObject({ indicator: 'trust-police', wording: null, columnName: 'trust_police' })
  expect(second?.asked.map(({ wording, answers, counts }) => [wording, answers, counts])).toEqual([
    [other, ['No', 'Yes'], ['Yes']],
    ['Do you trust the police?', ['Not at all', 'A lot'], ['A lot']],
  ])
})

test('a change between two waves that asked otherwise says so, in every place, and is still told', async () => {
  const at = 'level=country&from=2025-01&to=2025-12'
  const { body } = await instance.get<Districts>(`/api/districts?indicator=safe-after-dark&${at}`, { as: 'steward' })
  const change = body.rows[0]?.perceptionChange
  expect(change).toMatchObject({ value: 0, askedOtherwise: ['wording', 'answers'], sinceWave: 'y2024-2024-05' })
  expect(change && sayingChange(change, en)).toContain(
    'not directly comparable, the two waves asked with other words and other answers to choose from',
  )
  const trust = await instance.get<Districts>(`/api/districts?indicator=trust-police&${at}`, { as: 'steward' })
  // The first wave tells no wording: nothing says that it was another.
  expect(trust.body.rows[0]?.perceptionChange.askedOtherwise).toEqual([])

  const compared = await instance.get<Changes>(
    `/api/changes?of=answers&indicator=safe-after-dark&level=district&from=2025-01&to=2025-12&baseFrom=2024-01&baseTo=2024-12`,
  )
  expect(compared.body.rows.find(({ name }) => name === 'Alder')?.answers?.change.askedOtherwise).toEqual([
    'wording',
    'answers',
  ])
  const { body: alder } = await instance.get<District>(
    `/api/districts/SA11?indicator=safe-after-dark&from=2025-01&to=2025-12`,
  )
  expect(alder.indicators.map(({ id, wording, askedOtherwise }) => [id, wording, askedOtherwise])).toEqual([
    ['safe-after-dark', other, ['wording', 'answers']],
    ['trust-police', 'Do you trust the police?', []],
  ])
})

test('exports say how the waves asked', async () => {
  const csv = await instance.get(
    '/api/exports/districts.csv?indicator=safe-after-dark&from=2025-01&to=2025-12&provenance=true',
    {
      as: 'steward',
    },
  )
  expect(csv.text).toContain('wording answers')
  expect(csv.text).toContain(`y2025-2025-05: ${other}; answers No | Yes; counting Yes.`)
})

test('the wave of a published table keeps its question too', async () => {
  await instance.feed(
    'poll_2023.csv',
    'geo_level,geo_code,trust in elders,total\ndistrict,SA11,A lot,12\ndistrict,SA11,Not at all,20\n',
  )
  const [asked] = (await catalogue()).waves.find(({ waveId }) => waveId === 'wave-2023')?.asked ?? []
  expect(asked).toMatchObject({ wording: 'trust in elders', answers: ['Not at all', 'A lot'], counts: ['A lot'] })
})
