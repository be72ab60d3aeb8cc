/**
 * What fired, rule by rule. A rule that was changed watches for something else since: what it fired before stands by itself, under
 * the sentence of then.
 */
import { createHash } from 'node:crypto'
import { groups as groupsBy } from 'd3-array'
import type { AlertGroup } from '#api/contract/alerts.ts'
import type { AlertWatch } from '#api/contract/statements/alerts.ts'
import type { StandingRule } from '#api/queries/alert-rules.ts'
import type { FiredRow } from '#api/queries/alerts-fired.ts'
import type { AlertRule } from '#data/schema/alert.ts'
import { conditionKey } from './condition-key.ts'

type Watched = Pick<AlertRule, 'condition' | 'periods' | 'place'>
type Around = { standing: readonly StandingRule[]; watch: (rule: AlertRule) => AlertWatch }

/** Who is told, and the rule's name, change nothing. */
export const groupIdOf = (ruleId: string, rule: Watched): string =>
  createHash('sha256')
    .update([ruleId, conditionKey(rule), rule.place ?? ''].join('\n'))
    .digest('hex')
    .slice(0, 16)

/** In the order of the rows, which are newest first. */
export function groupsOf(fired: readonly FiredRow[], { standing, watch }: Around): AlertGroup[] {
  const watched = new Set(standing.map(({ ruleId, rule }) => groupIdOf(ruleId, rule)))
  return groupsBy(fired, (row) => groupIdOf(row.fired.ruleId, row.fired.rule)).flatMap(([groupId, rows]) => {
    const [last] = rows
    if (last === undefined) return []
    const { ruleId, rule } = last.fired
    return [
      {
        groupId,
        ruleId,
        ruleName: rule.name,
        finding: watch(rule),
        isWatched: watched.has(groupId),
        places: new Set(rows.map((row) => row.fired.pcode)).size,
        alerts: rows.length,
      },
    ]
  })
}
