/**
 * How a table of numbers per area is laid out: long (one number a row, with what it counts beside it) or wide (a column for
 * each thing counted); which columns name the area, and which the period.
 */

import { looksLikeDate } from '../../dates/dates.ts'
import { columnNamed, type FieldWords, fitOf, guessColumns } from '../../reading/columns.ts'
import { parseCount, parseNumber } from '../../reading/numbers.ts'
import type { TableSample } from '../../reading/table-sample.ts'
import type { Sample } from '../format.ts'
import { incidentFields } from '../incidents/incident-columns.ts'

type AreaField = 'code' | 'name' | 'level' | 'total' | 'year' | 'month' | 'period'
export type AreaLayout = {
  table: TableSample
  at: Partial<Record<AreaField, number>>
  /** Long: the column that says what the number counts; null when the number stands alone. */
  category: number | null
  /** Wide: the columns of numbers. Empty in a long table. */
  wide: number[]
  unknown: string[]
}

const split = (text: string): string[] => text.split(',').map((word) => word.trim())
const fields: Readonly<Record<AreaField, FieldWords>> = {
  code: {
    names: [...incidentFields.districtCode.names, ...split('area code, region code, code, geoid, lga code, county id')],
    tags: ['#adm2+code', '#adm1+code'],
  },
  name: {
    names: [
      ...incidentFields.district.names,
      ...split('area, area name, region, region name, province, name, geography'),
    ],
    tags: ['#adm2+name', '#adm1+name'],
  },
  level: { names: split('geo level, level, admin level, adm level, geography level, area type'), tags: ['#adm+level'] },
  total: {
    names: split(
      'total, count, counts, cases, value, obs value, incidents, events, number of incidents, number of events, number of cases, respondents, frequency, people, population, nombre, cantidad, broj, العدد',
    ),
    fits: (cell) => parseCount(cell) !== null || parseNumber(cell, 'point') !== null,
  },
  year: incidentFields.year,
  month: incidentFields.month,
  period: { names: split('period, date, reference period, time period, quarter, month year, periode, periodo') },
}
/** Columns that describe the area or the file, and are neither counted nor a category. */
const descriptive =
  /^(geo version|version|id|objectid|iso|iso2|iso3|country|country code|country name|parent level|parent code|long name|source|unit|square kms|sq km|area km2|area sqkm|region|division|province|latitude|longitude|lat|lng|lon)$/
/** A table with these lists places, not counts. */
const gazetteer = /^(square kms|sq km|area km2|area sqkm|parent code|long name)$/

/** Below this share of different rows, the repeats are no slips. */
const leastDistinct = 0.7

export function layOutAreas({ table, map }: Sample): AreaLayout | null {
  if (table === null || !table.hasHeader || table.words.some((word) => gazetteer.test(word))) return null
  // `--map year=2015` is the year itself, `--map year=COLUMN` names a column; so with a period.
  const columnsAsked = new Map(
    [...map].filter(([field, answer]) => !['year', 'period'].includes(field) || columnNamed(table, answer) !== null),
  )
  const { columns: at, unknown } = guessColumns(table, fields, columnsAsked)
  if (at.code === undefined && at.name === undefined) return null
  const used = new Set(Object.values(at))
  const asked = map.get('measure') ?? map.get('question')
  const free = table.header.flatMap((_, column) =>
    used.has(column) || descriptive.test(table.words[column] ?? '') ? [] : [column],
  )
  const isNumeric = (column: number): boolean =>
    fitOf(table, column, (cell) => parseNumber(cell, 'point') !== null || parseCount(cell) !== null) > 0.8
  if (at.total !== undefined) {
    const named = asked === undefined ? null : columnNamed(table, asked)
    return { table, at, category: named ?? free.find((column) => !isNumeric(column)) ?? null, wide: [], unknown }
  }
  const wide = free.filter(isNumeric)
  return wide.length === 0 ? null : { table, at, category: null, wide, unknown }
}

/** Whether each row is one dated or placed event rather than a number for an area. */
export const isEventTable = (table: TableSample): boolean => {
  const { columns } = guessColumns(
    table,
    { lat: incidentFields.lat, lng: incidentFields.lng, date: incidentFields.date },
    new Map(),
  )
  const { date, lat, lng } = columns
  return (
    (lat !== undefined && lng !== undefined) ||
    (date !== undefined && fitOf(table, date, looksLikeDate) > 0.8 && !/period/.test(table.words[date] ?? ''))
  )
}

export const valuesIn = (table: TableSample, column: number): string[] => [
  ...new Set(table.rows.map((row) => (row[column] ?? '').trim()).filter((cell) => cell !== '')),
]

/** A table of what lies in areas (schools, people by age) has many rows for one area, period and category; one of figures has one. */
export function repeatsAreas({ table, at, category }: AreaLayout): boolean {
  const telling = [at.code, at.name, at.level, at.year, at.month, at.period, category ?? undefined]
  const keys = table.rows.map((row) => telling.map((column) => (column === undefined ? '' : row[column])).join('|'))
  return new Set(keys).size < leastDistinct * keys.length
}
