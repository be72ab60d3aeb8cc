/**
 * Which issue of a forecast a row belongs to. VIEWS names its runs after the last month of their data and says nowhere on which day they
 * were issued, so a run alone has no such day; CAST stamps its rows. Where nothing says it, it is asked for and never made up.
 */
import type { ExternalForecast, ForecastIssuer } from '#data/schema/external-forecast.ts'
import { type FoundProblem, fileProblem, type ImportContext, type Sample, type Told } from '../format.ts'

export type Vintage = Pick<ExternalForecast, 'vintage' | 'issuedOn' | 'dataUntil'>
export type ReadVintage = (row: readonly string[]) => Vintage | Told

/** `fatalities003_2026_08_t01`: the model, the last month of data, the attempt. */
const runName = /(?<![a-z0-9])([a-z]+\d{3})_((?:19|20)\d\d)_(0[1-9]|1[0-2])_t\d\d/
/** From here on an integer of seconds is a day of this century. */
const earliestStamp = Date.UTC(2000, 0, 1) / 1000

/** Undefined where nobody said it, null where what was said is no day that has come. */
function dayTold({ map }: Sample, today: string): string | null | undefined {
  const told = map.get('issued')?.trim()
  if (told === undefined || told === '') return undefined
  return isDay(told) && told <= today ? told : null
}
const isDay = (text: string): boolean =>
  /^\d{4}-\d\d-\d\d$/.test(text) && new Date(`${text}T00:00:00Z`).toJSON()?.slice(0, 10) === text

const askFor = (issuer: ForecastIssuer): { question: FoundProblem } => ({
  question: fileProblem({ code: 'issue-not-said', issuer }, 'issued', { code: 'say-issued' }),
})

export function decideRun(sample: Sample, { today }: ImportContext): { vintage: Vintage } | { question: FoundProblem } {
  const issuedOn = dayTold(sample, today)
  const run = runName.exec(sample.filename) ?? runName.exec(sample.json)
  if (issuedOn === null || (issuedOn === undefined && run === null)) return askFor('views')
  return {
    vintage: {
      vintage: run?.[0] ?? issuedOn ?? '',
      issuedOn: issuedOn ?? null,
      dataUntil: run === null ? null : `${run[2]}-${run[3]}-01`,
    },
  }
}

/** `at`: the column of the stamp. */
export function decideStamp(
  sample: Sample,
  at: number,
  { today }: ImportContext,
): { read: ReadVintage } | { question: FoundProblem } {
  const told = dayTold(sample, today)
  if (told === null || (told === undefined && at < 0)) return askFor('acled-cast')
  const of = (day: string): Vintage => ({ vintage: day, issuedOn: day, dataUntil: null })
  if (told !== undefined) return { read: () => of(told) }
  const field = sample.table?.header[at] ?? 'timestamp'
  return {
    read(row) {
      const written = (row[at] ?? '').trim()
      const day = dayOfStamp(written)
      return day !== null && day <= today
        ? of(day)
        : { field, reason: { code: 'issue-unreadable', written }, suggestion: { code: 'say-issued' } }
    },
  }
}

/** Seconds since 1970, or a date with or without its time. */
function dayOfStamp(written: string): string | null {
  if (/^\d{9,10}$/.test(written) && Number(written) >= earliestStamp)
    return new Date(Number(written) * 1000).toISOString().slice(0, 10)
  const day = /^(\d{4}-\d\d-\d\d)(?:[T ].*)?$/.exec(written)?.[1] ?? ''
  return isDay(day) ? day : null
}
