// Seventeen categories become seven colours and a hatch; the legend counts every district once; the months told are those tested.
import { describe, expect, it } from 'vitest'
import type { Districts } from '#api/contract/districts.ts'
import { type Emerging, type EmergingCategory, emergingCategories } from '#api/contract/emerging.ts'
import { emergingGroups, groupOf, paintEmerging } from '#web/layers/emerging/style.ts'
import type { Evidence } from '#web/layers/view.ts'
import { mapPalette } from '#web/map/palette.ts'
import { en } from '#web/text/en.ts'

const caveat = { code: 'periods-too-few', fewest: 10 } as const
const row = (category: EmergingCategory, k: number): Emerging['rows'][number] => ({
  pcode: `D${k}`,
  name: `District ${k}`,
  category,
  finding: category === 'not-tested' ? { code: 'spot-not-tested', reason: 'no-neighbours' } : { code: 'spot-never' },
  states: [],
  z: [],
  trendZ: null,
  trendP: null,
  neighbours: 3,
  reason: category === 'not-tested' ? 'no-neighbours' : null,
})
const answer = (categories: readonly EmergingCategory[]): Emerging => ({
  seq: 1,
  analytics: 'abc',
  from: '2023-07',
  to: '2026-06',
  asOf: null,
  fictional: true,
  withheldKinds: [],
  method: {
    statistic: { code: 'gi-star-over-time', of: 'rate' },
    weights: { code: 'neighbours-queen' },
    correction: { code: 'false-discovery-rate', over: 'districts-and-periods' },
    trend: { code: 'mann-kendall' },
    tested: 0,
    notTested: 0,
    caveats: [caveat],
  },
  period: 'month',
  periods: Array.from({ length: 36 }, (_, k) => `${k}`),
  total: categories.length,
  rows: categories.map(row),
})
const paint = (categories: readonly EmergingCategory[], dark = false) => {
  const painted = paintEmerging(
    { emerging: answer(categories) } as Evidence<{ emerging: Emerging; districts: Districts }>,
    mapPalette(dark),
    en,
  )
  if (painted === null) throw new Error('nothing painted')
  return painted
}

describe.each([false, true])('emerging, dark: %s', (dark) => {
  const painted = paint([...emergingCategories, 'not-tested'], dark)
  const marks = [...painted.marks.values()]

  it('draws seven colours, and what was not tested apart from what is neither', () => {
    expect(new Set(marks.map((m) => m.fill)).size).toBe(8)
    expect(marks.at(-1)).toMatchObject({
      fill: null,
      pattern: 'hatch',
      rank: null,
      words: 'not tested: no neighbouring district',
    })
    expect(painted.marks.get('D8')).toMatchObject({ fill: mapPalette(dark).notSignificant, pattern: null })
  })

  it('counts every district once in the legend, each under its own colour', () => {
    const { ramp, beside } = painted.legend
    expect([...ramp, ...beside].reduce((sum, s) => sum + (s.count ?? 0), 0)).toBe(18)
    for (const swatch of ramp) expect(marks.filter((m) => m.fill === swatch.fill)).toHaveLength(swatch.count ?? -1)
    expect(painted.legend.method).toBe('emerging')
    expect(painted.legend.note).toBe(en.say(caveat))
  })
})

it('says so when it looks further back than the page', () => {
  const districts = { from: '2025-07' } as Evidence<{ emerging: Emerging; districts: Districts }>['districts']
  const painted = paintEmerging(
    { emerging: answer(['none']), districts } as Evidence<{ emerging: Emerging; districts: Districts }>,
    mapPalette(false),
    en,
  )
  expect(painted?.legend.note).toBe(`${en.spots.looksFurther} ${en.say(caveat)}`)
})

it('puts what is new or grows first, hot before cold', () => {
  const ranks = ['new_hot', 'persistent_hot', 'sporadic_hot', 'none', 'sporadic_cold', 'persistent_cold', 'new_cold']
  const { marks } = paint(ranks as EmergingCategory[])
  expect([...marks.values()].map((m) => m.rank)).toEqual([3, 2, 1, 0, -1, -2, -3])
})

it('takes what is new, unbroken or growing as rising, and what is over as passing', () => {
  expect(['new_hot', 'consecutive_hot', 'intensifying_hot'].map((c) => groupOf(c as EmergingCategory))).toEqual(
    Array(3).fill('hot-rising'),
  )
  expect(groupOf('historical_cold')).toBe('cold-passing')
  expect(groupOf('diminishing_cold')).toBe('cold-lasting')
  expect(new Set(emergingCategories.map(groupOf))).toEqual(new Set(emergingGroups))
})

it('says how many of how many over which months, and why when none was tested', () => {
  expect(paint(['new_hot', 'sporadic_hot', 'none', 'not-tested']).summary).toBe(
    '1 new or growing hotspot, 0 lasting, 1 on and off or over, of 3 districts tested, Jul 2023 to Jun 2026',
  )
  expect(paint(['not-tested']).summary).toBe(en.say(caveat))
})
