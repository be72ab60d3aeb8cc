/** Which view of the map shows what an alert is about, by its id in web/layers. */
import type { AlertCondition } from '#data/schema/alert.ts'

export const alertView: Readonly<Record<AlertCondition['measure'], string>> = {
  share: 'feeling',
  rate: 'rate',
  count: 'count',
  flag: 'grievance-violence',
  overdue: 'action',
}
