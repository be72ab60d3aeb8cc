// A district in short, as the upstream flag sees it; what the flag needs; and what became of earlier flags.
import type { FlagHeadline, FlagOutcomeFinding, FlagPrecondition } from '#api/contract/statements/flag.ts'
import { sayIn, type WordsFor } from '../../say-in.ts'
import { capital, listed, noun, plural, small } from '../grammar.ts'
import { grievanceName } from '../grievances.ts'
import { districtReasons, nobodyOf } from './flag-reasons.ts'

type Tested = Extract<FlagHeadline, { code: 'district-tested' }>

const grievances = ({ grievances: level, over }: Tested): string => {
  const about = over.length === 0 ? '' : ` over ${listed(over.map(grievanceName))}`
  return {
    rising: `grievances${about} are rising`,
    high: `grievances${about} are high`,
    unsure: 'whether grievances are high or rising cannot be told yet',
    few: 'few serious grievances',
  }[level]
}
const violence: Record<Tested['violence'], string> = {
  none: 'no violence was recorded in the last year',
  'hardly-any': 'almost no violence yet',
  unsure: 'violence may or may not be high',
  'maybe-high': 'violence may be high',
  high: 'violence is high',
}

export const flagHeadlines: WordsFor<FlagHeadline> = {
  'district-not-tested': ({ because }) => {
    if (because === null) return 'Not tested.'
    if (because.code !== 'inclusion-red') return `Not tested: ${small(sayIn(districtReasons, because))}`
    return because.unheard.length > 0
      ? `Not tested: ${nobodyOf(because.unheard)} was heard here.`
      : 'Not tested: a group of people was heard far out of proportion here.'
  },
  'district-tested': (found) => {
    const { interventionsActive: active } = found
    const work =
      active === 0
        ? 'nobody is working here'
        : plural(active, 'one intervention is active', `${active} interventions are active`)
    return `${capital(grievances(found))}; ${violence[found.violence]}; ${work}.`
  },
}

export const flagPreconditions: WordsFor<FlagPrecondition> = {
  asked: ({ met }) =>
    met ? 'People here were asked about grievances.' : 'Nobody here has been asked about grievances.',
  recent: ({ met, ageMonths, oldest }) =>
    met
      ? `The last interviews are ${plural(ageMonths, 'one month', `${ageMonths} months`)} old; up to ${oldest} are used.`
      : `The last interviews are ${noun(ageMonths, 'month', 'months')} old; none older than ${oldest} are used.`,
  'enough-asked': ({ met, fewest }) =>
    met
      ? `Enough people were asked: at least ${fewest} independent answers.`
      : `Too few people were asked: ${fewest} independent answers are needed.`,
  'rise-measurable': ({ met }) =>
    met
      ? 'An earlier wave asked enough people, so a rise can be seen.'
      : 'No earlier wave asked enough people, so a rise cannot be seen; a high level can.',
  'heard-in-proportion': ({ met }) =>
    met
      ? 'Every group was heard well enough for the answers to speak for the district.'
      : 'A group of people was not heard, or far out of proportion, so the answers do not speak for the district.',
  'incidents-recorded': ({ met, months, needed }) =>
    met
      ? `Incidents were recorded in all of the last ${needed} months.`
      : `Incidents were recorded in ${months} of the last ${needed} months only.`,
  'people-counted': ({ met }) =>
    met ? 'How many people live here is known.' : 'How many people live here is not known.',
}

const called: Record<FlagOutcomeFinding['tier'], string> = {
  flag: 'Flagged',
  'confirmed-watch': 'Watched over two waves',
  watch: 'Watched',
}
function callAndWork({ tier, begun }: FlagOutcomeFinding): string {
  const [first] = begun
  if (first === undefined) return `${called[tier]}; nothing was begun within a year`
  const more = begun.length === 1 ? '' : ` and ${begun.length - 1} more`
  return `${called[tier]}; “${first}”${more} began within a year`
}

export const flagOutcomes: WordsFor<FlagOutcomeFinding> = {
  'flag-then-onset': (row) => `${callAndWork(row)}; violence began in quarter ${row.leadQuarters} after it.`,
  'flag-pending': (row) => `${callAndWork(row)}; too early to say what came of it.`,
  'flag-without-onset': (row) => {
    const call = row.tier === 'flag' ? 'flag' : 'watch'
    const why = row.begun.length > 0 ? `averted, or the ${call} was wrong` : `the ${call} was wrong, or it is late`
    return `${callAndWork(row)}; violence had not begun after ${plural(row.quarters, 'one quarter', `${row.quarters} quarters`)}: ${why}.`
  },
}
