// What fired: GET /api/alerts.
import { queryOptions } from '@tanstack/react-query'
import { alerts } from '#api/contract/alerts.ts'
import { ask } from '#web/client.ts'

export const alertsQuery = () =>
  queryOptions({ queryKey: ['alerts'], queryFn: ({ signal }) => ask('alerts', alerts, { signal }) })
