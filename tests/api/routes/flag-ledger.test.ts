/** The flag ledger where one wave came in on time, one long after, and more is imported later. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { FlagLedger, FlagLedgerRow } from '#api/contract/flag-ledger.ts'
import { draftBatch } from '#api/draft-batch.ts'
import { writeAll } from '#api/record/write.ts'
import { quietCountry } from '#tests/support/quiet-country.ts'
import { type TestApp, testApp } from '#tests/support/test-app.ts'

const early = 'XQ22'
const late = 'XQ44'

let app: TestApp
beforeAll(async () => {
  app = await testApp({
    batches: quietCountry({
      grievance: { [early]: [0.7, 0.7], [late]: [0.2, 0.65] },
      monthly: { [early]: [0, 0], [late]: [0, 0] },
    }),
  })
})
afterAll(() => app.close())

const ledgerOf = async (query = ''): Promise<FlagLedger> => (await app.get(`/api/flag-ledger${query}`)).body
const flagOf = (ledger: FlagLedger, pcode: string): FlagLedgerRow | undefined =>
  ledger.rows.find((row) => row.pcode === pcode && row.tier === 'flag')

const robbery = (pcode: string, date: string, k: number) => ({
  incidentId: `late:${pcode}:${date}:${k}`,
  source: 'late',
  kind: 'armed-robbery',
  kindAsReported: null,
  dateStart: date,
  dateEnd: date,
  timePrecision: 'day',
  lng: null,
  lat: null,
  geoPrecision: 3,
  pcode,
  regionPcode: 'XQ0',
  actor: null,
  fatalities: 0,
  fatalitiesLow: null,
  fatalitiesHigh: null,
  note: null,
})

describe('GET /api/flag-ledger', () => {
  it('says which wave was known in time, and tells the other by date', async () => {
    const { waves } = await ledgerOf()
    expect(waves).toEqual([
      { waveId: 'w1', endedOn: '2025-01-25', asOf: null, vintage: 'as-known-now' },
      { waveId: 'w2', endedOn: '2025-10-25', asOf: '2026-01-31T23:59:59.999Z', vintage: 'as-known-then' },
    ])
  })

  it('dates each flag by the wave after which it was raised, and says by which record', async () => {
    const ledger = await ledgerOf()
    expect(flagOf(ledger, early)).toMatchObject({
      raised: { waveId: 'w1' },
      stoodUntil: { waveId: 'w2' },
      vintage: 'as-known-now',
      known: { asOf: null, seq: null },
    })
    expect(flagOf(ledger, late)).toMatchObject({
      raised: { waveId: 'w2' },
      waves: ['w2'],
      vintage: 'as-known-then',
      outcome: 'pending',
      acted: false,
    })
    expect(flagOf(ledger, late)?.known.seq).toBeGreaterThan(0)
    expect((await ledgerOf(`?pcodes=${late}`)).rows.map((row) => row.pcode)).toEqual([late])
  })

  it('leaves what was known then as it was when incidents of that time are imported later', async () => {
    const before = await ledgerOf()
    const rows = {
      incident: ['2025-05-10', '2025-06-10', '2025-07-10', '2025-08-10'].flatMap((date) =>
        Array.from({ length: 20 }, (_, k) => robbery(late, date, k)),
      ),
    }
    const batch = { batchId: 'late', at: '2026-03-10T00:00:00.000Z', format: 'tiny', filename: 'late', rows }
    await writeAll(app.deps, [await draftBatch(app.deps, batch, 'test')])
    const after = await ledgerOf()
    expect(after.seq).toBeGreaterThan(before.seq)
    const [then, now] = [flagOf(before, late), flagOf(after, late)]
    expect(then).toBeDefined()
    expect([now?.known, now?.raised]).toEqual([then?.known, then?.raised])
    const { body } = await app.get('/api/upstream')
    expect(body.rows.find((row: { pcode: string }) => row.pcode === late).state).not.toBe('upstream')
  })
})
