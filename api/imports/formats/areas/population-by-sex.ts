/**
 * Population by sex per area, long or wide. People counted as neither female nor male belong to the total and to neither
 * group. An area's total is what the file says, else the sum where both women and men were counted.
 */

import { type FoundProblem, type ImportFormat, portion, type Sample } from '../format.ts'
import { type AreaLayout, layOutAreas, valuesIn } from './area-layout.ts'
import { decidePeriod } from './area-periods.ts'
import { keepAreaRows } from './area-portion.ts'
import { checkSums, readAreaRows } from './area-rows.ts'
import { groupOf, sexOf } from './sex-words.ts'

type Total = { pcode: string; year: number; stated: number | null; sum: number; sexes: Set<string> }
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
    if (layout === null) return { score: 0, reason: 'it has no area with numbers beside it' }
    const words =
      layout.category === null
        ? layout.wide.map((column) => layout.table.header[column] ?? '')
        : valuesIn(layout.table, layout.category)
    const sexes = new Set(words.map(sexOf))
    if (!sexes.has('female') || !sexes.has('male')) return { score: 0, reason: 'it does not tell women from men' }
    return {
      score: words.every((word) => groupOf(word) !== null) ? 0.9 : 0.5,
      reason: 'it counts women and men per area',
    }
  },
  async *read(file, context) {
    const layout = layOut(file.sample)
    if (layout === null) return
    const period = decidePeriod(layout, file.sample)
    if ('question' in period) {
      yield portion({ problems: [period.question] })
      return
    }
    await context.loadKnown('population', '')
    const areas = await readAreaRows(file, layout, context, true)
    const totals = new Map<string, Total>()
    const kept = keepAreaRows(areas, context, (row, { category, value }) => {
      const when = period.readPeriod(row.cells)
      if ('reason' in when) return { reason: when.reason }
      const group = groupOf(category)
      if (group === null) return { reason: `"${category}" is no sex known here` }
      const { pcode } = row
      const year = Number(when.start.slice(0, 4))
      const total = totals.get(`${pcode}|${year}`) ?? { pcode, year, stated: null, sum: 0, sexes: new Set() }
      totals.set(`${pcode}|${year}`, total)
      if (group === 'total') total.stated = value
      else {
        total.sum += value
        total.sexes.add(group)
      }
      const counted = { ...everyone, pcode, year, sex: group, people: value }
      return { key: [pcode, year, group].join('|'), rows: group === 'female' || group === 'male' ? [counted] : [] }
    })
    const totalRows = [...totals.values()].flatMap(({ pcode, year, stated, sum, sexes }) => {
      const people = stated ?? (sexes.has('female') && sexes.has('male') ? sum : null)
      return people === null ? [] : [{ ...everyone, pcode, year, people }]
    })
    const differing = [...totals.values()].filter(({ stated, sum }) => stated !== null && stated !== sum)
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
      problems: [
        ...kept.problems,
        ...sums.problems,
        ...differing.map(
          ({ pcode, stated, sum }): FoundProblem => ({
            line: null,
            field: null,
            severity: 'warning',
            cells: [],
            message: `${pcode}: the total says ${stated}, the sexes together say ${sum}; the total was kept`,
          }),
        ),
      ],
      rows: { population: kept.kept.length === 0 ? [] : [...kept.kept, ...totalRows] },
      mapping: areas.mapping,
      notes: [...areas.notes, ...(period.note === null ? [] : [period.note]), ...sums.notes],
    })
  },
}
