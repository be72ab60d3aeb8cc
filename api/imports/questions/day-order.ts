/** dd/mm or mm/dd, and from when a spreadsheet's day numbers are counted. */
import type { ImportQuestion } from '#api/contract/import-questions.ts'
import { type DayOrder, isOrderOpen, parseDate } from '../dates/dates.ts'
import { cellsOf, columnOf, type Looked } from './looked.ts'
import { choice, given } from './question.ts'

export function dayOrder(looked: Looked): ImportQuestion[] {
  const open = looked.problems.find(({ reason }) => reason.code === 'day-order-open')
  if (open === undefined && !looked.map.has('dates')) return []
  const column = open?.field ?? columnOf(looked, 'date')
  if (column === null) return []
  const written = cellsOf(looked, column).find(isOrderOpen)
  const as = (order: DayOrder) => {
    const found = written === undefined ? null : parseDate(written, { order, excelEpoch: 1900 })
    return {
      example: written === undefined || found === null || 'reason' in found ? null : { written, day: found.day },
    }
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
