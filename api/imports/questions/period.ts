/** On which day a list was true, and which period numbers are for. */
import type { ImportQuestion } from '#api/contract/import-questions.ts'
import { spanWritten } from '../formats/areas/area-periods.ts'
import { cellsOf, type Looked } from './looked.ts'
import { choice, given } from './question.ts'

export function asOf(looked: Looked): ImportQuestion[] {
  const isOpen = looked.problems.some(({ reason }) => reason.code === 'list-without-dates')
  if (!isOpen && !looked.map.has('asof')) return []
  return [
    {
      ...{ asks: { code: 'ask-as-of' }, column: null, takes: 'day', key: 'asof', answers: [] },
      given: isOpen ? null : given(looked.map, ['asof'], null),
    },
  ]
}

export function period(looked: Looked): ImportQuestion[] {
  const isOpen = looked.problems.some(({ suggestion }) => suggestion?.code === 'say-period')
  const year = looked.notes.find((note) => note.code === 'year-of-file-name')?.year
  if (!isOpen && year === undefined && !['period', 'year'].some((key) => looked.map.has(key))) return []
  const columns = (looked.file.sample.table?.header ?? []).filter((column) => {
    const cells = cellsOf(looked, column)
    return cells.length > 0 && cells.filter((cell) => !('reason' in spanWritten(cell))).length * 2 > cells.length
  })
  const told = looked.map.get('period') ?? looked.map.get('year') ?? (year === undefined ? undefined : String(year))
  return [
    {
      ...{ asks: { code: 'ask-period' }, column: null, takes: 'period', key: 'period' },
      answers: columns.map((column) => choice({ period: column }, { code: 'answer-column', column })),
      given:
        isOpen || told === undefined
          ? null
          : { map: { period: told }, because: looked.map.has('period') || looked.map.has('year') ? 'told' : 'assumed' },
    },
  ]
}
