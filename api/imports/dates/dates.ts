/**
 * Reads dates the way their author wrote them. Whether 03/04/2024 is April or March is decided over the whole column; when
 * the column cannot say, nobody guesses: the importer asks. Returns ISO days; never asks for the time itself.
 */
import type { RowReason } from '#api/contract/statements/import-rows.ts'
import { westernDigits } from '../reading/numbers.ts'
import { normaliseWord } from '../reading/words.ts'

export type DayOrder = 'day-first' | 'month-first'
export type DateReading = { order: DayOrder; excelEpoch: 1900 | 1904 }
export type DateFound = { day: string } | { reason: RowReason }

const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ].*)?$/
const yearFirst = /^(\d{4})[/.](\d{1,2})[/.](\d{1,2})(?:[T ].*)?$/
const compact = /^((?:19|20)\d{2})(\d{2})(\d{2})$/
const numbered = /^(\d{1,2})[/.\- ](\d{1,2})[/.\- ](\d{2}|\d{4})(?:[T ,].*)?$/
const dayNamed =
  /^(?:\p{L}+,? )?(\d{1,2})(?:st|nd|rd|th|\.)?[ \-/]?(?:de )?(\p{L}{3,})\.?,?[ \-/]?(?:de )?(\d{2}|\d{4})(?: .*)?$/u
const monthNamed = /^(\p{L}{3,})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})(?: .*)?$/u
const serial = /^\d{4,5}(\.\d+)?$/

/** Hears every text of a column that could be read both ways. */
export function createOrderVote() {
  let dayFirst = 0
  let monthFirst = 0
  let either = 0
  return {
    hear(text: string): void {
      const [, first = '', second = ''] = numbered.exec(westernDigits(text.trim())) ?? []
      if (first === '') return
      const a = Number(first)
      const b = Number(second)
      if (a > 12 && b <= 12) dayFirst++
      else if (b > 12 && a <= 12) monthFirst++
      else if (a !== b && a <= 12) either++
    },
    /** 'ask' when some dates can be read both ways and nothing in the column decides. */
    order(): DayOrder | 'ask' {
      if (dayFirst > 0 && monthFirst === 0) return 'day-first'
      if (monthFirst > 0 && dayFirst === 0) return 'month-first'
      return either > 0 || dayFirst > 0 ? 'ask' : 'day-first'
    },
  }
}

export const isOrderOpen = (text: string): boolean => numbered.test(westernDigits(text.trim()))
export const looksLikeDate = (text: string): boolean => {
  const bare = westernDigits(text.trim())
  return (
    iso.test(bare) || yearFirst.test(bare) || compact.test(bare) || numbered.test(bare) || namedParts(bare) !== null
  )
}

/** Spreadsheets without a date format: days since 1899-12-30, or since 1904-01-01 on old Macs. */
export const looksLikeSerial = (text: string): boolean =>
  serial.test(text) && Number(text) >= 20_000 && Number(text) < 60_000

export function parseDate(written: string, { order, excelEpoch }: DateReading): DateFound {
  const isoDay = iso.exec(written)
  if (isoDay !== null) return dayOf(isoDay[1], isoDay[2], isoDay[3], written)
  const text = westernDigits(written.trim())
  if (text === '') return { reason: { code: 'date-missing' } }
  const first = iso.exec(text) ?? yearFirst.exec(text) ?? compact.exec(text)
  if (first !== null) return dayOf(first[1], first[2], first[3], written)
  const parts = numbered.exec(text)
  if (parts !== null) {
    const [, a, b, year] = parts
    return order === 'day-first' ? dayOf(wholeYear(year), b, a, written) : dayOf(wholeYear(year), a, b, written)
  }
  const named = namedParts(text)
  if (named !== null) return dayOf(named.year, named.month, named.day, written)
  if (looksLikeSerial(text)) return { day: dayOfSerial(Number(text), excelEpoch) }
  return { reason: { code: 'date-unreadable', written } }
}

/** The day, when there is such a day. */
export function dayOf(
  year: string | number | undefined,
  month: string | number | undefined,
  day: string | number | undefined,
  written: string,
): DateFound {
  const y = Number(year)
  const m = Number(month)
  const d = Number(day)
  if (!(m >= 1 && m <= 12)) return { reason: { code: 'date-without-month', written, month: String(month) } }
  const days = daysIn(y, m)
  if (!(d >= 1 && d <= days)) return { reason: { code: 'date-not-in-month', written, year: y, month: m, days } }
  return { day: `${pad(y, 4)}-${pad(m, 2)}-${pad(d, 2)}` }
}

export const daysIn = (year: number, month: number): number =>
  month === 2
    ? year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
      ? 29
      : 28
    : [4, 6, 9, 11].includes(month)
      ? 30
      : 31

const pad = (value: number, width: number): string => String(value).padStart(width, '0')
const millisecondsADay = 86_400_000
const serialZero = { 1900: Date.UTC(1899, 11, 30), 1904: Date.UTC(1904, 0, 1) }
const dayOfSerial = (value: number, epoch: 1900 | 1904): string =>
  new Date(serialZero[epoch] + Math.floor(value) * millisecondsADay).toISOString().slice(0, 10)

/** Two digits mean the years 1970 to 2069. */
const wholeYear = (year: string | undefined): number => {
  const value = Number(year)
  return year?.length === 2 ? value + (value >= 70 ? 1900 : 2000) : value
}

/** Beginnings that name one month in English, French, Spanish, Portuguese, Bosnian or Arabic. */
const monthStarts: readonly (readonly string[])[] = [
  ['jan', 'ene', 'sije', 'sij', 'يناير', 'كانون الثاني'],
  ['feb', 'fev', 'velj', 'فبراير', 'شباط'],
  ['mar', 'ozuj', 'مارس', 'اذار'],
  ['apr', 'avr', 'abr', 'trav', 'ابريل', 'نيسان'],
  ['may', 'mai', 'maj', 'svib', 'مايو', 'ايار'],
  ['jun', 'juin', 'lip', 'يونيو', 'حزيران'],
  ['jul', 'juil', 'srp', 'يوليو', 'تموز'],
  ['aug', 'aou', 'ago', 'avg', 'kol', 'اغسطس', 'اب'],
  ['sep', 'set', 'ruj', 'سبتمبر', 'ايلول'],
  ['oct', 'okt', 'out', 'lis', 'اكتوبر', 'تشرين الاول'],
  ['nov', 'stud', 'نوفمبر', 'تشرين الثاني'],
  ['dec', 'dez', 'dic', 'pro', 'ديسمبر', 'كانون الاول'],
]

/** 1 to 12, or null. */
export function monthNamedBy(word: string): number | null {
  const plain = normaliseWord(word)
  const at = monthStarts.findIndex((starts) => starts.some((start) => plain.startsWith(normaliseWord(start))))
  return at < 0 ? null : at + 1
}

function namedParts(text: string): { year: number; month: number; day: string } | null {
  const dayMonth = dayNamed.exec(text)
  const monthDay = dayMonth === null ? monthNamed.exec(text) : null
  const [day, word, year] =
    dayMonth !== null ? [dayMonth[1], dayMonth[2], dayMonth[3]] : [monthDay?.[2], monthDay?.[1], monthDay?.[3]]
  const month = word === undefined ? null : monthNamedBy(word)
  return month === null || day === undefined ? null : { year: wholeYear(year), month, day }
}
