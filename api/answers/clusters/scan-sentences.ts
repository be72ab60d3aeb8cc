/** What a space-time cluster is told as: where, from when to when, how many against how many, and whether chance does as much. */
import { SCAN_ALPHA, type ScanCluster } from '#api/contract/space-time-scan.ts'

const named = 3

const rounded = (value: number): string => (value < 10 ? value.toFixed(1) : value.toFixed(0))

function placesIn(districts: ScanCluster['districts']): string {
  const names = districts.slice(0, named).map(({ name }) => name)
  const more = districts.length - names.length
  if (names.length === 0) return 'outside every district'
  const list = names.length === 1 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
  return more > 0 ? `in ${names.join(', ')} and ${more} more` : `in ${list}`
}

export function scanWords(cluster: Omit<ScanCluster, 'words'>): string {
  const { districts, startsOn, endsOn, cases, expected, p, recurrenceWeeks } = cluster
  const what = `${cases} incidents ${placesIn(districts)} from ${startsOn} to ${endsOn}, where ${rounded(expected)} were to be expected`
  if (p === null) return `${what}; not tested against chance.`
  if (p > SCAN_ALPHA) return `${what}; chance alone does as much (p ${p.toFixed(2)}).`
  const often =
    recurrenceWeeks === null ? '' : `; chance alone would do this once in ${Math.round(recurrenceWeeks)} weeks`
  return `${what}: more than chance explains (p ${p.toFixed(3)})${often}.`
}

export function summaryOf(clusters: readonly ScanCluster[]): string {
  const sure = clusters.filter(({ p }) => p !== null && p <= SCAN_ALPHA).length
  if (sure === 0) return 'No cluster in space and time that chance alone would not make.'
  return sure === 1
    ? 'One cluster in space and time that chance hardly explains.'
    : `${sure} clusters in space and time that chance hardly explains.`
}

export const nothingScanned = (cases: number, fewest: number): string =>
  `Not scanned: ${cases} incidents are placed and dated exactly enough; at least ${fewest} are needed.`
