/** Which view of the map, and which layer on top, shows what an alert is about, by their ids in web/layers. */
import type { AlertCondition } from '#data/schema/alert.ts'

export const alertView: Readonly<Record<AlertCondition['measure'], string>> = {
  share: 'feeling',
  rate: 'rate',
  count: 'count',
  flag: 'grievance-violence',
  overdue: 'action',
}

export const alertLayer: Readonly<Partial<Record<AlertCondition['measure'], string>>> = { overdue: 'overdue' }
