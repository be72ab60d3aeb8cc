/**
 * Maps and districts made up by fast-check: any values, missing ones, islands, one-way links, ties.
 */
import fc from 'fast-check'
import { flagUpstream } from '#api/analytics/flag/upstream-flag.ts'

export type SomeMap = { values: (number | null)[]; neighbours: number[][]; order: number[] }

/** Queen neighbours of a grid of cells. Example: grid(3, 3)[4] is every other cell. */
export const grid = (columns: number, rows: number): number[][] =>
  Array.from({ length: columns * rows }, (_, i) => {
    const [row, column] = [Math.floor(i / columns), i % columns]
    return Array.from({ length: columns * rows }, (__, j) => j).filter((j) => {
      const [r, c] = [Math.floor(j / columns), j % columns]
      return j !== i && Math.abs(r - row) <= 1 && Math.abs(c - column) <= 1
    })
  })

const value = fc.option(
  fc.oneof(fc.integer({ min: -3, max: 3 }), fc.double({ min: -1e6, max: 1e6, noNaN: true }), fc.constant(0)),
  { freq: 8 },
)

/** Up to 30 districts with random links (some without any), their values, and another order to list them in. */
export const someMap: fc.Arbitrary<SomeMap> = fc.integer({ min: 2, max: 30 }).chain((n) =>
  fc.record({
    values: fc.array(value, { minLength: n, maxLength: n }),
    neighbours: fc
      .array(fc.uniqueArray(fc.nat(n - 1), { maxLength: 6 }), { minLength: n, maxLength: n })
      .map((lists) => lists.map((list, i) => list.filter((j) => j !== i).sort((left, right) => left - right))),
    order: fc.shuffledSubarray(
      Array.from({ length: n }, (_, i) => i),
      { minLength: n, maxLength: n },
    ),
  }),
)

/** The same map with its districts listed in another order. */
export function relabelled(values: readonly (number | null)[], neighbours: number[][], order: readonly number[]) {
  const place = new Map(order.map((from, to) => [from, to]))
  return {
    values: order.map((from) => values[from]!),
    neighbours: order.map((from) => neighbours[from]!.map((j) => place.get(j)!).sort((left, right) => left - right)),
  }
}

const wave = fc.option(
  fc.record({
    share: fc.oneof(fc.constantFrom(0, 1, 0.4), fc.double({ min: 0, max: 1, noNaN: true })),
    n: fc.integer({ min: 1, max: 5000 }),
    nEff: fc.double({ min: 1, max: 3000, noNaN: true }),
    deff: fc.oneof(fc.constant(0), fc.double({ min: 1e-3, max: 8, noNaN: true })),
    ageMonths: fc.integer({ min: 0, max: 40 }),
  }),
  { freq: 6 },
)

/** The upstream flag's answer for up to twelve districts of any sort. */
export const flagged = fc
  .array(
    fc.record({
      current: wave,
      previous: wave,
      baseline: wave,
      count: fc.option(fc.nat(5000), { freq: 8 }),
      exposure: fc.option(fc.nat(1_000_000), { freq: 8 }),
      coverageMonths: fc.constantFrom(12, 12, 12, 7),
      inclusionRed: fc.constantFrom(false, false, false, true),
      previousState: fc.constantFrom(null, 'upstream' as const, 'sustain' as const, 'uncertain' as const),
    }),
    { maxLength: 12 },
  )
  .map((districts) => flagUpstream(districts, { cG: 0.4, delta: 0.05, cV: 5e-4 }))
