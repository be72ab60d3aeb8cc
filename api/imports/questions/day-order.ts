/** dd/mm or mm/dd, and from when a spreadsheet's day numbers are counted. */
import type { ImportQuestion } from '#api/contract/import-questions.ts'
import { type DayOrder, isOrderOpen, parseDate } from '../dates/dates.ts'
import { cellsOf, columnOf, type Looked } from './looked.ts'
import { choice, given } from './question.ts'

/** Null where the cell can be read in no second way, or names no day. */
function dayOf(cell: string, order: DayOrder): string | null {
  const found = isOrderOpen(cell) ? parseDate(cell, { order, excelEpoch: 1900 }) : null
  return found !== null && 'day' in found ? found.day : null
}

export function dayOrder(looked: Looked): ImportQuestion[] {
  const open = looked.problems.find(({ reason }) => reason.code === 'day-order-open')
  if (open === undefined && !looked.map.has('dates')) return []
  const column = open?.field ?? columnOf(looked, 'date')
  if (column === null) return []
  const written = cellsOf(looked, column).find((cell) => dayOf(cell, 'day-first') !== dayOf(cell, 'month-first'))
  const as = (order: DayOrder) => {
    const day = written === undefined ? null : dayOf(written, order)
    return { example: written === undefined || day === null ? null : { written, day } }
  }
  return [
    {
      ...{ asks: { code: 'ask-day-order', column }, column, takes: 'one', key: 'dates' },
      answers: [
        choice({ dates: 'dd/mm' }, { code: 'answer-day-first', ...as('day-first') }),
        choice({ dates: 'mm/dd' }, { code: 'answer-month-first', ...as('month-first') }),
      ],
      given: given(looked.map, ['dates'], null),
    },
  ]
}

export function spreadsheetDays(looked: Looked): ImportQuestion[] {
  const note = looked.notes.find((one) => one.code === 'days-of-a-spreadsheet')
  if (note === undefined) return []
  const { column, epoch } = note
  return [
    {
      ...{ asks: { code: 'ask-spreadsheet-days', column }, column, takes: 'one', key: 'epoch' },
      answers: [1900, 1904].map((year) => choice({ epoch: String(year) }, { code: 'answer-epoch', epoch: year })),
      given: given(looked.map, ['epoch'], { epoch: String(epoch) }),
    },
  ]
}
