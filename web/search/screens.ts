// Every name an address of this page may use. A name nobody knows is as unreadable as a word nobody knows: `kind=` for `kinds=`
// would show everything.
import { actionPlanSearch } from './action-plan-search.ts'
import { activitySearch } from './activity-search.ts'
import { alertsSearch } from './alerts-search.ts'
import { askedAndGotSearch } from './asked-and-got-search.ts'
import { balanceSearch } from './balance-search.ts'
import { briefSearch } from './brief-search.ts'
import { type ChallengeSearch, challengeSearch } from './challenge-search.ts'
import { compareSearch } from './compare-search.ts'
import { evaluationSearch } from './evaluation-search.ts'
import { exploreSearch } from './explore-search.ts'
import { type FilterSearch, filterKeys, readFilter } from './filter-search.ts'
import { importSearch } from './import-search.ts'
import { mapSearch } from './map-search.ts'
import { nationSearch } from './nation-search.ts'
import { peopleSearch } from './people-search.ts'
import { chosenIn, type RawSearch, readSearch, unreadOf, writtenAs } from './read-search.ts'
import { reportSearch } from './report-search.ts'
import { reviewSearch } from './review-search.ts'
import { riskSearch } from './risk-search.ts'
import { silenceSearch } from './silence-search.ts'
import { siteSearch } from './site-search.ts'
import { tokensSearch } from './tokens-search.ts'
import { workshopSearch } from './workshop-search.ts'

const ownSearches = [
  challengeSearch,
  alertsSearch,
  activitySearch,
  askedAndGotSearch,
  compareSearch,
  evaluationSearch,
  actionPlanSearch,
  balanceSearch,
  briefSearch,
  exploreSearch,
  importSearch,
  mapSearch,
  nationSearch,
  peopleSearch,
  reportSearch,
  reviewSearch,
  riskSearch,
  silenceSearch,
  siteSearch,
  tokensSearch,
  workshopSearch,
] as const
export const knownNames: readonly string[] = [...filterKeys, ...ownSearches.flatMap(({ shape }) => Object.keys(shape))]

/** What mail programs and social networks hang on a link; it asks for nothing. */
const hungOn = /^(utm_\w+|fbclid|gclid|mc_[ce]id|ref)$/

/** What every screen reads of an address: the filter, what is being challenged, and whether there are names in it that none of them knows. */
export function readAddress(search: RawSearch): FilterSearch & ChallengeSearch {
  const filter = readFilter(search)
  const read = { ...filter, ...readSearch(challengeSearch, filter) }
  const unknown = Object.entries(chosenIn(search)).filter(([name]) => !knownNames.includes(name) && !hungOn.test(name))
  if (unknown.length === 0) return read
  return {
    ...read,
    ...Object.fromEntries(unknown.map(([name]) => [name, undefined])),
    unread: { ...unreadOf(read), ...Object.fromEntries(unknown.map(([name, value]) => [name, writtenAs(value)])) },
  }
}
