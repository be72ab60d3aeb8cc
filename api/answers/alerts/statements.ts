/** An alert put into statements: what held, what would end it, and where a rule cannot be told. */
import { rollups } from 'd3-array'
import type { AlertReading } from '#api/contract/alerts.ts'
import type { AlertDoubt, AlertEnding, AlertFinding, AlertWatch } from '#api/contract/statements/alerts.ts'
import type { AlertCondition, AlertRule } from '#data/schema/alert.ts'
import type { Indicator } from '#data/schema/indicators.ts'

type Told = AlertFinding['readings'][number]
const toldOf = ({ month, months, label, value, lo, hi, n }: AlertReading): Told => ({
  month,
  months,
  label,
  value,
  lo,
  hi,
  n,
})

export const findingOf = (
  condition: AlertCondition,
  place: string,
  phrase: string,
  readings: readonly AlertReading[],
): AlertFinding => ({ code: 'alert-fired', place, condition, phrase, readings: readings.map(toldOf) })

export const watchOf = ({ condition, periods }: AlertRule, phrase: string, place: string | null): AlertWatch => ({
  code: 'alert-watches',
  condition,
  phrase,
  periods,
  place,
})

/** What follows a percentage in a sentence about the indicator; nothing for other measures. */
export function phraseOf(condition: AlertCondition, indicators: readonly Indicator[]): string {
  if (condition.measure !== 'share') return ''
  return indicators.find(({ id }) => id === condition.indicator)?.phrase ?? condition.indicator
}

export function endingOf(condition: AlertCondition, readings: readonly AlertReading[]): AlertEnding {
  const last = readings.at(-1)
  return { code: 'alert-ends', condition, last: last === undefined ? null : toldOf(last) }
}

/** The places whose last reading has no figure, by why. */
export const doubtsOf = (places: readonly { readings: readonly AlertReading[] }[]): AlertDoubt[] =>
  rollups(
    places.map(({ readings }) => (readings.length === 0 ? 'no-data' : (readings.at(-1)?.reason ?? null))),
    (same) => same.length,
    (reason) => reason,
  )
    .flatMap(([reason, districts]) => (reason === null ? [] : [{ code: 'alert-untold' as const, districts, reason }]))
    .sort((a, b) => b.districts - a.districts || (a.reason < b.reason ? -1 : 1))
