/** What a rule would have said in the past year, worked out as it is worked out now, from the record as it is known now. */
import type { AlertPreview } from '#api/contract/alerts.ts'
import { datesOf } from '#api/contract/filters.ts'
import type { Mirror } from '#api/mirror/mirror.ts'
import { heldMonths } from '#api/queries/held-months.ts'
import type { AlertRule } from '#data/schema/alert.ts'
import { addMonths } from '#data/schema/period.ts'
import { answeredAs } from '../answered-as.ts'
import { firingsOf, judge } from './judge.ts'
import { watchedPlaces } from './readings.ts'
import { doubtsOf } from './statements.ts'

const monthsBack = 12

export async function previewOf(
  mirror: Mirror,
  { condition, place, periods }: AlertRule,
  today: string,
): Promise<AlertPreview> {
  const { lastMonth } = await heldMonths(mirror, null)
  const to = lastMonth ?? today.slice(0, 7)
  const from = addMonths(to, 1 - monthsBack)
  const places = await watchedPlaces(mirror, { condition, place, today, asOf: null })
  const rows = places
    .flatMap(({ pcode, name, readings }) => {
      const verdicts = readings.map((reading) => judge(reading, condition))
      return firingsOf(verdicts, periods).flatMap(({ from: first, at }) => {
        const month = readings[at]?.month ?? ''
        return month < from || month > to ? [] : [{ pcode, name, month, readings: readings.slice(first, at + 1) }]
      })
    })
    .sort((a, b) => (a.month < b.month ? 1 : a.month > b.month ? -1 : a.pcode < b.pcode ? -1 : 1))
  const names = [...new Map(rows.map(({ pcode, name }) => [pcode, name])).values()]
  return {
    ...(await answeredAs(mirror, { from, to, ...datesOf(from, to), asOf: null })),
    finding: {
      code: 'alert-preview',
      places: names.length,
      of: places.length,
      firings: rows.length,
      months: monthsBack,
      names,
    },
    rows,
    untold: doubtsOf(places),
  }
}
