// Clusters of empty buildings against comparable streets, and clusters of incidents in place and time.
import type { ScanCaveat, ScanClusterFinding, ScanFinding, StreetsFinding } from '#api/contract/statements/clusters.ts'
import { formatDate } from '../../format.ts'
import type { WordsFor } from '../../say-in.ts'
import { listed, noun, plural } from '../grammar.ts'

const roughly = (value: number): string => (value < 10 ? value.toFixed(1) : value.toFixed(0))
const range = (lo: number, hi: number | null): string =>
  hi === null ? `${roughly(lo)} or more` : `${roughly(lo)}–${roughly(hi)}`

const single: Record<'district' | 'region' | 'country', string> = {
  district: 'single empty buildings nearby',
  region: 'single empty buildings in the region',
  country: 'single empty buildings in the country',
}

export const streetsFindings: WordsFor<StreetsFinding> = {
  'streets-no-single': () => 'Cannot tell: no single empty building is known to compare with.',
  'streets-no-incidents': ({ within }) => `Cannot tell: no incident near here or near ${single[within]}.`,
  'streets-unsure': ({ within, ratio, lo, hi }) => {
    const found = ratio === null ? '' : `${roughly(ratio)} times as many as around ${single[within]}, `
    return `Cannot tell: ${found}anything from ${hi === null ? `${roughly(lo)} upwards` : range(lo, hi)} is possible.`
  },
  'streets-only-here': ({ within, lo }) =>
    `Incidents here, none around ${single[within]}: at least ${roughly(lo)} times as many.`,
  'streets-differ': ({ within, ratio, lo, hi }) =>
    `${roughly(ratio)} times as many as around ${single[within]} (${range(lo, hi)})`,
}

const named = 3
function placesIn(districts: readonly string[]): string {
  if (districts.length === 0) return 'outside every district'
  const names = districts.slice(0, named)
  const more = districts.length - names.length
  return more === 0 ? `in ${listed(names)}` : `in ${names.join(', ')} and ${more} more`
}
const what = ({ cases, expected, districts, startsOn, endsOn }: ScanClusterFinding): string =>
  `${noun(cases, 'incident', 'incidents')} ${placesIn(districts)} from ${formatDate(startsOn)} to ${formatDate(endsOn)}, where ${roughly(expected)} were to be expected`

export const scanClusterFindings: WordsFor<ScanClusterFinding> = {
  'scan-cluster-untested': (found) => `${what(found)}; not tested against chance.`,
  'scan-cluster-by-chance': (found) => `${what(found)}; chance alone does as much (p ${found.p.toFixed(2)}).`,
  'scan-cluster-beyond-chance': (found) => {
    const { recurrenceWeeks: weeks } = found
    const rarely = weeks === null ? '' : `; chance alone would do this once in ${noun(weeks, 'week', 'weeks')}`
    return `${what(found)}: more than chance explains (p ${found.p.toFixed(3)})${rarely}.`
  },
}

export const scanFindings: WordsFor<ScanFinding> = {
  'scan-found': ({ clusters }) =>
    clusters === 0
      ? 'No cluster in space and time that chance alone would not make.'
      : `${plural(clusters, 'One cluster', `${clusters} clusters`)} in space and time that chance hardly explains.`,
  'scan-too-few': ({ cases, fewest }) =>
    `Not scanned: ${noun(cases, 'incident is', 'incidents are')} placed and dated exactly enough; at least ${fewest} are needed.`,
}

export const scanCaveats: WordsFor<ScanCaveat> = {
  'scan-people-or-sources-move': () =>
    'People who move, or a new source that starts to report, can make a cluster where nothing changed.',
}
