// A rank that can be told, one that cannot, and no score at all are three different marks, in the light and in the dark.
import { describe, expect, it } from 'vitest'
import { pillarIds, type RiskRow } from '#api/contract/risk-index.ts'
import { riskLegend, riskMarks, riskSummary } from '#web/layers/risk/style.ts'
import { mapPalette } from '#web/map/palette.ts'
import { en } from '#web/text/en.ts'

const row = (pcode: string, score: number | null, rank: number | null, lo: number, hi: number): RiskRow => ({
  pcode,
  name: pcode,
  score: score === null ? null : { conservative: score, arithmetic: score },
  reason: score === null ? 'too-few' : null,
  weightPresent: score === null ? 0.4 : 1,
  rank,
  rankReason: rank === null ? 'wide-interval' : null,
  uncertainty:
    score === null
      ? null
      : { score: { median: score, lo: score - 5, hi: score + 5 }, rank: { median: lo, lo, hi }, topTenth: 0.1 },
  pillars: pillarIds.map((id, p) => ({
    id,
    score: 50,
    weight: 0.2,
    contribution: { conservative: p === 1 ? 40 : 2, arithmetic: 1 },
    components: [],
  })),
})
const rows = [row('Juniver', 87, 1, 1, 8), row('Tolmey', 75, null, 5, 52), row('Lastrel', null, null, 0, 0)]

describe.each([false, true])('the risk view, dark: %s', (dark) => {
  const palette = mapPalette(dark)
  const marks = [...riskMarks(rows, palette, en).values()]

  it('draws the three apart, and colours nothing without a score', () => {
    expect(new Set(marks.map((mark) => `${mark.fill} ${mark.pattern}`)).size).toBe(3)
    expect(marks[1]?.pattern).toBe('stripes')
    expect([marks[2]?.fill, marks[2]?.pattern, marks[2]?.rank]).toEqual([null, 'hatch', null])
    const same = riskMarks([row('A', 75, 2, 1, 4), row('B', 75, null, 5, 52)], palette, en)
    expect(same.get('A')?.fill).not.toBe(same.get('B')?.fill)
  })

  it('says the score with its rank and range, never a rank that cannot be told', () => {
    expect(marks.map(({ words }) => words)).toEqual([
      '87 of 100, rank 1 (1–8)',
      '75 of 100; rank anywhere from 5 to 52, cannot be told apart',
      'too little measured for a score',
    ])
    expect(marks[0]?.note).toBe('Most of it: grievances, 40 points')
  })

  it('counts every district once in the ramp or as unscored', () => {
    const { ramp, beside, method } = riskLegend(rows, palette, en)
    expect(ramp.map(({ count }) => count)).toEqual([0, 0, 0, 0, 1, 1])
    expect(beside.map(({ count, pattern }) => [count, pattern])).toEqual([
      [1, 'stripes'],
      [1, 'hatch'],
    ])
    expect(method).toBe('risk-index')
  })
})

it('sums up by name, and says so when nothing is scored', () => {
  expect(riskSummary(rows, ({ name }) => name, en)).toBe('Highest: Juniver · 1 ranked · 1 cannot be told apart')
  expect(riskSummary(rows.slice(2), ({ name }) => name, en)).toBe(en.risk.empty)
})
