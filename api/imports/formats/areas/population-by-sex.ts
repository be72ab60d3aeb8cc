/**
 * Population by sex per area, long or wide. People counted as neither female nor male belong to the total and to neither
 * group. An area's total is what the file says, else the sum where both women and men were counted.
 */

import type { RowCorrection } from '#api/contract/imports.ts'
import { figureKey, type KnownFigures } from '../../batches/known-rows.ts'
import type { CellRow } from '../../reading/line-writer.ts'
import { type FoundProblem, type ImportFormat, portion, recognised, type Sample, unlike } from '../format.ts'
import { type AreaLayout, layOutAreas, repeatsAreas, valuesIn } from './area-layout.ts'
import { decidePeriod, type Period, type ReadPeriod } from './area-periods.ts'
import { correction, keepAreaRows } from './area-portion.ts'
import { type AreaRow, checkSums, readAreaRows } from './area-rows.ts'
import { groupOf, type Sex, sexOf } from './sex-words.ts'

/** What the file says of a place in a year. */
type Counted = { pcode: string; year: number; people: Partial<Record<Sex, number>> }
const everyone = { sex: null, ageBand: null, minority: null, displacement: null }

function layOut(sample: Sample): AreaLayout | null {
  const layout = layOutAreas(sample)
  const total = layout?.at.total
  if (layout === null || total === undefined) return layout
  const { table } = layout
  const wide = table.words.flatMap((word, column) => (sexOf(word) === null ? [] : [column]))
  if (wide.length < 2) return layout
  const { total: _, ...others } = layout.at
  return { ...layout, at: others, category: null, wide: [...wide, total] }
}

export const populationBySex: ImportFormat = {
  id: 'population-by-sex',
  label: 'Population by sex',
  sample: 'population_2024.csv',
  recognise(sample) {
    const layout = layOut(sample)
    if (layout === null) return unlike({ code: 'no-area-with-numbers' })
    const words =
      layout.category === null
        ? layout.wide.map((column) => layout.table.header[column] ?? '')
        : valuesIn(layout.table, layout.category)
    const sexes = new Set(words.map(sexOf))
    if (!sexes.has('female') || !sexes.has('male')) return unlike({ code: 'women-not-told-from-men' })
    if (repeatsAreas(layout)) return unlike({ code: 'many-rows-for-one-area', of: 'sex' })
    return recognised(words.every((word) => groupOf(word) !== null) ? 0.9 : 0.5)
  },
  async *read(file, context) {
    const layout = layOut(file.sample)
    if (layout === null) return
    const period = decidePeriod(layout, file.sample)
    if ('question' in period) {
      yield portion({ problems: [period.question] })
      return
    }
    const known = await context.known.figures('population', '')
    const areas = await readAreaRows(file, layout, context, true)
    const kept = keepAreaRows(areas, context, known, 'people', (row, { category, value }) => {
      const when = period.readPeriod(row.cells)
      if ('reason' in when) return { reason: when.reason }
      const group = groupOf(category)
      if (group === null) return { reason: { code: 'sex-not-known', written: category } }
      const year = yearOf(when)
      const people = { ...everyone, pcode: row.pcode, year, sex: group === 'total' ? null : group, people: value }
      return { subject: subjectOf(year, group), rows: group === 'neither' ? [] : [people] }
    })
    const counted = countPlaces(areas.rows, period.readPeriod)
    const totals = kept.kept.length === 0 ? [] : addUp(counted, known)
    const sums = checkSums(
      areas.rows,
      areas.wholes,
      (row, { category }) => {
        const when = period.readPeriod(row.cells)
        return `${category}|${'start' in when ? when.start : ''}`
      },
      context.country.pcode,
    )
    yield portion({
      ...kept,
      problems: [...kept.problems, ...sums.problems, ...counted.flatMap(doubtTotal)],
      corrections: [...kept.corrections, ...totals.flatMap(({ correction }) => correction)],
      rows: { population: [...kept.kept, ...totals.map(({ row }) => row)] },
      mapping: areas.mapping,
      notes: [...areas.notes, ...kept.notes, ...(period.note === null ? [] : [period.note]), ...sums.notes],
    })
  },
}

const yearOf = ({ start }: Period): number => Number(start.slice(0, 4))
const subjectOf = (year: number, group: Sex): string => `${year}|${group}`

function countPlaces(rows: readonly AreaRow[], readPeriod: ReadPeriod): Counted[] {
  const counted = new Map<string, Counted>()
  for (const { pcode, cells, values } of rows) {
    const when = readPeriod(cells)
    if ('reason' in when) continue
    const year = yearOf(when)
    const place = counted.get(`${pcode}|${year}`) ?? { pcode, year, people: {} }
    counted.set(`${pcode}|${year}`, place)
    for (const { category, value } of values) {
      const group = groupOf(category)
      if (group !== null) place.people[group] ??= value
    }
  }
  return [...counted.values()]
}

type Total = { row: CellRow; correction: RowCorrection[] }

/**
 * The totals that follow from the sexes where the file states none. A file that corrects one sex alone changes the known total
 * by as much, so that women and men never add up to another number than everyone.
 */
function addUp(places: readonly Counted[], known: KnownFigures): Total[] {
  return places.flatMap(({ pcode, year, people }) => {
    if (people.total !== undefined) return []
    const before = (group: Sex) => known.get(figureKey(pcode, subjectOf(year, group)))?.value
    const [women, men] = [people.female ?? before('female'), people.male ?? before('male')]
    if (women === undefined || men === undefined) return []
    const old = before('total')
    const others =
      people.neither ?? (old === undefined ? 0 : old - (before('female') ?? women) - (before('male') ?? men))
    const total = women + men + others
    return total === old
      ? []
      : [
          {
            row: { ...everyone, pcode, year, people: total },
            correction:
              old === undefined ? [] : [correction(null, pcode, subjectOf(year, 'total'), 'people', old, total)],
          },
        ]
  })
}

function doubtTotal({ pcode, people: { total, female, male, neither } }: Counted): FoundProblem[] {
  if (total === undefined || (female === undefined && male === undefined)) return []
  const sum = (female ?? 0) + (male ?? 0) + (neither ?? 0)
  const reason = { code: 'sexes-differ' as const, pcode, total, sum }
  return total === sum ? [] : [{ line: null, field: null, severity: 'warning', cells: [], reason }]
}
