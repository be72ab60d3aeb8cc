/** Where on the page an alert can be seen: the view of its measure, its period, its place, as known when it fired. */

import { alertLayer, alertView } from '#api/contract/alert-view.ts'
import type { AlertFired } from '#api/contract/alerts.ts'
import { addMonths } from '#data/schema/period.ts'

type Shown = Pick<AlertFired, 'rule' | 'pcode' | 'month' | 'readings' | 'asOf'>

export function addressOf({ rule, pcode, month, readings, asOf }: Shown): string {
  const { condition } = rule
  const from = addMonths(month, 1 - (readings.at(-1)?.months ?? 1))
  const parts = new URLSearchParams({ view: alertView[condition.measure], from, to: month, pcode })
  if (condition.measure === 'share') {
    parts.set('indicator', condition.indicator)
    if (condition.group !== null) parts.set('group', condition.group)
  }
  if ((condition.measure === 'rate' || condition.measure === 'count') && condition.kinds !== null)
    parts.set('kinds', condition.kinds.join(','))
  const layer = alertLayer[condition.measure]
  if (layer !== undefined) parts.set('layers', layer)
  parts.set('asOf', asOf)
  return `/?${parts.toString().replaceAll('%3A', ':').replaceAll('%2C', ',')}`
}
