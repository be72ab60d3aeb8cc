/** One line of a community reporter to one weekly report, or which part of it cannot be read and what was expected there. */
import {
  countedParts,
  isReporterCode,
  isTelephone,
  type LineLayout,
  type LinePart,
  mondayOf,
  mondayOfWeek,
  mostCounted,
  reportIdOf,
  safetyScale,
  type WeeklySafety,
} from '#data/schema/weekly-safety.ts'
import { isOrderOpen, looksLikeSerial, parseDate } from '../../dates/dates.ts'
import { settlePlace } from '../../places/reconcile.ts'
import { westernDigits } from '../../reading/numbers.ts'
import { type ImportContext, perhaps, type Told } from '../format.ts'

const counted: ReadonlySet<string> = new Set(countedParts)
const isoWeek = /^(\d{4})[ -]?w(\d{1,2})$/i

export type ReadLine = (text: string) => WeeklySafety | Told

export function createReadLine({ separator, parts }: LineLayout, context: ImportContext): ReadLine {
  return (text) => {
    const cells = text.split(separator).map((cell) => cell.trim())
    // A phone may close the line with one mark more.
    if (cells.length === parts.length + 1 && cells.at(-1) === '') cells.pop()
    if (cells.length !== parts.length)
      return { field: 'line', reason: { code: 'line-of-another-length', parts: cells.length, expected: parts.length } }
    const cell = (part: LinePart): string => cells[parts.indexOf(part)] ?? ''
    const place = placeOf(cell('place'), context)
    if (typeof place !== 'string') return place
    const reporter = cell('reporter').toUpperCase()
    if (!isReporterCode(reporter))
      return {
        field: 'reporter',
        reason: { code: 'reporter-unreadable', written: isTelephone(reporter) ? '' : reporter },
      }
    const week = weekOf(cell('week'), context.today)
    if (typeof week !== 'string') return week
    const safety = wholeNumber(cell('safety'))
    if (safety === null || safety > safetyScale.most) return outOfRange('safety', cell('safety'), safetyScale)
    const counts: Record<string, number> = {}
    for (const part of parts.toSorted()) {
      const written = cell(part)
      if (!counted.has(part) || written === '') continue
      const count = wholeNumber(written)
      if (count === null || count > mostCounted) return outOfRange(part, written, { least: 0, most: mostCounted })
      counts[part] = count
    }
    const reportId = reportIdOf(place, reporter, week)
    return { reportId, pcode: place, weekStart: week, reporter, safety, counts: JSON.stringify(counts) }
  }
}

const wholeNumber = (written: string): number | null =>
  /^\d{1,6}$/.test(westernDigits(written)) ? Number(westernDigits(written)) : null

const outOfRange = (field: string, written: string, { least, most }: { least: number; most: number }): Told => ({
  field,
  reason: { code: 'code-out-of-range', written, least, most },
})

/** A district, or a community in one: by p-code, by name, or by either in another spelling. */
function placeOf(written: string, context: ImportContext): string | Told {
  if (written === '') return { field: 'place', reason: { code: 'cell-missing', column: 'place' } }
  const code = context.places.matchCode(written).pcode
  const { pcode, candidates } =
    code === null ? settlePlace(context, { code: '', name: written, above: '' }) : { pcode: code, candidates: [] }
  if (pcode !== null && context.places.above(pcode, 'district') !== null) return pcode
  const [likely] = candidates
  return {
    field: 'place',
    reason: { code: 'area-not-known', written, as: 'name' },
    ...(likely === undefined ? {} : { suggestion: perhaps(likely) }),
  }
}

/** `2026-W08`, or any day of the week with its year. */
function weekOf(written: string, today: string): string | Told {
  if (written === '') return { field: 'week', reason: { code: 'cell-missing', column: 'week' } }
  const text = westernDigits(written)
  const [, year, week] = isoWeek.exec(text) ?? []
  const monday = year === undefined ? mondayOfDay(text) : mondayOfWeek(Number(year), Number(week))
  if (monday === null) return { field: 'week', reason: { code: 'week-unreadable', written } }
  return monday > today ? { field: 'week', reason: { code: 'date-to-come', day: monday, readOn: today } } : monday
}

/** Null too where day and month can change places and the two days lie in different weeks. */
function mondayOfDay(text: string): string | null {
  if (looksLikeSerial(text)) return null
  const orders = isOrderOpen(text) ? (['day-first', 'month-first'] as const) : (['day-first'] as const)
  const mondays = new Set(
    orders.map((order) => {
      const found = parseDate(text, { order, excelEpoch: 1900 })
      return 'reason' in found ? null : mondayOf(found.day)
    }),
  )
  const [monday = null] = mondays
  return mondays.size === 1 ? monday : null
}
