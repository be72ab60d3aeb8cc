/**
 * ACLED's Conflict Alert System (CAST), CSV or JSON: expected events by first-level area and month, up to six months ahead, in all and by
 * ACLED's three types of organised political violence; beside them, once a month is over, what ACLED counted. ACLED's terms apply.
 */
import type { ForecastOutcome } from '#data/schema/external-forecast.ts'
import { monthNamedBy } from '../../dates/dates.ts'
import { mostDoubt } from '../../places/reconcile.ts'
import { mappingOf } from '../../reading/columns.ts'
import { parseCount } from '../../reading/numbers.ts'
import type { TableSample } from '../../reading/table-sample.ts'
import {
  type ImportContext,
  type ImportFormat,
  perhaps,
  portion,
  recognised,
  type Sample,
  type Told,
  unlike,
} from '../format.ts'
import { type ForecastRow, notAhead, type ReadForecast, readAmount, readForecasts } from './forecast-rows.ts'
import { createIsOurs } from './own-rows.ts'
import { decideStamp, type ReadVintage } from './vintage.ts'

const needed = ['country', 'month', 'year']
/** The columns `…_forecast` and `…_observed` of each. */
const outcomes: readonly (readonly [string, ForecastOutcome])[] = [
  ['total', 'events-total'],
  ['battles', 'events-battles'],
  ['erv', 'events-explosions'],
  ['vac', 'events-against-civilians'],
]
const most = { firstYear: 1997, lastYear: 2099 }

export const cast: ImportFormat = {
  id: 'acled-cast',
  label: 'ACLED CAST forecasts',
  sample: 'acled-cast.csv',
  recognise({ table }) {
    if (table === null) return unlike({ code: 'no-table' })
    const lacking = needed.filter((word) => !table.words.includes(word))
    const isForecast = outcomes.some(([name]) => table.words.includes(`${name} forecast`))
    return lacking.length === 0 && isForecast
      ? recognised(1)
      : unlike({ code: 'columns-lacking', columns: [...lacking, ...(isForecast ? [] : ['total_forecast'])] })
  },
  async *read(file, context) {
    const { table } = file.sample
    if (table === null) return
    const stamp = decideStamp(file.sample, table.words.indexOf('timestamp'), context)
    if ('question' in stamp) return yield portion({ problems: [stamp.question] })
    const columns = Object.fromEntries(
      table.words.flatMap((word, at) => {
        const isRead = [...needed, 'admin1', 'timestamp'].includes(word) || / (forecast|observed)$/.test(word)
        return isRead ? [[word.replaceAll(' ', '_'), at]] : []
      }),
    )
    yield portion({ mapping: mappingOf(table, columns), notes: [...table.notes, { code: 'acled-terms' }] })
    yield* readForecasts(file, table, context, 'acled-cast', createRead(table, stamp.read, file.sample, context))
  },
}

function createRead(
  table: TableSample,
  readVintage: ReadVintage,
  sample: Sample,
  context: ImportContext,
): ReadForecast {
  const { places, reconciliation, country } = context
  const isOurs = createIsOurs(sample, context)
  const cell = (row: readonly string[], word: string): string => (row[table.words.indexOf(word)] ?? '').trim()

  /** First-level areas as ACLED names them; a country so small that its first level are our districts has no regions. */
  function where(name: string): Pick<ForecastRow, 'area' | 'pcode' | 'cell'> | Told {
    if (name === '') return { area: 'country', pcode: country.pcode, cell: null }
    const label = { code: '', name, above: '' }
    const decision = reconciliation.decided(label)
    const decided = decision?.pcode == null ? undefined : places.get(decision.pcode)
    if (decided?.level === 'region' || decided?.level === 'district')
      return { area: decided.level, pcode: decided.pcode, cell: null }
    const tried = (['region', 'district'] as const).map((level) => ({
      level,
      match: places.matchCodeAndName('', name, { level }),
    }))
    const sure = tried.find(({ match }) => match.pcode !== null && match.doubt <= mostDoubt)
    if (sure?.match.pcode != null) return { area: sure.level, pcode: sure.match.pcode, cell: null }
    const candidates = tried.flatMap(({ match }) => match.candidates)
    const [likely] = candidates
    if (decision === undefined) reconciliation.unknown(label, candidates)
    return {
      field: 'admin1',
      reason: { code: 'area-not-known', written: name, as: 'name' },
      ...(likely === undefined ? {} : { suggestion: perhaps(likely) }),
    }
  }

  return (row) => {
    if (!isOurs(cell(row, 'country'))) return { abroad: cell(row, 'country') }
    const placed = where(cell(row, 'admin1'))
    if ('reason' in placed) return placed
    const [year, written] = [parseCount(cell(row, 'year')), cell(row, 'month')]
    const month = parseCount(written) ?? monthNamedBy(written)
    if (year === null || year < most.firstYear || year > most.lastYear)
      return { field: 'year', reason: { code: 'year-unreadable', written: cell(row, 'year') } }
    if (month === null || month < 1 || month > 12)
      return { field: 'month', reason: { code: 'month-unreadable', written } }
    const vintage = readVintage(row)
    if ('reason' in vintage) return vintage
    const targetMonth = `${year}-${String(month).padStart(2, '0')}-01`
    if (notAhead(vintage, targetMonth))
      return {
        field: 'month',
        reason: { code: 'forecast-not-ahead', month: targetMonth.slice(0, 7), vintage: vintage.vintage },
      }
    const said: ForecastRow['said'][number][] = []
    for (const [name, outcome] of outcomes) {
      const [value, observed] = ['forecast', 'observed'].map((of) =>
        readAmount(cell(row, `${name} ${of}`), outcome, `${name}_${of}`),
      )
      for (const one of [value, observed]) if (typeof one === 'object' && one !== null) return one
      if (typeof value === 'number')
        said.push({ outcome, value, observed: typeof observed === 'number' ? observed : null })
    }
    return said.length === 0
      ? { field: 'total_forecast', reason: { code: 'figure-missing' } }
      : { ...vintage, ...placed, targetMonth, said }
  }
}
