/**
 * Conflict events counted by area and month, without the events: HDX HAPI's table, and the workbooks of ACLED's counts on HDX. HAPI's
 * three types overlap (an attack on protesters is in two), so each is a measure of its own and none is a kind of incident. Rows of the
 * country or of regions repeat what lies below them; they are checked and never added.
 */
import { daysIn, monthNamedBy } from '../../dates/dates.ts'
import { parseCount } from '../../reading/numbers.ts'
import type { TableSample } from '../../reading/table-sample.ts'
import { type FilePart, type ImportFormat, portion, recognised, unlike } from '../format.ts'
import { keepAreaRows } from './area-portion.ts'
import { checkSums } from './area-rows.ts'
import { columnOf, type MonthlyField, type MonthlyLayout, type MonthlyRow, readMonthlyRows } from './monthly-rows.ts'

const has = (table: TableSample, ...fields: MonthlyField[]): boolean =>
  fields.every((field) => columnOf(table, field) !== undefined)
const at = (table: TableSample, field: MonthlyField) => {
  const column = columnOf(table, field)
  return (row: readonly string[]): string => (column === undefined ? '' : (row[column] ?? '').trim())
}

const isHapi = (table: TableSample): boolean =>
  has(table, 'type', 'events', 'start', 'end') && (has(table, 'level') || has(table, 'districtCode'))
const isHdx = (table: TableSample): boolean => has(table, 'country', 'month', 'year', 'events', 'fatalities')
const isMonthly = ({ sample: { table } }: FilePart): boolean => table !== null && (isHapi(table) || isHdx(table))

function layoutOf(table: TableSample, filename: string): MonthlyLayout {
  if (isHapi(table)) {
    const [type, start, end] = [at(table, 'type'), at(table, 'start'), at(table, 'end')]
    return {
      type: (row) => type(row).replaceAll('_', ' '),
      period: (row) => {
        const [from, to] = [start(row).slice(0, 10), end(row).slice(0, 10)]
        return /^\d{4}-\d\d-\d\d$/.test(from) && to >= from ? { start: from, end: dayAfter(to) } : null
      },
    }
  }
  const [month, year] = [at(table, 'month'), at(table, 'year')]
  const named = measureIn(filename)
  return {
    type: () => named,
    period: (row) => {
      const [m, y] = [monthNamedBy(month(row)) ?? parseCount(month(row)), parseCount(year(row))]
      if (m === null || y === null || m < 1 || m > 12) return null
      const first = `${y}-${String(m).padStart(2, '0')}`
      return { start: `${first}-01`, end: dayAfter(`${first}-${daysIn(y, m)}`) }
    },
  }
}

const dayAfter = (day: string): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10)
/** These workbooks say what they count in their names alone. */
const measureIn = (filename: string): string =>
  ['civilian targeting', 'demonstration', 'political violence'].find((one) =>
    filename.toLowerCase().replaceAll(/[-_]+/g, ' ').includes(one),
  ) ?? 'conflict'

export const monthlyEvents: ImportFormat = {
  id: 'monthly-events',
  label: 'Conflict events by area and month (HDX)',
  asksSource: true,
  sample: 'hapi-conflict-events.csv',
  readsParts: true,
  recognise({ table }) {
    if (table === null) return unlike({ code: 'no-table' })
    return isHapi(table) || isHdx(table)
      ? recognised(0.95)
      : unlike({ code: 'columns-lacking', columns: ['events', 'fatalities', 'month'] })
  },
  async *read(file, context) {
    const { filename } = file.sample
    const found = await Promise.all(
      file.parts.filter(isMonthly).flatMap((part) => {
        const { table } = part.sample
        return table === null ? [] : [readMonthlyRows({ ...file, ...part }, table, layoutOf(table, filename), context)]
      }),
    )
    const all = found.flatMap(({ rows }) => rows)
    const finest = (['district', 'region', 'country'] as const).find((level) => all.some((row) => row.level === level))
    const rows = all.filter(({ level }) => level === finest)
    const wholes = all.filter(({ level }) => level !== finest)
    const { source } = context
    const subjectOf = ({ start, end }: MonthlyRow, measure: string): string => [measure, start, end].join('|')
    const areas = {
      ...{ rows, wholes, notes: [], questions: [], mapping: {} },
      read: found.reduce((sum, { read }) => sum + read, 0),
      problems: found.flatMap(({ problems }) => problems),
    }
    const known = await context.known.figures('area_count', source)
    const kept = keepAreaRows(areas, context, known, 'count', (row, { category: measure, value }) => {
      const period = { periodStart: row.start, periodEnd: row.end }
      const counted = { pcode: row.pcode, source, measure, kind: null, ...period, count: value }
      return { subject: subjectOf(row, measure), rows: [counted] }
    })
    const sums = checkSums(rows, wholes, (row, { category }) => subjectOf(row, category), context.country.pcode)
    const measures = [...new Set(rows.flatMap(({ values }) => values.map(({ category }) => category)))]
    yield portion({
      ...kept,
      problems: [...kept.problems, ...sums.problems],
      rows: { area_count: kept.kept },
      mapping: Object.assign({}, ...found.map(({ mapping }) => mapping)),
      notes: [
        ...kept.notes,
        ...sums.notes,
        ...(measures.length > 0 ? [{ code: 'measures-overlap' as const, measures }] : []),
      ],
    })
  },
}
