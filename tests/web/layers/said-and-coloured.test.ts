// What is said and what is coloured come from one number: in every view with a scale, the figure in a district's words lies in the
// class whose colour it has, and the legend counts the districts it colours.
import { describe, expect, it } from 'vitest'
import type { DistrictRow, Districts } from '#api/contract/districts.ts'
import type { RiskIndex } from '#api/contract/risk-index.ts'
import type { Choices } from '#web/layers/choice.ts'
import { viewNamed } from '#web/layers/registry.ts'
import { type ClassWish, readWish } from '#web/map/classing.ts'
import { mapPalette } from '#web/map/palette.ts'
import { en } from '#web/text/en.ts'

const breaks = [
  0.01, 0.012, 0.15, 0.18, 0.5, 1, 1.5, 2, 4, 6, 8, 10, 12, 15, 20, 35, 50, 60, 65, 80, 100, 120, 150, 200,
]
/** On every break people may see, and closer to either side of it than anybody would say. */
const figures = breaks.flatMap((b) => [-0.006, -0.004, -0.0001, 0, 0.0001, 0.004, 0.006].map((by) => b * (1 + by)))

const soundShare = {
  n: 90,
  nEffective: 80,
  dontKnow: 0,
  waveId: 'w',
  asked: '2026-05-26',
  status: 'ok',
  reason: null,
  precision: 'shown',
} as const
function row(figure: number, i: number): DistrictRow {
  const share = Math.min(0.999, figure / 100)
  return {
    pcode: `D${i}`,
    name: `District ${i}`,
    regionPcode: null,
    regionName: null,
    incidents: 12,
    violent: 12,
    fatalities: 0,
    sources: 1,
    rate: {
      value: figure,
      lo: figure / 2,
      hi: figure * 2,
      status: 'ok',
      reason: null,
      precision: 'shown',
      population: 9e4,
      populationYear: 2024,
      months: 12,
    },
    rateSmoothed: {
      value: figure,
      lo: figure / 2,
      hi: figure * 2,
      exceedance: 0.5,
      exceedanceClass: 'cannot-tell',
      pooled: false,
      reason: null,
    },
    perception: { ...soundShare, value: share, lo: share / 2, hi: Math.min(1, share * 2), n: Math.round(figure) + 1 },
    perceptionSmoothed: {
      value: share,
      lo: share / 2,
      hi: Math.min(1, share * 2),
      ownWeight: 1,
      source: 'survey',
      reason: null,
    },
    perceptionChange: {
      value: share,
      lo: share / 2,
      hi: share,
      p: 0.001,
      distinguishable: true,
      sharedPsus: 3,
      sinceWave: 'v',
      askedOtherwise: [],
      reason: null,
    },
    grievance: { ...soundShare, value: share, lo: share / 2, hi: Math.min(1, share * 2), change: null, top: [] },
    measures: [],
    areaKm2: 100,
    interventionsActive: i % 9,
    openSites: i % 11,
    gaps: [],
  } as unknown as DistrictRow
}
const rows = figures.map(row)
const districts = {
  rows,
  indicator: 'x',
  level: 'district',
  total: rows.length,
  rateModel: null,
  coverage: { neverAsked: [], asked: 0 },
} as unknown as Districts
const risk = {
  rows: rows.map(({ pcode, name }, i) => ({
    pcode,
    name,
    score: { conservative: Math.min(99, figures[i] ?? 0), arithmetic: 1 },
    rank: i + 1,
    uncertainty: { rank: { lo: 1, hi: 2 } },
    pillars: [],
    reason: null,
  })),
} as unknown as RiskIndex

/** Paints a view from what it asks, whatever names it gives its answers. */
function painted(id: string, choices: Choices, classes: ClassWish | null = null) {
  const scene = {
    filters: {},
    choices,
    catalogue: undefined,
    indicator: undefined,
    nameOf: ({ name }: { name: string }) => name,
    classes,
  }
  const view = viewNamed(id)
  if (view === undefined) throw new Error(`no view is called ${id}`)
  const { queries, paint } = view.ask(scene)
  const answers = queries.map(({ queryKey }) =>
    queryKey[0] === 'districts' ? districts : queryKey[0] === 'risk-index' ? risk : undefined,
  )
  return paint(answers, scene, mapPalette(false), en)
}
const numberIn = (words: string): number => Number(/-?[\d,.]*\d/.exec(words)?.[0].replaceAll(',', ''))

const scales: [string, Choices][] = [
  ['feeling', { estimate: 'direct' }],
  ['feeling', { estimate: 'smoothed' }],
  ['rate', { rate: 'raw' }],
  ['rate', { rate: 'smoothed' }],
  ['risk', {}],
  ['buildings', {}],
  ['action', {}],
]

/** Views whose figures the reader may part otherwise. */
const wished = [{ classes: 'quantile:7' }, { classes: 'equal:3' }, { classes: 'natural:5' }, { breaks: '4,12.4,55' }]
const parted = scales
  .slice(0, 5)
  .flatMap(([view, choices]) =>
    wished.map((wish): [string, Choices, ClassWish | null] => [view, choices, readWish(wish)]),
  )

describe('what is said is what is coloured', () => {
  it.each([...scales.map(([view, choices]): [string, Choices, ClassWish | null] => [view, choices, null]), ...parted])(
    '%s %j %j',
    (view, choices, wish) => {
      const found = painted(view, choices, wish)
      expect(found?.legend.look).toBe('scale')
      const ramp = found?.legend.ramp ?? []
      const lows = ramp.map(({ label }) => numberIn(label))
      expect(new Set(lows).size).toBe(lows.length)
      const drawn = [...(found?.marks.values() ?? [])].filter(({ fill, pattern }) => fill !== null && pattern === null)
      expect(drawn.length).toBe(rows.length)
      for (const { fill, words } of drawn) {
        const said = numberIn(words)
        const band = lows.findLastIndex((low) => said >= low)
        expect([words, ramp[band]?.fill]).toEqual([words, fill])
      }
      for (const { fill, count } of ramp) expect(count).toBe(drawn.filter((mark) => mark.fill === fill).length)
    },
  )

  it('and so is a change, whose classes are named', () => {
    const found = painted('feeling', { estimate: 'change' })
    for (const mark of found?.marks.values() ?? []) {
      const said = numberIn(mark.words)
      const band = en.people.change.bands[said >= 20 ? 2 : said >= 10 ? 1 : 0]
      const swatch = found?.legend.ramp.find(({ label }) => label === en.people.change.better(band ?? ''))
      expect([mark.words, swatch?.fill]).toEqual([mark.words, mark.fill])
    }
  })
})
