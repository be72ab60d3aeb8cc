// Long calculations under way, how far they have come, and stopping one.
import { queryOptions } from '@tanstack/react-query'
import { runStopped, runs } from '#api/contract/runs.ts'
import { ask } from '#web/client.ts'

/** Often enough that a bar moves, seldom enough that nobody is disturbed. */
const everyMs = 700

export const runsQuery = () =>
  queryOptions({
    queryKey: ['runs'],
    queryFn: ({ signal }) => ask('runs', runs, { signal }),
    refetchInterval: everyMs,
    gcTime: 0,
    retry: false,
  })

export const stopRun = (runId: string) =>
  ask(`runs/${encodeURIComponent(runId)}`, runStopped, { init: { method: 'DELETE' } })
