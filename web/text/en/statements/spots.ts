// Hot and cold spots over time, for somebody who knows no category: since when, how often, and whether it grows.
import type { GapReason } from '#api/contract/estimates.ts'
import type { EmergingCaveat, EmergingFinding } from '#api/contract/statements/spots.ts'
import { formatMonthLong } from '../../format.ts'
import type { WordsFor } from '../../say-in.ts'

type Length = 'month' | 'quarter'
type Often = Extract<EmergingFinding, { code: 'spot-persistent' }>

/** "June 2026", "quarter 2 of 2026" */
const nameOf = (month: string, length: Length): string =>
  length === 'month'
    ? formatMonthLong(month)
    : `quarter ${Math.ceil(Number(month.slice(5, 7)) / 3)} of ${month.slice(0, 4)}`
const often = ({ side, times, of, period }: Omit<Often, 'code'>): string =>
  `${side} in ${times} of the last ${of} ${period === 'month' ? 'months' : 'quarters'}`

const whyNot: Partial<Record<GapReason, string>> = {
  'no-data': 'not tested: a period without figures',
  'no-population': 'not tested: nobody knows how many people live here',
  'no-neighbours': 'not tested: no neighbouring district',
  'too-few': 'not tested: fewer than ten periods',
  constant: 'not tested: no difference anywhere',
}

export const emergingFindings: WordsFor<EmergingFinding> = {
  'spot-new': ({ side, since, period }) => `${side === 'hot' ? 'new' : 'newly cold'} since ${nameOf(since, period)}`,
  'spot-consecutive': ({ side, since, period }) => `${side} without a break since ${nameOf(since, period)}`,
  'spot-intensifying': (found) => `${often(found)}, growing`,
  'spot-persistent': (found) => `${often(found)}, no trend`,
  'spot-diminishing': (found) => `${often(found)}, easing`,
  'spot-sporadic': ({ now, ...found }) => `${often(found)}, on and off, and again in ${nameOf(now, found.period)}`,
  'spot-oscillating': ({ side, now, period }) =>
    `${side} in ${nameOf(now, period)}, ${side === 'hot' ? 'cold' : 'hot'} before`,
  'spot-historical': ({ now, ...found }) => `${often(found)}, but no longer in ${nameOf(now, found.period)}`,
  'spot-over': ({ side, last, period }) => `not now; last ${side} in ${nameOf(last, period)}`,
  'spot-never': () => 'neither hot nor cold at any time',
  'spot-not-tested': ({ reason }) => whyNot[reason] ?? 'not tested',
}

export const emergingCaveats: WordsFor<EmergingCaveat> = {
  'trend-optimistic': () =>
    'Neighbouring districts and months share their figures, so a trend may look surer than it is.',
  'seasons-unseen': () =>
    'Less than two full years: what returns each season looks like "on and off". Choose a longer period to tell them apart.',
  'periods-too-few': ({ fewest }) =>
    `Fewer than ${fewest} whole periods: nothing is tested. Choose a longer period, or months instead of quarters.`,
}
