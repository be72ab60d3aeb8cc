/**
 * What fires now: every standing rule against every one of its places, held against what fired before. A place is told of once
 * until a reading was within again, and never twice of one period.
 */
import type { AlertFired, AlertReading } from '#api/contract/alerts.ts'
import type { Mirror } from '#api/mirror/mirror.ts'
import { alertRules, type StandingRule } from '#api/queries/alert-rules.ts'
import { alertsFired, type FiredRow } from '#api/queries/alerts-fired.ts'
import { conditionKey } from './condition-key.ts'
import { judge, standingOf } from './judge.ts'
import { watchedPlaces } from './readings.ts'

export type DueAlert = Omit<AlertFired, 'alertId'>

export async function dueAlerts(mirror: Mirror, now: Date): Promise<DueAlert[]> {
  const [rules, fired] = await Promise.all([alertRules(mirror), alertsFired(mirror)])
  const due: DueAlert[] = []
  for (const rule of rules) due.push(...(await dueOf(mirror, rule, fired, now)))
  return due
}

async function dueOf(
  mirror: Mirror,
  { ruleId, rule }: StandingRule,
  fired: FiredRow[],
  now: Date,
): Promise<DueAlert[]> {
  const { condition, place, periods } = rule
  const places = await watchedPlaces(mirror, { condition, place, today: now.toISOString().slice(0, 10), asOf: null })
  const before = fired.filter(
    (row) => row.fired.ruleId === ruleId && conditionKey(row.fired.rule) === conditionKey(rule),
  )
  return places.flatMap(({ pcode, readings }) => {
    const standing = standingOf(
      readings.map((reading) => judge(reading, condition)),
      periods,
    )
    const last = readings[standing.at]
    if (!standing.holds || last === undefined) return []
    const off = readings[standing.offAt]
    const told = before.some(
      (row) =>
        row.fired.pcode === pcode &&
        (off === undefined || endOf(row.fired) > endOf(off) || endOf(row.fired) === endOf(last)),
    )
    if (told) return []
    const { month, waveId } = last
    return [{ ruleId, rule, pcode, month, waveId, readings: readings.slice(standing.from), asOf: now.toISOString() }]
  })
}

/** Periods of one rule in their order; waves of one month by their id. */
const endOf = ({ month, waveId }: Pick<AlertReading, 'month' | 'waveId'>): string => `${month} ${waveId ?? ''}`
