/** A withheld count cannot be had back: worked by hand, and attacked on random surveys by linear programming. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { complementarySuppression, exposedCells } from '#api/analytics/survey/complementary-suppression.ts'
import {
  type CellCount,
  cellKey,
  EVERYONE,
  isSmall,
  type SurveyTable,
  smallCells,
} from '#api/analytics/survey/survey-table.ts'
import { isFixed, rangesOf, type Sum } from '#tests/support/linear-attack.ts'

type Met = { chain: string[]; groups: Record<string, { asked: number; answered: number }> }

/** Every larger cell is the sum of the districts'. */
function tableOf(met: readonly Met[], groupings: string[][]): SurveyTable {
  const counts = new Map<string, CellCount>()
  const add = (place: string, group: string, { asked, answered }: { asked: number; answered: number }): void => {
    const key = cellKey(place, group)
    const sum = counts.get(key) ?? { asked: 0, answered: 0, psus: null }
    counts.set(key, { asked: sum.asked + asked, answered: sum.answered + answered, psus: null })
  }
  for (const { chain, groups } of met)
    for (const place of chain)
      for (const group of groupings.flat()) {
        const count = groups[group] ?? { asked: 0, answered: 0 }
        add(place, group, count)
        if (groupings[0]?.includes(group) === true) add(place, EVERYONE, count)
      }
  return {
    places: met.map(({ chain }) => chain),
    groupings,
    count: (place, group) => counts.get(cellKey(place, group)) ?? { asked: 0, answered: 0, psus: null },
  }
}

function sumsOf({ places, groupings }: SurveyTable): Sum[] {
  const all = [...new Set(places.flat())]
  const groups = [EVERYONE, ...groupings.flat()]
  const larger = new Map<string, Set<string>>()
  for (const chain of places)
    for (const [i, place] of chain.slice(0, -1).entries())
      larger.set(chain[i + 1]!, (larger.get(chain[i + 1]!) ?? new Set()).add(place))
  return [
    ...all.flatMap((place) =>
      groupings.map((each) => ({ total: cellKey(place, EVERYONE), parts: each.map((group) => cellKey(place, group)) })),
    ),
    ...[...larger].flatMap(([place, parts]) =>
      groups.map((group) => ({ total: cellKey(place, group), parts: [...parts].map((part) => cellKey(part, group)) })),
    ),
  ]
}

/** Decided as the product does: by how many were asked, then by how many answered. */
function withheldOf(table: SurveyTable): ReadonlySet<string> {
  const asked = {
    ...table,
    count: (place: string, group: string) => ({
      ...table.count(place, group),
      answered: table.count(place, group).asked,
    }),
  }
  return complementarySuppression(table, complementarySuppression(asked))
}

const everybody = (asked: number) => ({ asked, answered: asked })

describe('by hand', () => {
  it('one small group in one district takes the smallest rectangle with it, and no total', () => {
    const table = tableOf(
      [
        { chain: ['A', 'R'], groups: { f: everybody(4), m: everybody(60) } },
        { chain: ['B', 'R'], groups: { f: everybody(50), m: everybody(70) } },
        { chain: ['C', 'R'], groups: { f: everybody(40), m: everybody(45) } },
      ],
      [['f', 'm']],
    )
    expect([...withheldOf(table)].sort()).toEqual(['A\u0000f', 'A\u0000m', 'C\u0000f', 'C\u0000m'])
  })

  it('a district of too few people takes the smallest other district with it, and a group of each grouping', () => {
    const table = tableOf(
      [
        { chain: ['A', 'R'], groups: { f: everybody(2), m: everybody(5) } },
        { chain: ['B', 'R'], groups: { f: everybody(30), m: everybody(30) } },
        { chain: ['C', 'R'], groups: { f: everybody(50), m: everybody(50) } },
      ],
      [['f', 'm']],
    )
    const withheld = withheldOf(table)
    expect(['A\u0000', 'A\u0000f', 'A\u0000m', 'B\u0000'].every((key) => withheld.has(key))).toBe(true)
    expect(['C\u0000', 'R\u0000'].some((key) => withheld.has(key))).toBe(false)
    expect(exposedCells(table, withheld)).toEqual([])
  })

  it('nothing is withheld where nothing is small, and nobody is no cell to protect', () => {
    const table = tableOf(
      [
        { chain: ['A', 'R'], groups: { f: everybody(0), m: everybody(60) } },
        { chain: ['B', 'R'], groups: { f: everybody(50), m: everybody(70) } },
      ],
      [['f', 'm']],
    )
    expect(withheldOf(table).size).toBe(0)
  })

  it('finds what simple suppression leaves open', () => {
    const table = tableOf(
      [
        { chain: ['A', 'R'], groups: { f: everybody(4), m: everybody(60) } },
        { chain: ['B', 'R'], groups: { f: everybody(50), m: everybody(70) } },
      ],
      [['f', 'm']],
    )
    expect(exposedCells(table, new Set(['A\u0000f']))).toEqual([{ place: 'A', group: 'f' }])
    expect(exposedCells(table, new Set(['A\u0000f', 'A\u0000m']))).toEqual([{ place: 'A', group: 'f' }])
  })
})

