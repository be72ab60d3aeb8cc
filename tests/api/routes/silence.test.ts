/** Who was not asked in the tiny country, worked by hand. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Silence, SilenceRow } from '#api/contract/silence.ts'
import { type TestApp, testApp } from '#tests/support/test-app.ts'

let tiny: TestApp
beforeAll(async () => {
  tiny = await testApp()
})
afterAll(() => tiny.close())

const ask = async (query = ''): Promise<Silence> =>
  (await tiny.get<Silence>(`/api/silence${query}`, { as: 'anonymous' })).body
const rowOf = ({ rows }: Silence, pcode: string): SilenceRow => {
  const row = rows.find((each) => each.pcode === pcode)
  if (row === undefined) throw new Error(`no row for ${pcode}`)
  return row
}
const voice = (row: SilenceRow, id: string) => row.voices.find((each) => each.voice === id)

describe('GET /api/silence', () => {
  it('tells nobody, no women, and who was heard when', async () => {
    const told = await ask('?to=2025-12')
    expect(rowOf(told, 'XT32').silence).toBe('nobody')
    expect(rowOf(told, 'XT33').silence).toBe('no-women')
    expect(voice(rowOf(told, 'XT33'), 'women')).toMatchObject({ state: 'never', reason: null })
    expect(voice(rowOf(told, 'XT11'), 'women')).toMatchObject({ state: 'heard', lastMonth: '2025-09', monthsSilent: 3 })
  })

  it('calls it silence after the months asked for, and looks no further than the period', async () => {
    expect(rowOf(await ask('?to=2025-12&months=2'), 'XT11').silence).toBe('not-since')
    expect(rowOf(await ask('?to=2025-12&months=3'), 'XT11').silence).not.toBe('not-since')
    expect(voice(rowOf(await ask('?to=2025-06'), 'XT11'), 'anybody')?.lastMonth).toBe('2025-03')
  })

  it('says nothing of who was asked where their number is withheld', async () => {
    const few = rowOf(await ask('?to=2025-12'), 'XT13')
    expect(voice(few, 'anybody')?.state).toBe('heard')
    for (const id of ['women', 'men', 'young-women'])
      expect(voice(few, id)).toMatchObject({ state: 'unknown', reason: 'suppressed', lastMonth: null })
  })

  it('takes nobody for silent who is not known to live there', async () => {
    for (const row of (await ask('?to=2025-12')).rows.filter(({ silence }) => silence !== 'nobody'))
      if (voice(row, 'minority')?.lastMonth === null) expect(voice(row, 'minority')?.state).toBe('unknown')
  })

  it('writes the same as a file', async () => {
    const { text } = await tiny.get('/api/exports/silence.csv?to=2025-12&months=2', { as: 'anonymous' })
    const [heading = '', ...lines] = text.trim().split('\n')
    expect(heading).toMatch(/^pcode,name,region_pcode,region,silence,anybody,anybody_last_heard/)
    expect(lines).toHaveLength(9)
    expect(lines.find((line) => line.startsWith('XT11'))).toContain('not-since')
  })

  it('refuses a silence of no months', async () => {
    expect((await tiny.get('/api/silence?months=0')).status).toBe(400)
  })
})
