/**
 * VIEWS, the Violence & Impacts Early-Warning System: its tables by country and month (cm) and by PRIO-GRID cell and month (pgm), as CSV or
 * as its API answers them. Expected deaths per UCDP's types of violence; the probability of at least 25 deaths in a country, of at least
 * one in a cell (viewsforecasting.org/methodology/definitions). Columns of the first model hold ln(deaths + 1) and are turned back.
 */
import { cellCorner, cellSide, type ForecastArea, lastCell, monthOfId } from '#data/schema/external-forecast.ts'
import { parseCount } from '../../reading/numbers.ts'
import type { TableSample } from '../../reading/table-sample.ts'
import {
  type ImportContext,
  type ImportFormat,
  portion,
  recognised,
  type Sample,
  type Told,
  unlike,
} from '../format.ts'
import { type ForecastRow, notAhead, type ReadForecast, readAmount, readForecasts } from './forecast-rows.ts'
import { createIsOurs } from './own-rows.ts'
import { type Amount, amountsOf, cellAt } from './views-columns.ts'
import { decideRun, type Vintage } from './vintage.ts'

const at = ({ words }: TableSample, name: string) => {
  const column = words.indexOf(name)
  return (row: readonly string[]): string => (column < 0 ? '' : (row[column] ?? '').trim())
}

export const views: ImportFormat = {
  id: 'views',
  label: 'VIEWS forecasts',
  sample: 'views_fatalities003_2025_01_t01_cm.csv',
  recognise({ table }) {
    if (table === null) return unlike({ code: 'no-table' })
    const isDated = table.words.includes('month id')
    const isPlaced = cellAt(table) >= 0 || table.words.includes('name') || table.words.includes('isoab')
    const lacking = [
      ...(isDated ? [] : ['month_id']),
      ...(isPlaced ? [] : ['pg_id', 'isoab']),
      ...(amountsOf(table).length > 0 ? [] : ['main_mean']),
    ]
    return lacking.length > 0 ? unlike({ code: 'columns-lacking', columns: lacking }) : recognised(1)
  },
  async *read(file, context) {
    const { table } = file.sample
    if (table === null) return
    const run = decideRun(file.sample, context)
    if ('question' in run) return yield portion({ problems: [run.question] })
    const amounts = amountsOf(table)
    yield portion({
      mapping: Object.fromEntries(amounts.map(({ at: column, outcome }) => [table.header[column] ?? '', outcome])),
      notes: [...table.notes, ...pagesNote(file.sample)],
    })
    yield* readForecasts(file, table, context, 'views', createRead(table, amounts, run.vintage, file.sample, context))
  },
}

/** The API answers by the page, and says in its head how many there are. */
function pagesNote({ json }: Sample) {
  const [page, pages] = ['page_cur', 'page_count'].map((name) =>
    Number(new RegExp(`"${name}"\\s*:\\s*(\\d+)`).exec(json)?.[1] ?? 1),
  )
  return pages === undefined || page === undefined || pages <= 1 ? [] : [{ code: 'page-of-many' as const, page, pages }]
}

function createRead(
  table: TableSample,
  amounts: readonly Amount[],
  vintage: Vintage,
  sample: Sample,
  { places, country, ...context }: ImportContext,
): ReadForecast {
  const isOurs = createIsOurs(sample, { places, country, ...context })
  const [monthId, year, month, name, iso] = ['month id', 'year', 'month', 'name', 'isoab'].map((word) =>
    at(table, word),
  ) as [ReadCell, ReadCell, ReadCell, ReadCell, ReadCell]
  const cellColumn = cellAt(table)

  function where(row: readonly string[]): Where | Told | { abroad: string } {
    const [country_, code] = [name(row), iso(row)]
    if (cellColumn < 0)
      return isOurs(country_, code)
        ? { area: 'country', pcode: country.pcode, cell: null }
        : { abroad: country_ || code }
    const field = table.header[cellColumn] ?? 'pg_id'
    const cell = parseCount((row[cellColumn] ?? '').trim())
    if (cell === null || cell < 1 || cell > lastCell)
      return { field, reason: { code: 'code-out-of-range', written: row[cellColumn] ?? '', least: 1, most: lastCell } }
    const { west, south } = cellCorner(cell)
    const pcode = places.locate(west + cellSide / 2, south + cellSide / 2)
    if (pcode !== null) return { area: 'cell', pcode, cell }
    const isNamed = country_ !== '' || code !== ''
    return isNamed && !isOurs(country_, code)
      ? { abroad: country_ || code }
      : { field, reason: { code: 'cell-in-no-district', cell } }
  }

  return (row) => {
    const placed = where(row)
    if ('abroad' in placed || 'reason' in placed) return placed
    const id = parseCount(monthId(row))
    if (id === null || id < 1 || id > latestMonthId)
      return { field: 'month_id', reason: { code: 'month-unreadable', written: monthId(row) } }
    const spoken = monthOfId(id)
    const beside = `${year(row)}-${month(row).padStart(2, '0')}`
    if (year(row) !== '' && month(row) !== '' && beside !== spoken)
      return { field: 'month_id', reason: { code: 'month-differs', written: monthId(row), month: spoken, beside } }
    const targetMonth = `${spoken}-01`
    if (notAhead(vintage, targetMonth))
      return { field: 'month_id', reason: { code: 'forecast-not-ahead', month: spoken, vintage: vintage.vintage } }
    const said: ForecastRow['said'][number][] = []
    for (const { at: column, outcome, isLog } of amounts) {
      const field = table.header[column] ?? outcome
      const value = readAmount((row[column] ?? '').trim(), outcome, field)
      if (value === null) continue
      if (typeof value !== 'number') return value
      said.push({ outcome, value: isLog ? Math.expm1(value) : value, observed: null })
    }
    return said.length === 0
      ? { field: table.header[amounts[0]?.at ?? 0] ?? 'main_mean', reason: { code: 'figure-missing' } }
      : { ...vintage, ...placed, targetMonth, said }
  }
}
type ReadCell = (row: readonly string[]) => string
type Where = { area: ForecastArea; pcode: string; cell: number | null }
/** December 2099. */
const latestMonthId = 1440
