// One search for clusters in place and time: started and stopped by a person, watched while it runs.
import { useQuery, useQueryClient } from '@tanstack/react-query'
import type { Filters } from '#api/contract/filters.ts'
import { Problem } from '#api/contract/problems.ts'
import type { SpaceTimeScan } from '#api/contract/space-time-scan.ts'
import { runsQuery, stopRun } from './runs.ts'
import { isRunOf } from './scan-run.ts'
import { spaceTimeScanQuery } from './space-time-scan.ts'

export type ScanState = {
  answer: SpaceTimeScan | undefined
  isRunning: boolean
  /** Rounds done, of how many; null while that is not known. */
  rounds: { done: number; of: number } | null
  isStopped: boolean
  error: Error | null
  start: () => void
  stop: () => void
}

/** Who may not watch calculations can still stop waiting for one. */
export function useScan(filters: Filters, prospective: boolean, mayWatch: boolean): ScanState {
  const client = useQueryClient()
  const query = spaceTimeScanQuery(filters, prospective)
  const scan = useQuery(query)
  const runs = useQuery({ ...runsQuery(), enabled: scan.isFetching && mayWatch })
  const run = scan.isFetching ? runs.data?.rows.find((row) => isRunOf(row, filters, prospective)) : undefined
  const isStopped = scan.error instanceof Problem && scan.error.code === 'run.stopped'
  const letGo = () => void client.cancelQueries({ queryKey: query.queryKey })
  return {
    answer: scan.data,
    isRunning: scan.isFetching,
    rounds: run === undefined || run.of === 0 ? null : { done: run.done, of: run.of },
    isStopped: isStopped && !scan.isFetching,
    error: isStopped ? null : scan.error,
    start: () => void scan.refetch(),
    stop: () => (run === undefined ? letGo() : void stopRun(run.runId).catch(letGo)),
  }
}
