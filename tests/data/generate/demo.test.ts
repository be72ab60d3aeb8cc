/** The demo is a record like any other: every row is what the schema says, codes lead somewhere, and a seed decides all. */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { demoBatches, generateDemo } from '#data/generate/demo.ts'
import { FIRST_MONTH } from '#data/generate/story.ts'
import { EARLIER_FROM, earlierWaveDates } from '#data/generate/story-earlier.ts'
import { commitment } from '#data/schema/commitment.ts'
import { attendance, consultation, rankedPriority } from '#data/schema/consultation.ts'
import { incident, incidentKindIds } from '#data/schema/incident.ts'
import { indicators } from '#data/schema/indicators.ts'
import { intervention } from '#data/schema/intervention.ts'
import { answer, answerCount, respondent, wave } from '#data/schema/perception.ts'
import { place } from '#data/schema/place.ts'
import { population } from '#data/schema/population.ts'
import { demoRows } from './demo-rows.ts'

const batches = generateDemo()
const rows = demoRows(batches)
const hash = (value: unknown) => createHash('sha256').update(JSON.stringify(value)).digest('hex')

describe('the demo country', () => {
  it('gives the same bytes for the same seed, and others for another', () => {
    const whole = hash(batches)
    expect(hash(generateDemo())).toBe(whole)
    const [ofThis, ofAnother] = [demoBatches(), demoBatches(7)]
    const firstFew = (made: typeof ofThis) => Array.from({ length: 9 }, () => made.next().value)
    expect(hash(firstFew(ofThis))).not.toBe(hash(firstFew(ofAnother)))
  })

  it('comes as 80 to 90 batches in the order in which they became known', () => {
    expect(batches.length).toBeGreaterThanOrEqual(80)
    expect(batches.length).toBeLessThanOrEqual(90)
    expect(batches.map(({ at }) => at)).toEqual(batches.map(({ at }) => at).sort())
    expect(new Set(batches.map(({ batchId }) => batchId)).size).toBe(batches.length)
    expect(batches[0]?.rows.place?.length).toBeGreaterThan(600)
  })

  it.each([
    ['place', place],
    ['population', population],
    ['incident', incident],
    ['wave', wave],
    ['respondent', respondent],
    ['answer_count', answerCount],
    ['intervention', intervention],
    ['consultation', consultation],
    ['attendance', attendance],
    ['ranked_priority', rankedPriority],
    ['commitment', commitment],
  ] as const)('has valid rows of %s', (table, schema) => {
    const refused = rows(table).filter((row) => !schema.safeParse(row).success)
    expect(rows(table).length).toBeGreaterThan(0)
    expect(refused).toEqual([])
  })

  it('fills exactly the columns each table has, but for what the record adds', () => {
    const schema = readFileSync(new URL('../../../data/schema/tables.sql', import.meta.url), 'utf8')
    // Hours and offsets are null in a record that knows days alone.
    const ofTheRecord = [
      'batch_id',
      'valid_from',
      'seq',
      'occurred_at',
      'observed_on',
      'time_doubt',
      'within_pcode',
      'utc_offset_minutes',
      'revision',
      'withdrawn',
      'arrival',
      'said',
      'sensitivity',
      'shown_to',
      'further_photos',
      'withdrawal_sha256',
      'site_use',
      'outline',
      'audio_sha256',
    ]
    for (const table of new Set(batches.flatMap((batch) => Object.keys(batch.rows)))) {
      const body = schema.replaceAll(/--.*$/gm, '').match(new RegExp(`CREATE TABLE ${table} \\(([^;]*)\\);`))?.[1] ?? ''
      const columns = [...body.matchAll(/(?:^|,)\s*(\w+) [A-Z]/g)]
        .map(([, name]) => name)
        .filter((name) => !ofTheRecord.includes(name ?? ''))
      const snake = (key: string) => key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
      const keys = new Set(rows(table).map((row) => Object.keys(row).map(snake).sort().join()))
      expect([...keys], table).toEqual([columns.sort().join()])
    }
  })

  it('has valid answers, to every question of the code list', () => {
    const answers = rows('answer')
    expect(answers.filter((row, k) => k % 97 === 0 && !answer.safeParse(row).success)).toEqual([])
    expect(new Set(answers.map(({ indicator }) => indicator))).toEqual(new Set(indicators.map(({ id }) => id)))
  })

  it('is as large as promised', () => {
    const levels = (level: string) => rows('place').filter((row) => row.level === level).length
    expect([levels('country'), levels('region'), levels('district')]).toEqual([1, 6, 64])
    expect(Math.abs(levels('community') - 600)).toBeLessThan(30)
    const own = rows('incident').filter(({ dateStart }) => dateStart >= FIRST_MONTH)
    expect(Math.abs(own.length - 18_000)).toBeLessThan(900)
    expect(rows('incident').every(({ dateStart }) => dateStart >= EARLIER_FROM)).toBe(true)
    expect(Math.abs(rows('observation').length - 1500)).toBeLessThan(30)
    expect(rows('wave').length).toBe(7 + earlierWaveDates.length)
    expect(Math.abs(rows('respondent').length / 7 - 8000)).toBeLessThan(400)
    expect([rows('intervention').length, rows('consultation').length, rows('commitment').length]).toEqual([91, 123, 24])
    expect(new Set(rows('incident').map(({ kind }) => kind))).toEqual(
      new Set(incidentKindIds.filter((id) => id !== 'strategic-development')),
    )
  })

  it('publishes of the surveys before only how many answered what, and no few people', () => {
    const yearly = new Set(rows('answer_count').map(({ waveId }) => waveId))
    expect(yearly.size).toBe(earlierWaveDates.length)
    expect(rows('respondent').filter(({ waveId }) => yearly.has(waveId))).toEqual([])
    const asked = new Map<string, number>()
    for (const { waveId, pcode, respondents } of rows('answer_count').filter(
      (row) => row.indicator === 'safe-by-day',
    )) {
      asked.set(`${waveId} ${pcode}`, (asked.get(`${waveId} ${pcode}`) ?? 0) + respondents)
    }
    expect(asked.size).toBe(63 * earlierWaveDates.length)
    expect(Math.min(...asked.values())).toBeGreaterThanOrEqual(30)
  })

  it('names only places that exist, and two codes that break the pattern', () => {
    const parents = new Map(rows('place').map(({ pcode, parentPcode }) => [pcode, parentPcode]))
    expect(parents.size).toBe(rows('place').length)
    for (const table of ['incident', 'respondent', 'intervention', 'consultation', 'observation', 'commitment']) {
      expect(rows(table).filter(({ pcode }) => !parents.has(pcode))).toEqual([])
    }
    const districts = rows('place').filter(({ level }) => level === 'district')
    const odd = districts.filter(({ pcode, parentPcode }) => !new RegExp(`^${parentPcode}\\d\\d$`).test(pcode))
    expect(odd.map(({ pcode }) => pcode).sort()).toEqual(['XV-MAR', 'XV0499'])
  })

  it('asks each person about any serious grievance what their own answers say', () => {
    const greatest = new Map<string, number>()
    const said = new Map<string, { counts: boolean | null; scale: number | null }>()
    for (const row of rows('answer')) {
      const key = `${row.waveId} ${row.respondentId}`
      if (row.indicator === 'serious-grievance') said.set(key, row)
      else if (row.indicator.startsWith('grievance-') && row.scale !== null) {
        greatest.set(key, Math.max(greatest.get(key) ?? 0, row.scale))
      }
    }
    const wrong = [...said].filter(
      ([key, { counts, scale }]) =>
        scale !== (greatest.get(key) ?? null) || counts !== (scale === null ? null : scale >= 2),
    )
    expect(said.size).toBeGreaterThan(50_000)
    expect(wrong).toEqual([])
  })

  it('leaves no row for a day that had not come when the batch was known', () => {
    for (const { at, rows: tables } of batches) {
      const incidents: { dateEnd?: string }[] = tables.incident ?? []
      expect(incidents.filter(({ dateEnd }) => (dateEnd ?? '9999') > at)).toEqual([])
    }
  })
})
