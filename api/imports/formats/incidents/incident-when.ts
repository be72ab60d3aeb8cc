/**
 * When an incident happened, from one date column or from year, month and day apart; with how exactly that is known.
 * Dates that do not exist, or have not come yet, are refused with a reason and, where one is in sight, a suggestion.
 */
import type { ImportNote } from '#api/contract/statements/import-notes.ts'
import type { RowReason } from '#api/contract/statements/import-rows.ts'
import type { ImportSuggestion } from '#api/contract/statements/import-suggestions.ts'
import type { TimePrecision } from '#data/schema/precision.ts'
import {
  createOrderVote,
  type DateFound,
  type DateReading,
  dayOf,
  daysIn,
  isOrderOpen,
  looksLikeDate,
  looksLikeSerial,
  monthNamedBy,
  parseDate,
} from '../../dates/dates.ts'
import type { ColumnGuess } from '../../reading/columns.ts'
import { parseCount } from '../../reading/numbers.ts'
import { hearColumns } from '../../reading/table-rows.ts'
import type { TableSample } from '../../reading/table-sample.ts'
import { type FoundProblem, fileProblem, type ImportFile, type Told } from '../format.ts'
import type { IncidentField } from './incident-columns.ts'

export type When = {
  start: string
  end: string
  precision: TimePrecision
  /** Local time with its offset, where the cell says both. */
  at?: string | null
  warning?: RowReason
}
export type ReadWhen = (row: readonly string[]) => When | Told

type Columns = ColumnGuess<IncidentField>
/** Parsed dates kept, because a file names the same days again and again. */
const rememberedDates = 50_000

/** Hears the whole column first when its dates can be read in two ways; a question back when it cannot say. */
export async function decideDates(
  file: ImportFile,
  table: TableSample,
  column: number | undefined,
  map: ReadonlyMap<string, string>,
): Promise<{ reading: DateReading; notes: ImportNote[] } | { question: FoundProblem }> {
  const excelEpoch = map.get('epoch') === '1904' ? 1904 : 1900
  if (column === undefined) return { reading: { order: 'day-first', excelEpoch }, notes: [] }
  const name = table.header[column] ?? ''
  const cells = table.rows.map((row) => (row[column] ?? '').trim()).filter((cell) => cell !== '')
  const notes: ImportNote[] = []
  if (cells.some((cell) => looksLikeSerial(cell)))
    notes.push({ code: 'days-of-a-spreadsheet', column: name, epoch: excelEpoch })
  const asked = orderAsked(map.get('dates') ?? map.get('date'))
  if (asked !== null) return { reading: { order: asked, excelEpoch }, notes }
  const vote = createOrderVote()
  if (!cells.some(isOrderOpen)) return { reading: { order: 'day-first', excelEpoch }, notes }
  await hearColumns(file, table, [column], (_, text) => vote.hear(text))
  const order = vote.order()
  if (order === 'ask') {
    const example = cells.find(isOrderOpen) ?? ''
    return {
      question: fileProblem({ code: 'day-order-open', column: name, example }, name, { code: 'say-day-order' }),
    }
  }
  notes.push({ code: 'day-order-found', column: name, order })
  return { reading: { order, excelEpoch }, notes }
}

function orderAsked(answer: string | undefined): DateReading['order'] | null {
  const plain = answer?.toLowerCase().replaceAll(/[^a-z]/g, '') ?? ''
  if (/^dm|^ddmm|^dayfirst/.test(plain)) return 'day-first'
  return /^md|^mmdd|^monthfirst/.test(plain) ? 'month-first' : null
}

