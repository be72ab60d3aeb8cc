// How long things are kept, saying so, and what a purge would erase: /api/retention and /api/purges.
import { queryOptions } from '@tanstack/react-query'
import { purged, retention, retentionSet } from '#api/contract/retention.ts'
import type { RetentionDays } from '#data/schema/retention.ts'
import { ask } from '#web/client.ts'

const sent = (method: string, body: unknown): RequestInit => ({
  method,
  body: JSON.stringify(body),
  headers: { 'content-type': 'application/json' },
})

export const retentionQuery = () =>
  queryOptions({ queryKey: ['retention'], queryFn: ({ signal }) => ask('retention', retention, { signal }) })

export const setRetention = (days: RetentionDays) => ask('retention', retentionSet, { init: sent('PUT', days) })
export const tryPurge = () => ask('purges', purged, { init: sent('POST', { dryRun: true }) })
