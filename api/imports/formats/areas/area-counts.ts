/**
 * Counts per area and period without the records behind them: long or wide tables. An index or a rate is kept as a measure of
 * its own and never summed.
 */

import { isIndex } from '#data/schema/measure.ts'
import { type ImportFormat, portion, recognised, unlike } from '../format.ts'
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
  lacks: (sample) => (layOutAreas(sample) === null ? ['name', 'total'].filter((field) => !sample.map.has(field)) : []),
  recognise(sample) {
    const layout = layOutAreas(sample)
    if (layout === null) return unlike({ code: 'no-area-with-numbers' })
    if (isEventTable(layout.table)) return unlike({ code: 'rows-are-events' })
    if (repeatsAreas(layout)) return unlike({ code: 'many-rows-for-one-area', of: 'list' })
    const categories = layout.category === null ? [] : valuesIn(layout.table, layout.category)
    if (looksLikeAnswers(categories) || categories.some((word) => sexOf(word) !== null))
      return unlike({ code: 'categories-are-answers' }, 0.4)
    if (layout.wide.length === 0) return recognised(0.7)
    return 'question' in decidePeriod(layout, sample) ? unlike({ code: 'numbers-without-year' }, 0.3) : recognised(0.55)
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
      questions: areas.questions,
      notes: [
        ...areas.notes,
        ...kept.notes,
        ...(period.note === null ? [] : [period.note]),
        ...sums.notes,
        ...indices.map((measure) => ({ code: 'measure-never-summed' as const, measure })),
      ],
    })
  },
}
