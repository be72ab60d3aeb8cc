/** What grew hot is told since when; nothing is told of a quiet country, nor of too few periods or half of one. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { z } from 'zod'
import type { emerging } from '#api/contract/emerging.ts'
import { quietCountry } from '#tests/support/quiet-country.ts'
import { type TestApp, testApp } from '#tests/support/test-app.ts'

/** As it travels, with the English beside each statement. */
type Emerging = z.input<typeof emerging>

describe('GET /api/emerging', () => {
  let quiet: TestApp
  let planted: TestApp
  beforeAll(async () => {
    const corner = ['XQ11', 'XQ12', 'XQ21', 'XQ22']
    quiet = await testApp({ batches: quietCountry() })
    planted = await testApp({ batches: quietCountry({ monthly: Object.fromEntries(corner.map((p) => [p, [1, 20]])) }) })
  })
  afterAll(async () => {
    await quiet.close()
    await planted.close()
  })
  const tell = async (app: TestApp, query = ''): Promise<Emerging> => {
    const { status, body } = await app.get(`/api/emerging${query}`)
    expect(status).toBe(200)
    return body
  }
  const rowOf = ({ rows }: Emerging, pcode: string) => rows.find((row) => row.pcode === pcode)

  it('tells the corner hot without a break since the year it was planted, and the far one never', async () => {
    const answer = await tell(planted)
    expect([answer.periods.length, answer.periods[0], answer.periods.at(-1)]).toEqual([36, '2023-01', '2025-12'])
    expect(rowOf(answer, 'XQ11')).toMatchObject({
      category: 'consecutive_hot',
      finding: {
        code: 'spot-consecutive',
        side: 'hot',
        since: '2025-01',
        period: 'month',
        sentence: 'hot without a break since January 2025',
      },
      states: [...Array<number>(24).fill(0), ...Array<number>(12).fill(1)],
    })
    expect(rowOf(answer, 'XQ55')).toMatchObject({
      category: 'none',
      finding: { code: 'spot-never', sentence: 'neither hot nor cold at any time' },
    })
    expect(answer.method).toMatchObject({ tested: 25, notTested: 0 })
  })

  it('is new in the first month in which it shows', async () => {
    const answer = await tell(planted, '?from=2023-01&to=2025-01')
    expect(rowOf(answer, 'XQ11')).toMatchObject({
      category: 'new_hot',
      finding: { code: 'spot-new', sentence: 'new since January 2025' },
    })
  })

  it('counts how often, where it was hot nearly all the time', async () => {
    const answer = await tell(planted, '?from=2024-12&to=2025-12')
    const row = rowOf(answer, 'XQ11')
    expect(row?.states).toEqual([0, ...Array<number>(12).fill(1)])
    expect(row?.finding.sentence).toMatch(/^hot in 12 of the last 13 months, /)
    expect(answer.method.caveats.map(({ sentence }) => sentence).join(' ')).toMatch(/season/)
  })

  it('finds nothing in a quiet country', async () => {
    const counts = await tell(quiet, '?of=count')
    expect(new Set(counts.rows.map((row) => row.category))).toEqual(new Set(['none']))
    // Rates pooled to one show no difference at all, and it says so.
    const rates = await tell(quiet)
    expect(new Set(rates.rows.map((row) => row.reason))).toEqual(new Set(['constant']))
  })

  it('takes whole quarters of the calendar, and tests nothing with fewer than ten periods', async () => {
    const quarters = await tell(planted, '?period=quarter')
    expect([quarters.periods.length, quarters.periods.at(-1)]).toEqual([12, '2025-10'])
    expect(rowOf(quarters, 'XQ11')?.finding.sentence).toBe('hot without a break since quarter 1 of 2025')
    const few = await tell(planted, '?period=quarter&from=2024-02&to=2025-11')
    expect([few.periods[0], few.periods.at(-1)]).toEqual(['2024-04', '2025-07'])
    expect(rowOf(few, 'XQ11')).toMatchObject({ category: 'not-tested', reason: 'too-few', states: [] })
  })

  it('tests the whole map whatever places are shown', async () => {
    const all = await tell(planted)
    const one = await tell(planted, '?pcodes=XQ11')
    expect(one.rows).toEqual([rowOf(all, 'XQ11')])
  })
})
