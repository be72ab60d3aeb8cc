/**
 * FEWEST_RESPONDENTS through the front door: the same survey under 3, 10 and 20 is withheld accordingly, alike in the panel, the table,
 * the file, the map service, the weekly lines and the words, and at none of them can the few be had back by subtraction.
 */
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { attack } from '#tests/proofs/privacy/attack.ts'
import { type TestApp, testApp } from '#tests/support/test-app.ts'

const waveId = 'w3'
const month = '2026-03'
/** Of a group that few are of, so that something is withheld under every number. */
const few: Record<string, number> = { XT23: 2, XT31: 8, XT32: 14 }
/** How many were asked where: each in three sampling points, women and men by turns. */
const asked = { XT11: 40, XT12: 40, XT13: 7, XT21: 16, XT22: 60, XT23: 60, XT31: 60, XT32: 60, XT33: 60 }
const people = Object.entries(asked).flatMap(([pcode, count]) =>
  Array.from({ length: count }, (_, i) => ({ waveId, respondentId: `${pcode}-${i}`, pcode, i })),
)
const respondents = people.map(({ i, ...who }) => ({
  ...who,
  stratum: who.pcode,
  psu: `${who.pcode}-${'abc'.charAt(Math.floor(i / 2) % 3)}`,
  weight: 1,
  askedAs: 'community',
  sex: i % 2 === 0 ? 'female' : 'male',
  ageBand: '25-39',
  minority: i < (few[who.pcode] ?? 0) ? 'minority' : 'majority',
  displacement: 'host',
}))
const answers = people.map(({ i, respondentId }) => ({
  waveId,
  respondentId,
  indicator: 'safe-after-dark',
  counts: i % 3 === 0,
  scale: i % 3 === 0 ? 3 : 1,
}))
const lines = Array.from({ length: 12 }, (_, i) => ({
  reportId: `r${i}`,
  pcode: 'XT22',
  weekStart: i < 5 ? '2026-03-02' : '2026-03-09',
  reporter: `r${i}`,
  safety: 5,
  counts: '{}',
}))
const rows = {
  wave: [{ waveId, label: 'Wave 3', startedOn: `${month}-01`, endedOn: `${month}-20`, source: 'tiny' }],
  respondent: respondents,
  answer: answers,
  weekly_safety: lines,
}
const period = `from=${month}&to=${month}`
const question = `${period}&indicator=safe-after-dark`

type Told = { place: string; n: number | null; status: string }
/** What each way in says of a place's share. */
async function toldOf(app: TestApp, place: string): Promise<Record<string, Told>> {
  const panel = (await app.get(`/api/districts/${place}?${question}`)).body.row
  const row = (await app.get(`/api/districts?${question}`)).body.rows.find((each: any) => each.pcode === place)
  const file: string = (await app.get(`/api/exports/districts.csv?${question}`)).text
  const [head = '', ...written] = file.split(/\r?\n/).filter((line) => !line.startsWith('#'))
  const columns = head.split(',')
  const cells = written.find((line) => line.includes(`${place},`))?.split(',') ?? []
  const cell = (name: string): string => cells[columns.indexOf(name)] ?? ''
  const service = (await app.get(`/ogc/collections/districts/items?pcode=${place}&${question}`)).body.features[0]
    .properties
  const of = ({ n, status }: { n: number | null; status: string }): Told => ({ place, n, status })
  return {
    panel: of(panel.perception),
    table: of(row.perception),
    file: of({ n: cell('share_n') === '' ? null : Number(cell('share_n')), status: cell('share_status') }),
    service: of({ n: service.share_n, status: service.share_status }),
  }
}

const all = [3, 10, 20]
/** The lowest is the hardest to keep; the others by night. */
const attacked = inject('thorough') ? all : [3]

describe.each(all)('a country that withholds below %i', (fewestRespondents) => {
  let app: TestApp
  beforeAll(async () => {
    app = await testApp({ rows, fewestRespondents })
  })
  afterAll(() => app.close())

  it('withholds alike in the panel, the table, the file and the map service', async () => {
    for (const [place, n] of Object.entries({ XT13: 7, XT21: 16, XT33: 60 })) {
      const told = await toldOf(app, place)
      const [first] = Object.values(told)
      for (const one of Object.values(told)) expect(one, place).toEqual(first)
      if (n < fewestRespondents + 2) expect(first, place).toMatchObject({ n: null, status: 'suppressed' })
      else expect(first, place).toMatchObject({ n })
    }
  })

  if (attacked.includes(fewestRespondents))
    it('P2: tells nobody the count of fewer by subtraction', async () => {
      const { shownSmall, recovered, small } = await attack(app, { waveId, month }, 'safe-after-dark', 1)
      expect({ shownSmall, recovered }).toEqual({ shownSmall: [], recovered: [] })
      expect(small).toBeGreaterThan(0)
    })

  it('holds for a week of reporters, and says its number in every place', async () => {
    const { body } = await app.get(`/api/weekly-safety?${period}`)
    const { weeks } = body.rows.find((each: any) => each.pcode === 'XT22')
    expect(body.fewestReporters).toBe(fewestRespondents)
    expect(weeks.map((each: any) => each.reporters)).toEqual([5, 7].map((n) => (n < fewestRespondents ? null : n)))
    const { entries } = (await app.get('/api/methods')).body
    const said = entries.flatMap((e: any) => e.statistics.flatMap((s: any) => s.parameters))
    for (const { name, value } of said) if (name === 'FEWEST_RESPONDENTS') expect(value).toBe(fewestRespondents)
    expect((await app.get('/api/health')).body.fewestRespondents).toBe(fewestRespondents)
    const file = await app.get(`/api/exports/districts.csv?${question}`)
    const provenance = decodeURIComponent(file.headers.get('x-export-provenance') ?? '')
    expect(provenance).toContain(`fewer than ${fewestRespondents} people`)
  })

  it('answers nobody from what was worked out under another number', async () => {
    const answer = await app.get(`/api/districts?${question}`)
    expect(answer.headers.get('etag')).toContain(`-${fewestRespondents}-`)
  })
})
