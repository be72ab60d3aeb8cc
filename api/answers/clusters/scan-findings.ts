/** What a space-time cluster comes to: whether chance alone does as much, and how many clusters it does not explain. */
import { SCAN_ALPHA, type ScanCluster } from '#api/contract/space-time-scan.ts'
import type { ScanClusterFinding, ScanFinding } from '#api/contract/statements/clusters.ts'

export function scanClusterFinding(cluster: Omit<ScanCluster, 'finding'>): ScanClusterFinding {
  const { startsOn, endsOn, cases, expected, p, recurrenceWeeks } = cluster
  const found = { cases, expected, districts: cluster.districts.map(({ name }) => name), startsOn, endsOn }
  if (p === null) return { code: 'scan-cluster-untested', ...found }
  if (p > SCAN_ALPHA) return { code: 'scan-cluster-by-chance', ...found, p }
  return { code: 'scan-cluster-beyond-chance', ...found, p, recurrenceWeeks }
}

export const scanFinding = (clusters: readonly ScanCluster[]): ScanFinding => ({
  code: 'scan-found',
  clusters: clusters.filter(({ p }) => p !== null && p <= SCAN_ALPHA).length,
})