const count = fc.oneof(
  { weight: 1, arbitrary: fc.constant(0) },
  { weight: 3, arbitrary: fc.nat(9) },
  { weight: 6, arbitrary: fc.integer({ min: 10, max: 60 }) },
)
const survey = fc
  .record({
    districts: fc.integer({ min: 3, max: 12 }),
    regions: fc.integer({ min: 1, max: 3 }),
    groups: fc.integer({ min: 2, max: 4 }),
    again: fc.boolean(),
  })
  .chain(({ districts, regions, groups, again }) => {
    const first = Array.from({ length: groups }, (_, i) => `a${i}`)
    const groupings = again ? [first, ['b0', 'b1']] : [first]
    return fc
      .array(
        fc.record({
          asked: fc.array(count, { minLength: groups, maxLength: groups }),
          unsure: fc.nat(2),
          part: fc.double({ min: 0, max: 1, noNaN: true }),
        }),
        { minLength: districts, maxLength: districts },
      )
      .map((rows) =>
        tableOf(
          rows.map(({ asked, unsure, part }, i): Met => {
            const all = asked.reduce((sum, each) => sum + each, 0)
            const answered = asked.map((each) => Math.max(0, each - unsure))
            const answers = answered.reduce((sum, each) => sum + each, 0)
            const b = Math.round(all * part)
            const bAnswered = Math.max(answers - (all - b), Math.min(b, Math.round(answers * part)))
            return {
              chain: [`d${String(i).padStart(2, '0')}`, `r${i % regions}`, 'country'],
              groups: {
                ...Object.fromEntries(first.map((id, g) => [id, { asked: asked[g]!, answered: answered[g]! }])),
                ...(again
                  ? { b0: { asked: b, answered: bAnswered }, b1: { asked: all - b, answered: answers - bAnswered } }
                  : {}),
              },
            }
          }),
          groupings,
        ),
      )
  })

/** Small cells that all published numbers together fix to within one either way. */
function recoverable(table: SurveyTable): string[] {
  const withheld = withheldOf(table)
  const all = [...new Set(table.places.flat())].flatMap((place) =>
    [EVERYONE, ...table.groupings.flat()].map((group) => ({ place, group, key: cellKey(place, group) })),
  )
  const sums = sumsOf(table)
  const known = (of: 'asked' | 'answered') =>
    new Map(
      all.flatMap(({ place, group, key }) => {
        const n = table.count(place, group)
        return withheld.has(key) && n.asked > 0 ? [] : [[key, n[of]] as const]
      }),
    )
  const small = smallCells(table)
  const byAsked = small
    .filter(({ place, group }) => isSmall({ ...table.count(place, group), answered: 0 }))
    .map(({ place, group }) => cellKey(place, group))
  const ranges = [...rangesOf(byAsked, sums, known('asked'))]
  return ranges.flatMap(([key, range]) => (isFixed(range) ? [key] : []))
}

describe('on random surveys', () => {
  it('no count under the threshold can be told to within one, by all that is published', () => {
    fc.assert(
      fc.property(survey, (table) => {
        expect(recoverable(table)).toEqual([])
        expect(exposedCells(table, withheldOf(table))).toEqual([])
      }),
      { numRuns: 30, seed: 8 },
    )
  })
})
