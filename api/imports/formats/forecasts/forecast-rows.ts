/**
 * Rows of a forecast into the record: several outcomes a row, each known, new or corrected by vintage, month and area. A vintage never
 * takes the place of another. Each row of the file is counted once, as the best of its outcomes.
 */
import type { RowCorrection } from '#api/contract/imports.ts'
import {
  type ExternalForecast,
  type ForecastIssuer,
  type ForecastOutcome,
  forecastOutcomes,
} from '#data/schema/external-forecast.ts'
import { forecastKey } from '../../batches/known-rows.ts'
import type { CellRow } from '../../reading/line-writer.ts'
import { tableRows } from '../../reading/table-rows.ts'
import type { TableSample } from '../../reading/table-sample.ts'
import { abroadNote } from '../abroad-note.ts'
import {
  type FoundProblem,
  fileProblem,
  type ImportContext,
  type ImportFile,
  type Portion,
  portion,
  rowProblem,
  type Told,
} from '../format.ts'

type Said = Pick<ExternalForecast, 'outcome' | 'value' | 'observed'>
export type ForecastRow = Omit<ExternalForecast, keyof Said | 'issuer'> & { said: readonly Said[] }
export type ReadForecast = (row: readonly string[]) => ForecastRow | Told | { abroad: string }

export async function* readForecasts(
  file: ImportFile,
  table: TableSample,
  { known, country }: ImportContext,
  issuer: ForecastIssuer,
  read: ReadForecast,
): AsyncGenerator<Portion> {
  const held = await known.forecasts(issuer)
  const inFile = new Map<string, string>()
  const abroad = new Map<string, number>()
  /** The months of the rows of each. */
  const vintages = new Map<string, string[]>()
  let ours = 0
  for await (const { rows, lines, problems: shape } of tableRows(file, table)) {
    const told: FoundProblem[] = [...shape]
    const part = { kept: [] as CellRow[], corrected: 0, duplicate: 0, abroad: 0 }
    const corrections: RowCorrection[] = []
    rows.forEach((cells, at) => {
      const line = lines[at] ?? 0
      const found = read(cells)
      if ('abroad' in found) {
        abroad.set(found.abroad, (abroad.get(found.abroad) ?? 0) + 1)
        part.abroad++
        return
      }
      ours++
      if ('reason' in found) {
        told.push(rowProblem(line, 'rejected', cells, found))
        return
      }
      const { said, ...row } = found
      const outcomes = said.map((one) => tell({ issuer, ...row, ...one }, line))
      if (outcomes.some(({ is }) => is === 'clash')) {
        told.push(rowProblem(line, 'rejected', cells, { field: 'value', reason: { code: 'figure-twice' } }))
        return
      }
      for (const { key, forecast, content } of outcomes) inFile.set(key, content(forecast))
      const fresh = outcomes.filter(({ is }) => is !== 'known')
      part.kept.push(...fresh.map(({ forecast }) => ({ ...forecast })))
      corrections.push(...fresh.flatMap((one) => one.corrections))
      if (fresh.length === 0) part.duplicate++
      else if (fresh.some(({ is }) => is === 'corrected')) part.corrected++
      const months = vintages.get(row.vintage) ?? []
      months.push(row.targetMonth.slice(0, 7))
      vintages.set(row.vintage, months)
    })
    yield portion({
      read: rows.length + shape.length,
      rejected: part.abroad + told.filter(({ severity }) => severity === 'rejected').length,
      ...{ duplicate: part.duplicate, corrected: part.corrected, corrections },
      rows: { external_forecast: part.kept },
      problems: told.sort((a, b) => (a.line ?? 0) - (b.line ?? 0)),
    })
  }
  if (ours === 0 && abroad.size > 0) {
    const reason = { code: 'country-not-in-file' as const, country: country.name, others: [...abroad.keys()].sort() }
    return yield portion({ problems: [fileProblem(reason, 'country', { code: 'say-country' })] })
  }
  yield portion({
    notes: [
      ...[...vintages].map(([vintage, months]) => vintageNote(issuer, vintage, months.sort())),
      ...abroadNote(abroad),
      { code: 'forecast-theirs' },
    ],
  })

  function tell(forecast: ExternalForecast, line: number) {
    const key = forecastKey(forecast)
    const before = held.get(key)
    const content = ({ value, observed }: Pick<Said, 'value' | 'observed'>): string => `${value}|${observed ?? ''}`
    // What the issuer counted in the end is not taken back by a file that does not say it.
    const now = { ...forecast, observed: forecast.observed ?? before?.observed ?? null }
    const twice = inFile.get(key)
    const base = { key, forecast: now, content, corrections: [] as RowCorrection[] }
    if (twice !== undefined) return { ...base, is: twice === content(now) ? ('known' as const) : ('clash' as const) }
    if (before === undefined) return { ...base, is: 'new' as const }
    if (content(before) === content(now)) return { ...base, is: 'known' as const }
    const changed = (['value', 'observed'] as const).filter((field) => before[field] !== now[field])
    const written = (value: number | null): string | null => (value === null ? null : String(value))
    return {
      ...base,
      is: 'corrected' as const,
      corrections: changed.map((field) => ({
        ...{ line, row: key.replaceAll('|', ', '), field },
        ...{ old: written(before[field]), new: written(now[field]) },
      })),
    }
  }
}

const vintageNote = (issuer: ForecastIssuer, vintage: string, months: readonly string[]) => ({
  ...{ code: 'forecast-vintage' as const, issuer, vintage, rows: months.length },
  ...{ from: months[0] ?? '', to: months.at(-1) ?? '' },
})

/** Also `1.2e-05`, as programs write what is nearly nothing. */
const number = /^\+?\d+(\.\d+)?(e[+-]?\d{1,3})?$/i
const absent = /^(nan|na|null|none)?$/i

/** A cell that says nothing is null: it is no zero. */
export function readAmount(written: string, outcome: ForecastOutcome, field: string): number | null | Told {
  if (absent.test(written)) return null
  const value = number.test(written) ? Number(written) : Number.NaN
  if (!Number.isFinite(value)) return { field, reason: { code: 'figure-unreadable', written, isCount: false } }
  const { unit } = forecastOutcomes.find(({ id }) => id === outcome) ?? { unit: null }
  return unit === 'probability' && value > 1 ? { field, reason: { code: 'probability-over-one', written } } : value
}

/** A month that was over when it was spoken of is no forecast; a run rests on data up to the end of its month. */
export function notAhead(
  { issuedOn, dataUntil }: Pick<ExternalForecast, 'issuedOn' | 'dataUntil'>,
  targetMonth: string,
): boolean {
  const month = targetMonth.slice(0, 7)
  return (issuedOn !== null && issuedOn.slice(0, 7) > month) || (dataUntil !== null && dataUntil.slice(0, 7) >= month)
}
