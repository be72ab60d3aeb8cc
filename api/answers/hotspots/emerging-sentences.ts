/** What an emerging category says to somebody who knows none: since when, how often, and whether it grows. */
import type { EmergingHotspot } from '#api/analytics/spatial/emerging-hotspots.ts'
import type { GapReason } from '#api/contract/estimates.ts'
import type { Month } from '#data/schema/period.ts'
import type { PeriodLength } from './emerging-periods.ts'

const monthNames = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]
const nameOf = (first: Month | undefined, length: PeriodLength): string => {
  if (first === undefined) return ''
  const month = Number(first.slice(5, 7))
  const year = first.slice(0, 4)
  return length === 'quarter' ? `quarter ${Math.ceil(month / 3)} of ${year}` : `${monthNames[month - 1] ?? ''} ${year}`
}
const plural = { month: 'months', quarter: 'quarters' }

type Tested = Extract<EmergingHotspot, { status: 'ok' }>

export function emergingWords({ category, states }: Tested, firsts: readonly Month[], length: PeriodLength): string {
  if (category === 'none') {
    const was = states.includes(1) ? 'hot' : states.includes(-1) ? 'cold' : null
    const last = was === null ? -1 : states.lastIndexOf(was === 'hot' ? 1 : -1)
    return was === null ? 'neither hot nor cold at any time' : `not now; last ${was} in ${nameOf(firsts[last], length)}`
  }
  const side = category.endsWith('_hot') ? 'hot' : 'cold'
  const own = side === 'hot' ? 1 : -1
  const times = states.filter((state) => state === own).length
  const share = `${side} in ${times} of the last ${states.length} ${plural[length]}`
  const now = nameOf(firsts.at(-1), length)
  switch (category.slice(0, category.lastIndexOf('_'))) {
    case 'new':
      return side === 'hot' ? `new since ${now}` : `newly cold since ${now}`
    case 'consecutive':
      return `${side} without a break since ${nameOf(firsts[states.length - times], length)}`
    case 'intensifying':
      return `${share}, growing`
    case 'diminishing':
      return `${share}, easing`
    case 'persistent':
      return `${share}, no trend`
    case 'historical':
      return `${share}, but no longer in ${now}`
    case 'oscillating':
      return `${side} in ${now}, ${side === 'hot' ? 'cold' : 'hot'} before`
    default:
      return `${share}, on and off, and again in ${now}`
  }
}

const reasons: Partial<Record<GapReason, string>> = {
  'no-data': 'not tested: a period without figures',
  'no-population': 'not tested: nobody knows how many people live here',
  'no-neighbours': 'not tested: no neighbouring district',
  'too-few': 'not tested: fewer than ten periods',
  constant: 'not tested: no difference anywhere',
}
export const notTestedWords = (reason: GapReason): string => reasons[reason] ?? 'not tested'
