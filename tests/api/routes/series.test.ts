/** Months and waves over the tiny country, worked out by hand. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Series } from '#api/contract/series.ts'
import { type TestApp, testApp } from '#tests/support/test-app.ts'

let tiny: TestApp
beforeAll(async () => {
  tiny = await testApp()
})
afterAll(() => tiny.close())

const ask = async (query = ''): Promise<Series> =>
  (await tiny.get<Series>(`/api/series${query}`, { as: 'analyst' })).body
const lineOf = (series: Series, id: string) => {
  const line = series.lines.find((each) => each.id === id)
  if (line === undefined) throw new Error(`no line ${id}`)
  return line
}
const counts = (series: Series, id: string): (number | null)[] =>
  lineOf(series, id).months.map((month) => month.incidents)

describe('GET /api/series', () => {
  it('gives every month of the period, and keeps what is known only to the year apart', async () => {
    const series = await ask()
    expect(counts(series, 'all')).toEqual([1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 2, 1])
    expect(lineOf(series, 'all').monthUnknown).toBe(1)
    expect(lineOf(series, 'all').months[1]).toEqual({
      month: '2025-02',
      incidents: 1,
      fatalities: 1,
      sources: 1,
      reason: null,
    })
    expect(lineOf(await ask('?from=2025-03&to=2025-04'), 'all')).toMatchObject({
      monthUnknown: 0,
      months: [{ month: '2025-03' }, { month: '2025-04' }],
    })
  })

  it('draws one line a district, region or kind', async () => {
    expect(counts(await ask('?by=place'), 'XT22')).toEqual([1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0])
    expect(lineOf(await ask('?by=place'), 'XT11').monthUnknown).toBe(1)
    expect(counts(await ask('?by=region'), 'XT1')).toEqual([0, 0, 0, 0, 0, 0, 1, 1, 0, 1, 2, 0])
    expect(counts(await ask('?by=kind'), 'shooting')).toEqual([0, 0, 0, 1, 1, 0, 0, 0, 0, 0, 2, 0])
    expect((await ask('?by=place&pcodes=XT2')).lines.map((line) => line.id)).toEqual(['XT21', 'XT22', 'XT23'])
  })

  it('gives the share of each wave that ended in the period', async () => {
    const [w1, w2] = lineOf(await ask('?pcodes=XT11'), 'all').waves
    expect(w1).toMatchObject({ waveId: 'w1', estimate: { value: 1 / 3, n: 30 } })
    expect(w2).toMatchObject({ waveId: 'w2', endedOn: '2025-09-20', estimate: { value: 0.5 } })
    expect(lineOf(await ask('?pcodes=XT11&from=2025-06'), 'all').waves.map((wave) => wave.waveId)).toEqual(['w2'])
  })

  it('draws one line a group that was asked', async () => {
    const series = await ask('?by=group&pcodes=XT11')
    expect(lineOf(series, 'sex:female').waves[1]?.estimate).toMatchObject({ value: 8 / 15, n: 15 })
    expect(lineOf(series, 'sex:male').waves[1]?.estimate).toMatchObject({ value: 7 / 15, n: 15 })
  })

  it('takes several places together as one area', async () => {
    const together = lineOf(await ask('?pcodes=XT21,XT22'), 'all')
    expect(together.waves[1]?.estimate).toMatchObject({ value: 11 / 60, n: 60 })
  })

  it('does not add up places of which one is withheld, but gives the region they all make up', async () => {
    const estimateOf = async (pcodes: string) => lineOf(await ask(`?pcodes=${pcodes}`), 'all').waves.at(-1)?.estimate
    expect(await estimateOf('XT11,XT12')).toMatchObject({ value: null, n: null, reason: 'suppressed' })
    expect(await estimateOf('XT11,XT13')).toMatchObject({ value: null, n: null, reason: 'suppressed' })
    expect(await estimateOf('XT11,XT12,XT13')).toMatchObject({ n: 58 })
  })
})
