/** When people were asked, wave by wave: from the day of each interview, else as the person importing says. */
import { type DateReading, parseDate } from '../../dates/dates.ts'
import { tableRows } from '../../reading/table-rows.ts'
import type { TableSample } from '../../reading/table-sample.ts'
import { slug } from '../../reading/words.ts'
import { lastDay, type Period, spanWritten } from '../areas/area-periods.ts'
import { type FoundProblem, fileProblem, type ImportFile } from '../format.ts'
import type { RespondentColumns } from './respondent-columns.ts'

export type FieldWave = { waveId: string; label: string; startedOn: string; endedOn: string }
/** By what the wave's column says; '' where there is none. */
export type FieldWaves = Map<string, FieldWave>

export const waveKeyOf = (row: readonly string[], { wave }: RespondentColumns): string =>
  wave === undefined ? '' : (row[wave] ?? '').trim()

export async function fieldWaves(
  file: ImportFile,
  table: TableSample,
  columns: RespondentColumns,
  reading: DateReading,
  { source, today }: { source: string; today: string },
): Promise<FieldWaves | { question: FoundProblem }> {
  const { map } = file.sample
  const said = map.get('period') === undefined ? null : spanWritten(map.get('period') ?? '')
  const ask = (reason: FoundProblem['reason']) => ({
    question: fileProblem(reason, 'period', { code: 'say-period', columns: table.header }),
  })
  if (said !== null && 'reason' in said) return ask(said.reason)
  const spans = new Map<string, { first: string; last: string }>()
  for await (const { rows } of tableRows(file, table)) {
    for (const row of rows) {
      const key = waveKeyOf(row, columns)
      const found = columns.date === undefined ? null : parseDate((row[columns.date] ?? '').trim(), reading)
      const day = found !== null && 'day' in found && found.day <= today ? found.day : null
      const span = spans.get(key)
      if (said !== null) spans.set(key, { first: said.start, last: endOf(said, today) })
      else if (day === null) continue
      else if (span === undefined) spans.set(key, { first: day, last: day })
      else spans.set(key, { first: earliest(day, span.first), last: latest(day, span.last) })
    }
  }
  if (spans.size === 0) return ask({ code: 'period-not-said', of: 'answers' })
  return new Map([...spans].map(([key, span]) => [key, waveOf(key, span, source, map.get('wave'))]))
}

const [earliest, latest] = [
  (one: string, other: string): string => [one, other].sort()[0] ?? one,
  (one: string, other: string): string => [one, other].sort()[1] ?? one,
]
/** Last day people can have been asked: the period may not be over. */
const endOf = (period: Period, today: string): string => (lastDay(period) > today ? today : lastDay(period))

function waveOf(
  key: string,
  { first, last }: { first: string; last: string },
  source: string,
  named?: string,
): FieldWave {
  const [from, to] = [first.slice(0, 7), last.slice(0, 7)]
  const months = from === to ? from : `${from}..${to}`
  const name = key === '' ? (named === undefined ? months : slug(named)) : slug(key)
  return {
    waveId: `${source}-${name}`,
    label:
      key === '' ? (named ?? `Survey ${months.replace('..', ' to ')}`) : `${key} (${months.replace('..', ' to ')})`,
    startedOn: first,
    endedOn: last,
  }
}
