/**
 * The pure core of alerts: one place's readings, period by period, against a rule. A reading is beyond, within, or cannot be told; a
 * rule fires when enough readings in a row are beyond, and again only after one was within. What cannot be told breaks the row but
 * ends nothing. Knows no place, no clock and no record.
 */
import type { AlertReading } from '#api/contract/alerts.ts'
import type { AlertCondition } from '#data/schema/alert.ts'

export type Verdict = 'beyond' | 'within' | 'untold'

export function judge(reading: AlertReading, condition: AlertCondition): Verdict {
  if (condition.measure === 'flag')
    return reading.state === null || reading.state === 'not_tested' ? 'untold' : said(reading.state === condition.state)
  const { value, lo, hi } = reading
  if (value === null) return 'untold'
  if (condition.measure === 'overdue') return said(value > condition.threshold)
  const { side, threshold, judgedBy } = condition
  const above = judgedBy === 'point' ? value : lo
  const below = judgedBy === 'point' ? value : hi
  if (above === null || below === null) return 'untold'
  return said(side === 'above' ? above > threshold : below < threshold)
}

const said = (isBeyond: boolean): Verdict => (isBeyond ? 'beyond' : 'within')

/** Places in the row of readings. */
export type Firing = { from: number; at: number }

/** Every time the rule would have fired. Example: beyond, beyond, beyond, within, beyond with two periods fires once, at the second. */
export function firingsOf(verdicts: readonly Verdict[], periods: number): Firing[] {
  const firings: Firing[] = []
  let inRow = 0
  let isTold = false
  verdicts.forEach((verdict, at) => {
    inRow = verdict === 'beyond' ? inRow + 1 : 0
    if (verdict === 'within') isTold = false
    if (inRow < periods || isTold) return
    isTold = true
    firings.push({ from: at + 1 - periods, at })
  })
  return firings
}

export type Standing = {
  holds: boolean
  from: number
  at: number /** Last reading that was within; -1 when none was. */
  offAt: number
}

/** Whether the rule holds after the last reading, and since when it could have been told of it. */
export function standingOf(verdicts: readonly Verdict[], periods: number): Standing {
  const at = verdicts.length - 1
  const inRow = at - verdicts.findLastIndex((verdict) => verdict !== 'beyond')
  return { holds: inRow >= periods, from: at + 1 - periods, at, offAt: verdicts.lastIndexOf('within') }
}
