/**
 * Counts per area and period without the records behind them: long or wide tables. An index or a rate is kept as a measure of
 * its own and never summed.
 */

import { isIndex } from '#data/schema/measure.ts'
import { type ImportFormat, portion } from '../format.ts'
import { kindOf } from '../incidents/kinds.ts'
import { looksLikeAnswers } from './answer-words.ts'
import { isEventTable, layOutAreas, repeatsAreas, valuesIn } from './area-layout.ts'
import { decidePeriod } from './area-periods.ts'
import { keepAreaRows } from './area-portion.ts'
import { checkSums, readAreaRows } from './area-rows.ts'
import { sexOf } from './sex-words.ts'

export const areaCounts: ImportFormat = {
  id: 'area-counts',
  label: 'Counts per area and period',
  asksSource: true,
  sample: 'area-counts_2024.csv',
  recognise(sample) {
    const layout = layOutAreas(sample)
    if (layout === null) return { score: 0, reason: 'it has no area with numbers beside it' }
    if (isEventTable(layout.table)) return { score: 0, reason: 'its rows are events, not areas' }
    if (repeatsAreas(layout)) return { score: 0, reason: 'it has many rows for one area: it lists what lies there' }
    const categories = layout.category === null ? [] : valuesIn(layout.table, layout.category)
    if (looksLikeAnswers(categories) || categories.some((word) => sexOf(word) !== null))
      return { score: 0.4, reason: 'its categories are answers or sexes' }
    if (layout.wide.length === 0) return { score: 0.7, reason: 'it has an area, a category and a number a row' }
    const dated = !('question' in decidePeriod(layout, sample))
    return {
      score: dated ? 0.55 : 0.3,
      reason: dated ? 'it has a column of numbers for each measure' : 'it has numbers per area, but no year',
    }
  },
  async *read(file, context) {
    const layout = layOutAreas(file.sample)
    if (layout === null) return
    const period = decidePeriod(layout, file.sample)
    if ('question' in period) {
      yield portion({ problems: [period.question] })
      return
    }
    const { source } = context
    const known = await context.known.figures('area_count', source)
    const areas = await readAreaRows(file, layout, context, false)
    const kept = keepAreaRows(areas, context, known, 'count', (row, { category, value }) => {
      const when = period.readPeriod(row.cells)
      if ('reason' in when) return { reason: when.reason }
      const kind = isIndex(category) ? 'other' : kindOf(category)
      const counted = {
        pcode: row.pcode,
        source,
        measure: category,
        kind: kind === 'other' ? null : kind,
        periodStart: when.start,
        periodEnd: when.end,
        count: value,
      }
      return { subject: [category, when.start, when.end].join('|'), rows: [counted] }
    })
    const sums = checkSums(
      areas.rows,
      areas.wholes.map((whole) => ({ ...whole, values: whole.values.filter(({ category }) => !isIndex(category)) })),
      (row, { category }) => {
        const when = period.readPeriod(row.cells)
        return `${category}|${'start' in when ? when.start : ''}`
      },
      context.country.pcode,
    )
    const indices = [
      ...new Set(areas.rows.flatMap(({ values }) => values.map(({ category }) => category)).filter(isIndex)),
    ]
    yield portion({
      ...kept,
      problems: [...kept.problems, ...sums.problems],
      rows: { area_count: kept.kept },
      mapping: areas.mapping,
      notes: [
        ...areas.notes,
        ...kept.notes,
        ...(period.note === null ? [] : [period.note]),
        ...sums.notes,
        ...indices.map(
          (measure) => `"${measure}" is an index or a rate, not a count: kept as a measure of its own, never summed.`,
        ),
      ],
    })
  },
}
