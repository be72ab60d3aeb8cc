/** What may be shown of one cell: the don't-know rule, and nothing where it is withheld. */
import { describe, expect, it } from 'vitest'
import { type Cell, shareOfCell } from '#api/perception/share-of-cell.ts'
import type { PsuRow } from '#api/queries/psu-sums.ts'

const row = (psu: string, n: number, yes: number, extra: Partial<PsuRow> = {}): PsuRow => ({
  indicator: 'safe-after-dark',
  waveId: 'w',
  pcode: 'D',
  askedAs: 'community',
  stratum: 's',
  psu,
  n,
  weight: n,
  weightedSum: yes,
  sumWeightsSquared: n,
  dontKnow: 0,
  dontKnowWeight: 0,
  dontKnowWeightsSquared: 0,
  ...extra,
})
const cell = (rows: PsuRow[], extra: Partial<Cell> = {}): Cell => ({
  rows,
  published: [],
  strata: [{ stratum: 's', psuCount: 10 }],
  psusKnown: true,
  keepDontKnow: false,
  publishedSample: 0,
  isWithheld: false,
  fewest: 10,
  wave: { waveId: 'w', endedOn: '2025-09-20' },
  ...extra,
})
const four = [row('a', 30, 10), row('b', 30, 14), row('c', 30, 12), row('d', 30, 12)]

describe('shareOfCell', () => {
  it('gives the share with its base', () => {
    expect(shareOfCell(cell(four)).shown).toMatchObject({ value: 0.4, n: 120, dontKnow: 0, status: 'ok', reason: null })
  })

  it("leaves don't know out of the base, or keeps it in when the wave had many of them", () => {
    const unsure = [...four, row('e', 30, 12, { dontKnow: 20, dontKnowWeight: 20, dontKnowWeightsSquared: 20 })]
    expect(shareOfCell(cell(unsure)).shown).toMatchObject({ value: 60 / 150, n: 150, dontKnow: 20 })
    expect(shareOfCell(cell(unsure, { keepDontKnow: true })).shown).toMatchObject({
      value: 60 / 170,
      n: 170,
      dontKnow: 20,
    })
  })

  it('withholds fewer than ten people or three sampling points, n and all', () => {
    const nothing = { value: null, lo: null, hi: null, n: null, nEffective: null, dontKnow: null, status: 'suppressed' }
    expect(shareOfCell(cell([row('a', 3, 1), row('b', 3, 1), row('c', 3, 1)])).shown).toMatchObject(nothing)
    expect(shareOfCell(cell([row('a', 50, 20), row('b', 50, 20)])).shown).toMatchObject(nothing)
    expect(shareOfCell(cell([row('a', 50, 20), row('b', 50, 20)], { psusKnown: false })).shown.n).toBe(100)
  })

  it('withholds a large cell that would give away a small one, and leaves the flag too little to go by', () => {
    const { shown, strength, sample } = shareOfCell(cell(four, { isWithheld: true }))
    expect(shown).toMatchObject({ value: null, n: null, dontKnow: null, status: 'suppressed', reason: 'suppressed' })
    expect(strength?.nEff).toBeLessThanOrEqual(10)
    expect(sample).toBeNull()
  })

  it('says nobody rather than zero', () => {
    expect(shareOfCell(cell([])).shown).toMatchObject({ value: null, n: 0, status: 'no_data', reason: 'never-asked' })
  })

  it('takes a sampling point that lies across two districts as one', () => {
    const split = [...four, { ...row('a', 30, 10), pcode: 'E' }]
    const whole = [row('a', 60, 20), ...four.slice(1)]
    expect(shareOfCell(cell(split)).shown).toEqual(shareOfCell(cell(whole)).shown)
  })
})
