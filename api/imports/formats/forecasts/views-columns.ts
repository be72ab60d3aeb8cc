/** Which columns of a VIEWS table hold which outcome: the names of its models since 2022. */
import type { ForecastOutcome } from '#data/schema/external-forecast.ts'
import type { TableSample } from '../../reading/table-sample.ts'

/** `isLog`: ln(deaths + 1). */
export type Amount = { at: number; outcome: ForecastOutcome; isLog: boolean }
const deaths = { sb: 'state-based-deaths', ns: 'non-state-deaths', os: 'one-sided-deaths' } as const
const cellNames = ['pg id', 'priogrid gid', 'priogrid id']

/** The column of the grid cell's number; -1 in a table of countries. */
export const cellAt = ({ words }: TableSample): number => words.findIndex((word) => cellNames.includes(word))

/** Where a file gives an outcome plain and as a logarithm, the plain one is read. */
export function amountsOf(table: TableSample): Amount[] {
  const chance: ForecastOutcome = cellAt(table) < 0 ? 'state-based-25-deaths' : 'state-based-1-death'
  const found = table.words.flatMap((word, at): Amount[] => {
    if (word === 'main mean') return [{ at, outcome: 'state-based-deaths', isLog: false }]
    if (word === 'main mean ln') return [{ at, outcome: 'state-based-deaths', isLog: true }]
    if (word === 'main dich' || /^sc (cm|pgm) sb dich main$/.test(word)) return [{ at, outcome: chance, isLog: false }]
    const kind = /^sc (?:cm|pgm) (sb|ns|os) main$/.exec(word)?.[1] as keyof typeof deaths | undefined
    return kind === undefined ? [] : [{ at, outcome: deaths[kind], isLog: true }]
  })
  const plainFirst = found.sort((a, b) => Number(a.isLog) - Number(b.isLog))
  return plainFirst.filter(({ outcome }, i) => plainFirst.findIndex((one) => one.outcome === outcome) === i)
}
