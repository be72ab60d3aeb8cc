/** What a verdict rests on, worked by hand: which months the slopes run over, and which of the places named are used. */
import { describe, expect, it } from 'vitest'
import { type Around, evaluate } from '#api/answers/evaluation/evaluate.ts'

const outcome = {
  span: { first: '2023-01', last: '2025-06' },
  sources: new Map([['police', { first: '2023-01', last: '2025-06' }]]),
}
const months = 30
const place = (id: string, counts: number[]): Around => ({
  id,
  pcode: null,
  counts,
  ring: null,
  region: '',
  neighbours: [],
  besides: [],
})
const steady = (each: number): number[] => new Array<number>(months).fill(each)
const windows = {
  months: 4,
  before: { from: '2024-03', to: '2024-06' },
  after: { from: '2025-03', to: '2025-06' },
}
const judged = (here: number[], named: Around[] | null = null) =>
  evaluate(
    { here: place('here', here), candidates: ['a', 'b', 'c'].map((id) => place(id, steady(4))), named, windows },
    outcome,
  )

describe('slopes before', () => {
  it('run until the month it began, also where the window before lies a year back', () => {
    // Alike until the window before has ended, then steeply up until February 2025, when it began (month 25 of the record).
    const risen = steady(4).map((count, month) => (month > 17 && month < 25 ? count + 5 * (month - 17) : count))
    expect(judged(steady(4)).parallelP).toBeGreaterThan(0.9)
    expect(judged(risen).parallelP).toBeLessThan(0.01)
    expect(judged(risen).verdict).toEqual({ verdict: 'not-tested', reason: 'not-alike-before' })
  })

  it('leave out the month in which it began, and what came after', () => {
    const fallen = steady(4).map((count, month) => (month >= 25 ? 0 : count))
    expect(judged(fallen).parallelP).toBeGreaterThan(0.9)
  })
})

describe('places named by hand', () => {
  it('are used as they are, also where they are not alike', () => {
    const { comparisons, comparison } = judged(steady(4), [place('far', steady(9))])
    expect(comparisons.map(({ id }) => id)).toEqual(['far'])
    expect(comparison).toEqual({ before: 36, after: 36 })
  })

  it('leave nothing to compare with where none was left alone', () => {
    expect(judged(steady(4), []).verdict).toEqual({ verdict: 'not-tested', reason: 'no-comparison' })
  })
})
