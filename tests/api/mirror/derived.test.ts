/** What the fold works out from an import's own rows, and that no row of a large import is lost over it. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestApp, testApp } from '#tests/support/test-app.ts'
import type { TinyBatch } from '#tests/support/tiny-country.ts'

/** More than one row group of DuckDB (122,880 rows), where inserting goes another way. */
const people = 65_000

const wave = (waveId: string, month: string): TinyBatch => ({
  batchId: waveId,
  at: `${month}-28T00:00:00.000Z`,
  format: 'test',
  filename: waveId,
  rows: {
    wave: [{ waveId, label: waveId, startedOn: `${month}-01`, endedOn: `${month}-20`, source: 'test' }],
    answer: Array.from({ length: people }, (_, i) => [
      { waveId, respondentId: String(i), indicator: 'grievance-water', counts: i % 3 === 0, scale: i % 3 },
      {
        waveId,
        respondentId: String(i),
        indicator: 'grievance-land',
        counts: i % 2 === 0 ? null : i % 5 === 0,
        scale: null,
      },
    ]).flat(),
  },
})

let app: TestApp
beforeAll(async () => {
  app = await testApp({ batches: [wave('first', '2025-01'), wave('second', '2025-02'), wave('third', '2025-03')] })
})
afterAll(() => app.close())

const held = (sql: string) => app.deps.mirror.query(sql)

describe('the fold', () => {
  it.each(['as it came in', 'folded again'])('keeps every row of several large imports, %s', async (when) => {
    if (when === 'folded again') await app.deps.mirror.rebuild()
    const rows = await held('SELECT batch_id, indicator, count(*) AS n FROM answer GROUP BY ALL ORDER BY ALL')
    expect(rows).toHaveLength(9)
    expect(new Set(rows.map((row) => row.n))).toEqual(new Set([people]))
  })

  it('says who has any serious grievance: yes if to one of them, no if to none, unknown if to neither', async () => {
    const rows = await held(
      "SELECT counts, count(*) AS n FROM answer WHERE batch_id = 'first' AND indicator = 'serious-grievance' GROUP BY counts ORDER BY counts",
    )
    const serious = Array.from({ length: people }, (_, i) => i % 3 === 0 || (i % 2 === 1 && i % 5 === 0)).filter(
      Boolean,
    ).length
    expect(rows).toEqual([
      { counts: false, n: people - serious },
      { counts: true, n: serious },
    ])
  })
})