export function createReadWhen(table: TableSample, columns: Columns, reading: DateReading, today: string): ReadWhen {
  const latest = dayAfter(today)
  const remembered = new Map<string, DateFound>()
  const dateOf = (text: string) => {
    const before = remembered.get(text)
    if (before !== undefined) return before
    const found = parseDate(text, reading)
    if (remembered.size < rememberedDates) remembered.set(text, found)
    return found
  }
  const nameOf = (field: IncidentField): string => table.header[columns[field] ?? -1] ?? field
  const readStart = columns.date !== undefined ? fromDate(columns.date) : fromParts(columns)

  function fromDate(column: number) {
    return (row: readonly string[]): When | Told => {
      const found = dateOf(row[column] ?? '')
      if ('reason' in found) return { field: nameOf('date'), reason: found.reason }
      return { start: found.day, end: found.day, precision: 'day', at: momentOf(row[column] ?? '', found.day) }
    }
  }

  function fromParts({ year, month, day }: Columns) {
    const others = otherDates(table, columns)
    return (row: readonly string[]): When | Told => {
      const [y, m, d] = [year, month, day].map((at) => (at === undefined ? '' : (row[at] ?? '').trim()))
      const written = [y, m, d].filter((part) => part !== undefined).join('-')
      const years = parseCount(y ?? '')
      const fail = (field: IncidentField, reason: RowReason): Told => ({
        field: nameOf(field),
        reason,
        ...hint(others, row),
      })
      if (years === null || years < 1900)
        return fail('year', y === '' ? { code: 'year-missing' } : { code: 'year-unreadable', written: y ?? '' })
      if (month === undefined) return { start: `${years}-01-01`, end: `${years}-12-31`, precision: 'year' }
      const months = parseCount(m ?? '') ?? monthNamedBy(m ?? '')
      if (months === null)
        return fail(
          'month',
          m === '' ? { code: 'month-missing', written } : { code: 'month-unreadable', written: m ?? '' },
        )
      const first = dayOf(years, months, 1, written)
      if ('reason' in first) return fail('month', first.reason)
      const wholeMonth = {
        start: first.day,
        end: `${first.day.slice(0, 8)}${daysIn(years, months)}`,
        precision: 'month' as const,
      }
      if (day === undefined) return wholeMonth
      if (d === '') return { ...wholeMonth, warning: { code: 'day-missing' } }
      const found = dayOf(years, months, parseCount(d ?? '') ?? undefined, written)
      if ('reason' in found) return fail('day', found.reason)
      return { start: found.day, end: found.day, precision: 'day' }
    }
  }

  const { dateEnd, timePrecision } = columns
  return (row) => {
    const when = readStart(row)
    if ('reason' in when) return when
    if (when.start > latest) {
      const likely = transposedYear(when.start, latest)
      return {
        field: nameOf(columns.date === undefined ? 'year' : 'date'),
        reason: { code: 'date-to-come', day: when.start, readOn: today },
        ...(likely === null ? {} : { suggestion: { code: 'perhaps-date', day: likely } }),
      }
    }
    if (dateEnd !== undefined && (row[dateEnd] ?? '') !== '') {
      const last = dateOf(row[dateEnd] ?? '')
      if ('reason' in last) return { field: nameOf('dateEnd'), reason: last.reason }
      if (last.day < when.start) return { field: nameOf('dateEnd'), reason: { code: 'date-ends-first', end: last.day } }
      when.end = last.day
    }
    return timePrecision === undefined ? when : coarser(when, (row[timePrecision] ?? '').trim())
  }
}

const timeWithOffset = /[T ](\d{2}):(\d{2})(?::(\d{2})(\.\d+)?)? ?(?:(Z)|([+-]\d{2}):?(\d{2}))$/i
/** '2025-03-31 23:30 -0500' → '2025-03-31T23:30:00-05:00'; null without a time or an offset. */
function momentOf(text: string, day: string): string | null {
  if (text.length < 14) return null
  const [, hours, minutes, seconds = '00', fraction = '', zulu, offset, rest] = timeWithOffset.exec(text.trim()) ?? []
  const moment = `${day}T${hours}:${minutes}:${seconds}${fraction}${zulu === undefined ? `${offset}:${rest}` : 'Z'}`
  return Number.isNaN(Date.parse(moment)) ? null : moment
}

/** How a source's precision code or word widens a day. 3 is a week to some and a month to others: the month is safe. */
const precisionWords: Readonly<Record<string, TimePrecision>> = {
  '': 'day',
  '1': 'day',
  '2': 'week',
  '3': 'month',
  '4': 'month',
  '5': 'year',
  day: 'day',
  exact: 'day',
  week: 'week',
  month: 'month',
  year: 'year',
}

function coarser(when: When, word: string): When {
  const precision = precisionWords[word.toLowerCase()]
  if (precision === undefined) return { ...when, warning: { code: 'time-precision-unreadable', written: word } }
  if (precision === 'day' || when.precision !== 'day') return when
  if (when.end !== when.start) return { ...when, precision }
  if (precision === 'week') return { start: when.start, end: daysAfter(when.start, 6), precision }
  const [year = '', month = ''] = when.start.split('-')
  if (precision === 'year') return { start: `${year}-01-01`, end: `${year}-12-31`, precision }
  return { start: `${year}-${month}-01`, end: `${year}-${month}-${daysIn(Number(year), Number(month))}`, precision }
}

/** 2104-11-30 → 2014-11-30: the nearest past year with two neighbouring digits exchanged. */
function transposedYear(day: string, latest: string): string | null {
  const year = day.slice(0, 4)
  for (const at of [1, 2]) {
    const turned = year.slice(0, at) + year.charAt(at + 1) + year.charAt(at) + year.slice(at + 2)
    const likely = turned + day.slice(4)
    if (likely <= latest && turned >= '1980') return likely
  }
  return null
}

/** Other columns that hold dates: not what is asked for, but worth showing beside a broken one. */
function otherDates(table: TableSample, columns: Columns): number[] {
  const used = new Set(Object.values(columns))
  return table.header.flatMap((_, at) => {
    const cells = table.rows.map((row) => (row[at] ?? '').trim()).filter((cell) => cell !== '')
    return !used.has(at) && cells.length > 0 && cells.filter(looksLikeDate).length > cells.length / 2 ? [at] : []
  })
}
const hint = (others: readonly number[], row: readonly string[]): { suggestion?: ImportSuggestion } => {
  const said = others.map((at) => (row[at] ?? '').trim()).find((cell) => cell !== '')
  return said === undefined ? {} : { suggestion: { code: 'other-date-in-row', written: said } }
}

const daysAfter = (day: string, count: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + count * 86_400_000).toISOString().slice(0, 10)
const dayAfter = (day: string): string => daysAfter(day, 1)
