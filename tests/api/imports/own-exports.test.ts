/** What this program exports comes home: rows are known by their ids, figures are refused by name. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ImportReport } from '#api/contract/imports.ts'
import { type TestApp, testApp } from '#tests/support/test-app.ts'
import { tinyCountry } from '#tests/support/tiny-country.ts'

let tiny: TestApp
beforeAll(async () => {
  tiny = await testApp({ fictional: false })
  const lines = Array.from({ length: 10 }, (_, n) => `XT22#R${n}#2025-W10#1#0#2#5`).join('\n')
  const { status } = await tiny.send('POST', '/api/imports?filename=lines.txt', { as: 'steward', body: lines })
  expect(status).toBe(200)
})
afterAll(() => tiny.close())

const year = 'from=2025-01&to=2025-12'
async function exported(file: string, from = tiny): Promise<Uint8Array<ArrayBuffer>> {
  const headers = { Authorization: `Bearer ${from.tokens.steward}` }
  const reply = await from.app.request(`/api/exports/${file}?${year}`, { headers }, {})
  expect(reply.status).toBe(200)
  return new Uint8Array(await reply.arrayBuffer())
}
const sent = (file: string, body: Uint8Array<ArrayBuffer> | string, query = 'dryRun=true', into = tiny) =>
  into.send<ImportReport & { detail: string; code: string }>('POST', `/api/imports?filename=${file}&${query}`, {
    ...{ as: 'steward', body },
  })
const text = (bytes: Uint8Array<ArrayBuffer>): string => new TextDecoder().decode(bytes)
const forms = ['csv', 'xlsx'] as const

describe.each(['incidents', 'observations', 'interventions'])('%s', (what) => {
  it.each(forms)('as %s: every row is known, none is new', async (form) => {
    const { status, body } = await sent(`${what}.${form}`, await exported(`${what}.${form}`))
    expect([status, body.format, body.state]).toEqual([200, 'own-export', 'ready'])
    expect(body.read).toBeGreaterThan(1)
    expect({ ...body }).toMatchObject({ accepted: 0, corrected: 0, rejected: 0, duplicate: body.read })
  })

  it('comes in under the same ids where nothing of it is known, and exports as it was', async () => {
    const without = tinyCountry.map((batch) => {
      const { incident: _, observation: __, intervention: ___, ...rows } = batch.rows
      return { ...batch, rows }
    })
    const other = await testApp({ batches: without, fictional: false })
    try {
      const file = await exported(`${what}.csv`)
      const { body } = await sent(`${what}.csv`, file, '', other)
      expect(body).toMatchObject({ state: 'accepted', accepted: body.read, rejected: 0 })
      const [ours, theirs] = await Promise.all(
        [file, exported(`${what}.csv`, other)].map(async (one) => text(await one)),
      )
      expect(theirs).toBe(ours)
    } finally {
      await other.close()
    }
  })
})

it('a row changed in the file is a correction, from old to new, and an undo takes it back', async () => {
  const before = text(await exported('interventions.csv'))
  const changed = before.replace('50000', '60000').replace('Night patrols', 'Night walks')
  const { body } = await sent('interventions.csv', changed, '')
  expect(body).toMatchObject({ state: 'accepted', accepted: 0, corrected: 2 })
  expect(body.corrections).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ row: 'youth-22', field: 'budgetUsd', old: '50000', new: '60000' }),
      expect.objectContaining({ row: 'patrol-11', field: 'name', old: 'Night patrols', new: 'Night walks' }),
    ]),
  )
  await tiny.send('DELETE', `/api/imports/${body.id}`, { as: 'steward' })
  const again = await sent('interventions.csv', before)
  expect(again.body).toMatchObject({ accepted: 0, corrected: 0 })
})

describe.each(['districts', 'silence', 'balance', 'weekly-safety', 'evaluations'])('%s', (what) => {
  it.each(forms)('as %s is refused as figures worked out here', async (form) => {
    const { status, body } = await sent(`${what}.${form}`, await exported(`${what}.${form}`))
    expect([status, body.code]).toEqual([422, 'import.unrecognised'])
    expect(body.detail).toContain('an export of figures by place')
  })
})
