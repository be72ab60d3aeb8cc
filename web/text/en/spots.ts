// What is said of hotspots: alike or unlike their neighbours, new or lasting, and of clusters in place and time.
import type { EmergingCategory } from '#api/contract/emerging.ts'
import type { HotspotStatistic, SpatialCluster } from '#api/contract/hotspots.ts'
import { noun, plural } from './grammar.ts'

const clusters: Record<SpatialCluster, string> = {
  'high-high': 'High among high',
  'low-low': 'Low among low',
  'high-low': 'High among low',
  'low-high': 'Low among high',
  'not-significant': 'No more than chance',
  'not-tested': 'Not tested',
}
const statistics: Record<HotspotStatistic, { label: string; note: string }> = {
  'gi-star': { label: 'Hot and cold spots', note: 'A district together with its neighbours' },
  lisa: { label: 'Clusters and outliers', note: 'A district against its neighbours' },
}

const categories: Record<EmergingCategory, string> = {
  new_hot: 'Hot: new',
  consecutive_hot: 'Hot: since some time, without a break',
  intensifying_hot: 'Hot: growing',
  persistent_hot: 'Hot: lasting',
  diminishing_hot: 'Hot: easing',
  sporadic_hot: 'Hot: on and off',
  oscillating_hot: 'Hot now, cold before',
  historical_hot: 'Hot before, no longer',
  none: 'Neither now',
  new_cold: 'Cold: new',
  consecutive_cold: 'Cold: since some time, without a break',
  intensifying_cold: 'Cold: growing',
  persistent_cold: 'Cold: lasting',
  diminishing_cold: 'Cold: easing',
  sporadic_cold: 'Cold: on and off',
  oscillating_cold: 'Cold now, hot before',
  historical_cold: 'Cold before, no longer',
  'not-tested': 'Not tested',
}

type EmergingCounts = { rising: number; lasting: number; passing: number; tested: string; from: string; to: string }
type LisaCounts = { high: number; low: number; outliers: number; tested: string }

export const spots = {
  choose: 'Which pattern',
  statistics,
  clusters,
  sure: (what: string, confidence: number) => `${what}, ${confidence}\u00a0%`,
  byPermutation: (p: string, draws: string) => `p ${p} by permutation, ${noun(draws, 'round', 'rounds')}`,
  lisaTitle: 'Like or unlike the neighbours',
  lisaSummary: ({ high, low, outliers, tested }: LisaCounts) =>
    `${noun(high, 'district', 'districts')} high among high and ${low} low among low at 90\u00a0% or more; ${outliers === 0 ? 'none' : outliers} unlike their neighbours, of ${tested} tested`,
  groups: {
    'hot-rising': 'Hot: new or growing',
    'hot-lasting': 'Hot: lasting or easing',
    'hot-passing': 'Hot: on and off, or over',
    neither: 'Neither now',
    'cold-passing': 'Cold: on and off, or over',
    'cold-lasting': 'Cold: lasting or easing',
    'cold-rising': 'Cold: new or growing',
  },
  over: (months: number) => `Hot and cold spots over ${noun(months, 'month', 'months')}, at 95 %`,
  summary: ({ rising, lasting, passing, tested, from, to }: EmergingCounts) =>
    `${rising === 0 ? 'No' : rising} new or growing ${plural(rising, 'hotspot', 'hotspots')}, ${lasting} lasting, ${passing} on and off or over, of ${noun(tested, 'district', 'districts')} tested, ${from} to ${to}`,
  looksFurther:
    'Looks further back than the months shown, so that seasons repeat; choose a first month to change that.',
  nothingTested: 'No district could be tested in this period',
  column: 'New or lasting?',
  panel: {
    title: 'Hot or cold spot',
    /** What the months say, as a sentence. */
    sentence: (words: string) => `${words.slice(0, 1).toUpperCase()}${words.slice(1)}.`,
    together: 'With its neighbours',
    against: 'Against its neighbours',
    over: 'Over the months',
    categories,
  },
  streets: {
    title: 'Against comparable streets',
    cluster: (count: string, incidents: string) =>
      `${noun(count, 'building', 'buildings')} together, ${noun(incidents, 'incident', 'incidents')} within 250 m`,
  },
  scan: {
    title: 'Clusters in place and time',
    key: 'Cluster in place and time (search area)',
    which: 'Which clusters',
    sorts: { whole: 'At any time in the period', ongoing: 'Still going on at its end' },
    start: 'Look for clusters in place and time',
    running: 'Looking for clusters in place and time',
    waiting: 'Looking; you can go on working',
    rounds: (done: string, of: string) =>
      `Dates dealt again ${done} of ${noun(of, 'time', 'times')}; you can go on working`,
    cancel: 'Cancel',
    stopped: 'Stopped before the end, so nothing is said.',
    cluster: (number: number) => `Cluster ${number} in place and time`,
    show: (number: number) => `Show cluster ${number} on the map`,
    when: (from: string, to: string) => `${from} to ${to}`,
    more: (names: string, count: number) => `${names} and ${count} more`,
    nowhere: 'Outside every district',
    within: (km: string) => `within ${km} km of its middle`,
    byDistrict: 'by district; exact places are not shown to your role',
    against: (cases: string, expected: string, times: string) =>
      `${noun(cases, 'incident', 'incidents')} where ${expected} ${plural(expected, 'was', 'were')} to be expected (${noun(times, 'time', 'times')} as many)`,
    chance: (p: string, draws: string) => `p ${p} from ${noun(draws, 'round', 'rounds')}`,
    noChance: 'Not tested against chance',
    recurrence: (weeks: string) => `chance alone does this about once in ${noun(weeks, 'week', 'weeks')}`,
    ongoing: 'Still going on when the period ended.',
    mayBeOver: 'Found looking back: it may be over.',
    caution: 'What to keep in mind',
    weak: (count: number) => `${count} more, no stronger than chance; not drawn`,
    scanned: (cases: string, from: string, to: string) => `${noun(cases, 'incident', 'incidents')}, ${from} to ${to}.`,
    left: (count: string) => `${count} left out: place or date too vague.`,
    districtsOnly: 'By district only.',
  },
}
