// What is watched, and changing that: /api/alert-rules.
import { queryOptions } from '@tanstack/react-query'
import { alertPreview, alertRuleKept, alertRules } from '#api/contract/alerts.ts'
import type { AlertRule } from '#data/schema/alert.ts'
import { ask } from '#web/client.ts'

export const alertRulesQuery = () =>
  queryOptions({ queryKey: ['alert-rules'], queryFn: ({ signal }) => ask('alert-rules', alertRules, { signal }) })

const sent = (method: string, rule: AlertRule) => ({
  method,
  body: JSON.stringify(rule),
  headers: { 'content-type': 'application/json' },
})

/** What the rule would have said; asked again whenever it changes. */
export const alertPreviewQuery = (rule: AlertRule) =>
  queryOptions({
    queryKey: ['alert-preview', rule],
    queryFn: ({ signal }) => ask('alert-rules/preview', alertPreview, { signal, init: sent('POST', rule) }),
  })

export const setAlertRule = ({ ruleId, rule }: { ruleId: string; rule: AlertRule }) =>
  ask(`alert-rules/${encodeURIComponent(ruleId)}`, alertRuleKept, { init: sent('PUT', rule) })
export const removeAlertRule = (ruleId: string) =>
  ask(`alert-rules/${encodeURIComponent(ruleId)}`, alertRuleKept, { init: { method: 'DELETE' } })
