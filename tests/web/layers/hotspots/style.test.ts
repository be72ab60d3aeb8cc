// Hot and cold spots, and clusters and outliers: not tested is never drawn like chance, and a p by permutation is said to be one.
import { describe, expect, it } from 'vitest'
import type { HotspotRow, Hotspots, LisaResult } from '#api/contract/hotspots.ts'
import { paintHotspots } from '#web/layers/hotspots/style.ts'
import type { Evidence } from '#web/layers/view.ts'
import { mapPalette } from '#web/map/palette.ts'
import { en } from '#web/text/en.ts'

type Row = { class: HotspotRow['class']; pPermutation?: number; lisa: Partial<LisaResult> }
const noP = { p: null, pAdjusted: null, pFolded: null, pPermutation: null, monteCarloSe: null }
const rowOf = (part: Row, k: number): HotspotRow => ({
  pcode: `D${k}`,
  name: `District ${k}`,
  value: 1,
  z: part.class === 'not-tested' ? null : 5 - k,
  ...noP,
  normalIsPoor: false,
  neighbours: 4,
  reason: part.class === 'not-tested' ? 'no-neighbours' : null,
  ...part,
  lisa: {
    value: 1,
    i: 1,
    z: 1,
    ...noP,
    quadrant: null,
    cluster: 'not-significant',
    confidence: null,
    reason: null,
    ...part.lisa,
  },
})
const rows: Row[] = [
  { class: 'hot-99', pPermutation: 0.002, lisa: { cluster: 'high-high', confidence: 99, pPermutation: 0.0004 } },
  { class: 'hot-90', lisa: { cluster: 'high-high', confidence: 90 } },
  { class: 'not-significant', lisa: { cluster: 'low-high', confidence: 95 } },
  { class: 'not-significant', lisa: { cluster: 'high-low', confidence: 95 } },
  { class: 'cold-95', lisa: { cluster: 'low-low', confidence: 95 } },
  { class: 'not-significant', lisa: {} },
  { class: 'not-tested', lisa: { cluster: 'not-tested', reason: 'no-neighbours' } },
]
const hotspots = { rows: rows.map(rowOf), reproduce: { draws: 999 }, method: { tested: 6 } } as unknown as Hotspots

const paint = (statistic: 'gi-star' | 'lisa', dark: boolean) => {
  const evidence = { hotspots, choices: { statistic } } as unknown as Evidence<{ hotspots: Hotspots }>
  const painted = paintHotspots(evidence, mapPalette(dark), en)
  if (painted === null) throw new Error('nothing painted')
  return painted
}

describe.each([false, true])('dark: %s', (dark) => {
  const palette = mapPalette(dark)

  it.each(['gi-star', 'lisa'] as const)('hatches what %s did not test, says why, and counts all once', (statistic) => {
    const { marks, legend } = paint(statistic, dark)
    expect(marks.get('D6')).toMatchObject({ fill: null, pattern: 'hatch', rank: null })
    expect(marks.get('D6')?.words).toBe('Not tested: no neighbouring district to compare with')
    expect(marks.get('D5')?.fill).toBe(palette.notSignificant)
    expect([...legend.ramp, ...legend.beside].reduce((sum, s) => sum + (s.count ?? 0), 0)).toBe(rows.length)
    expect(legend.method).toBe(statistic === 'lisa' ? 'lisa' : 'hotspots')
  })

  it('colours like with like by confidence and outliers in colours of their own', () => {
    const { marks, legend } = paint('lisa', dark)
    const fills = [0, 1, 2, 3, 4].map((k) => marks.get(`D${k}`)?.fill)
    expect(fills).toEqual([palette.hot[2], palette.hot[0], palette.outlier.low, palette.outlier.high, palette.cold[1]])
    expect(new Set(legend.ramp.map((s) => s.fill)).size).toBe(legend.ramp.length)
    for (const swatch of legend.ramp)
      expect([...marks.values()].filter((m) => m.fill === swatch.fill)).toHaveLength(swatch.count ?? -1)
  })
})

it('says beside the figure that its p is by permutation, and nothing where it is not', () => {
  const [gi, lisa] = [paint('gi-star', false), paint('lisa', false)]
  expect(gi.marks.get('D0')?.note).toBe('p 0.002 by permutation, 999 rounds')
  expect(gi.marks.get('D1')?.note).toBeUndefined()
  expect(lisa.marks.get('D0')).toMatchObject({
    words: 'High among high, 99\u00a0%',
    note: 'p under 0.001 by permutation, 999 rounds',
  })
})

it('sums clusters and outliers up', () => {
  expect(paint('lisa', false).summary).toBe(
    '2 districts high among high and 1 low among low at 90\u00a0% or more; 2 unlike their neighbours, of 6 tested',
  )
})
