/**
 * Which period a number per area is for: from its columns, else from `--map period=…`, else from the file's name. Where nothing
 * says it, it is asked for, and never taken from the day of the import.
 */

import type { ImportNote } from '#api/contract/statements/import-notes.ts'
import type { RowReason } from '#api/contract/statements/import-rows.ts'
import { yearInName } from '../../batches/source-name.ts'
import { daysIn, monthNamedBy, parseDate } from '../../dates/dates.ts'
import { columnNamed } from '../../reading/columns.ts'
import { parseCount } from '../../reading/numbers.ts'
import { type FoundProblem, fileProblem, type Sample } from '../format.ts'
import type { AreaLayout } from './area-layout.ts'

/** Half-open: the end is the first day after it. */
export type Period = { start: string; end: string }
export type ReadPeriod = (row: readonly string[]) => Period | { reason: RowReason }

/** `of` is what is asked about where nothing says when. */
export function decidePeriod(
  { table, at }: AreaLayout,
  { map, filename }: Sample,
  of: 'counts' | 'answers' = 'counts',
): { readPeriod: ReadPeriod; note: ImportNote | null } | { question: FoundProblem } {
  const cell = (row: readonly string[], column: number | undefined): string =>
    column === undefined ? '' : (row[column] ?? '').trim()
  const isColumn = (answer: string | undefined): boolean => answer !== undefined && columnNamed(table, answer) !== null
  const answer = [map.get('period'), map.get('year')].find((one) => one !== undefined && !isColumn(one))
  const ask = (reason: FoundProblem['reason']) => ({
    question: fileProblem(reason, 'period', { code: 'say-period', columns: table.header }),
  })
  if (answer !== undefined) {
    const stated = spanWritten(answer)
    if ('reason' in stated) return ask(stated.reason)
    return { readPeriod: () => stated, note: { code: 'period-as-said', period: answer } }
  }
  if (at.period !== undefined) return { readPeriod: (row) => spanWritten(cell(row, at.period)), note: null }
  if (at.year !== undefined) {
    return {
      readPeriod: (row) => {
        const years = parseCount(cell(row, at.year))
        if (years === null || years < 1900 || years > 2100)
          return { reason: { code: 'year-unreadable', written: cell(row, at.year) } }
        if (at.month === undefined) return wholeYear(years)
        const month = parseCount(cell(row, at.month)) ?? monthNamedBy(cell(row, at.month))
        if (month === null || month < 1 || month > 12)
          return { reason: { code: 'month-unreadable', written: cell(row, at.month) } }
        return months(years, month, 1)
      },
      note: null,
    }
  }
  const year = yearInName(filename)
  if (year === null) return ask({ code: 'period-not-said', of })
  return { readPeriod: () => wholeYear(year), note: { code: 'year-of-file-name', year } }
}

/** One period, or two with `..` between them: from the start of the first to the end of the last. */
export function spanWritten(text: string): Period | { reason: RowReason } {
  const [first = '', last, ...more] = text.split('..').map((part) => part.trim())
  const start = periodWritten(first)
  const end = last === undefined ? start : periodWritten(last)
  if ('reason' in start) return start
  if ('reason' in end) return end
  if (more.length > 0 || end.start < start.start) return { reason: { code: 'period-ends-first', written: text } }
  return { start: start.start, end: end.end }
}

function periodWritten(text: string): Period | { reason: RowReason } {
  if (/^(19|20)\d\d$/.test(text)) return wholeYear(Number(text))
  const month = /^((?:19|20)\d\d)[-/ .]?(0?[1-9]|1[0-2])$/.exec(text)
  if (month !== null) return months(Number(month[1]), Number(month[2]), 1)
  const quarter = /^((?:19|20)\d\d)[-/ ]?Q([1-4])$/i.exec(text) ?? /^Q([1-4])[-/ ]?((?:19|20)\d\d)$/i.exec(text)
  if (quarter !== null) {
    const [a, b] = [Number(quarter[1]), Number(quarter[2])]
    return months(Math.max(a, b), Math.min(a, b) * 3 - 2, 3)
  }
  const named = /^(\p{L}+)[ .-]*((?:19|20)\d\d)$/u.exec(text)
  const word = named === null ? null : monthNamedBy(named[1] ?? '')
  if (named !== null && word !== null) return months(Number(named[2]), word, 1)
  const day = /^\d{4}-\d{2}-\d{2}/.test(text) ? parseDate(text, { order: 'day-first', excelEpoch: 1900 }) : null
  if (day !== null && 'day' in day) return months(Number(day.day.slice(0, 4)), Number(day.day.slice(5, 7)), 1)
  return { reason: { code: 'period-unreadable', written: text } }
}

const pad = (value: number): string => String(value).padStart(2, '0')
const wholeYear = (year: number): Period => ({ start: `${year}-01-01`, end: `${year + 1}-01-01` })
const months = (year: number, month: number, count: number): Period => {
  const next = month - 1 + count
  return { start: `${year}-${pad(month)}-01`, end: `${year + Math.floor(next / 12)}-${pad((next % 12) + 1)}-01` }
}

/** Last day of a half-open period. */
export const lastDay = ({ end }: Period): string => {
  const [year = 0, month = 1] = end.split('-').map(Number)
  return month === 1 ? `${year - 1}-12-31` : `${year}-${pad(month - 1)}-${daysIn(year, month - 1)}`
}
