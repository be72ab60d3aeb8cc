/** Violence alone on trial, on real incidents: each source by itself, and both together, imported and asked as anybody would. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { z } from 'zod'
import type { trackRecord } from '#api/contract/track-record.ts'
import type { ScoreId } from '#api/contract/track-scores.ts'
import { type EmptyInstance, emptyInstance } from '#tests/support/empty-instance.ts'
import { areHere, feedReal } from './real-files.ts'
import { recount } from './recount.ts'

type TrackRecord = z.input<typeof trackRecord>

const ucdp = 'bangladesh/ucdp_ged191.hxl.csv'
const bpo = 'bangladesh/bpo_incidents.csv'
const trials = [
  { name: 'UCDP alone, 1989-2018', files: [ucdp], changed: [] },
  { name: 'Peace Observatory alone, 2013-2017', files: [bpo], changed: [] },
  { name: 'both together', files: [ucdp, bpo], changed: ['bpo-incidents'] },
]
const baselines: ScoreId[] = ['smoothed-rate', 'base-rate', 'persistence', 'neighbours']

describe.runIf(areHere)('the track record in Bangladesh, where nobody has been asked', () => {
  describe.each(trials)('$name', ({ name, files, changed }) => {
    let instance: EmptyInstance
    let record: TrackRecord
    const scoreOf = (id: ScoreId) => record.scores.find((score) => score.id === id)

    beforeAll(async () => {
      instance = await emptyInstance()
      await feedReal(instance, 'bangladesh/districts.geojson')
      for (const file of files) await feedReal(instance, file)
      record = (await instance.get<TrackRecord>('/api/track-record?horizon=2&seed=1&draws=2000')).body
      console.log(told(name, record))
    })
    afterAll(() => instance.close())

    test('tries violence alone, by date, and does not judge the flag', async () => {
      expect(record.trial).toBe('smoothed-rate')
      expect(record.scores.map(({ id }) => id)).toEqual(baselines)
      expect(record.verdict).toMatchObject({ code: 'no-perceptions' })
      expect(record.verdict.sentence).toContain('the flag itself cannot be judged')
      expect(record.origins).toMatchObject({ vintage: 'as-known-now', asKnownThen: 0 })
      expect(record.origins.scored).toBeGreaterThanOrEqual(8)
      expect([record.per, record.falseFlags.perDistrictYear]).toEqual(['district', null])
      expect((await instance.get('/api/flag-ledger')).body).toMatchObject({ total: 0, rows: [] })
    })

    test('has the cases, the onsets and the areas of a second count from the incidents themselves', async () => {
      const again = await recount(instance, record.origins.step)
      expect([record.cases, record.onsetCases]).toEqual([again.cases, again.onsetCases])
      for (const { id, cut } of record.scores) {
        expect([cut.tp + cut.fp + cut.fn + cut.tn, cut.tp + cut.fn], id).toEqual([again.cases, again.onsetCases])
      }
      expect(record.onsets).toBeLessThanOrEqual(record.onsetCases)
      expect(record.enoughOnsets).toBe(record.onsets >= 20)
      expect(scoreOf('persistence')?.auc?.value ?? null).toBeCloseTo(again.auc.persistence ?? Number.NaN, 12)
      expect(scoreOf('base-rate')?.auc?.value).toBe(0.5)
    })

    test('claims skill only where the whole interval against the best simple guess is on the better side', () => {
      expect(record.comparisons.map(({ against }) => against)).toEqual(baselines.slice(1))
      const lowest = Math.min(...baselines.slice(1).map((id) => scoreOf(id)?.probabilities?.brier ?? 1))
      expect(scoreOf(record.best ?? 'base-rate')?.probabilities?.brier).toBe(lowest)
      const trial = scoreOf('smoothed-rate')?.probabilities?.brier ?? Number.NaN
      for (const { against, brier, demonstrated } of record.comparisons) {
        const other = scoreOf(against)?.probabilities?.brier ?? Number.NaN
        expect(brier.difference, against).toBeCloseTo(trial - other, 12)
        expect(brier.skill, against).toBeCloseTo(1 - trial / other, 12)
        expect(brier.lo, against).toBeLessThanOrEqual(brier.difference)
        expect(brier.hi, against).toBeGreaterThanOrEqual(brier.difference)
        expect(demonstrated, against).toBe(brier.hi < 0)
      }
      const hardest = record.comparisons.find(({ against }) => against === record.best)
      expect(record.verdict.demonstrated).toBe(hardest?.demonstrated)
      if (!record.verdict.demonstrated) expect(record.verdict.sentence).toContain('No demonstrated skill')
    })

    test('names the sources that reported during a part of it only', () => {
      expect(record.sourcesChanged.map(({ id }) => id)).toEqual(changed)
    })

    test('is drawn again the same from the seed it gives', async () => {
      const { seed, draws } = record.reproduce
      const again = await instance.get<TrackRecord>(`/api/track-record?draws=${draws}&seed=${seed}`)
      expect(again.body).toEqual(record)
    })
  })
})

const three = (value: number): string => value.toFixed(3)

function told(name: string, record: TrackRecord): string {
  const { cases, onsets, onsetCases, origins, verdict } = record
  const lines = record.scores.map(({ id, auc, averagePrecision, probabilities }) => {
    const against = record.comparisons.find((each) => each.against === id)?.brier
    const area = auc === null ? 'none' : `${three(auc.value)} (${three(auc.lo)}-${three(auc.hi)})`
    const difference =
      against === undefined
        ? ''
        : `; trial minus this ${three(against.difference)} (${three(against.lo)} to ${three(against.hi)}), skill ${three(against.skill ?? 0)}`
    return `  ${id}: AUC ${area}, average precision ${three(averagePrecision ?? 0)}, Brier ${three(probabilities?.brier ?? 0)}${difference}`
  })
  const head = `${name}: ${cases} cases, ${onsets} onsets (${onsetCases} cases), ${origins.scored} origins a ${origins.step} apart, ${origins.first} to ${origins.last}`
  return [head, ...lines, `  ${verdict.sentence}`].join('\n')
}
