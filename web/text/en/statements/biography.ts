// A site's life in a sentence: its states in order, and the incidents around it in the first of them and in the last.
import type { BiographyFinding } from '#api/contract/statements/biography.ts'
import { siteStates } from '#data/schema/observation.ts'
import { formatCount, formatMonth, formatRate } from '../../format.ts'
import type { WordsFor } from '../../say-in.ts'
import { noun, small } from '../grammar.ts'

const states = new Map<string, string>(siteStates.map(({ id, label }) => [id, small(label)]))
const stateOf = (id: string): string => states.get(id) ?? id
const who = (sites: number): string => (sites === 1 ? 'This building' : `Most of these ${formatCount(sites)} buildings`)
type Counted = { incidents: number; months: number }
const rate = ({ incidents, months }: Counted): string => formatRate(incidents / months)

export const biographyFindings: WordsFor<BiographyFinding> = {
  'biography-states': ({ sites, states: told, radiusM, first, last }) => {
    const lived = told.map(({ state, from }) => `${stateOf(state)} from ${formatMonth(from)}`).join(', then ')
    const counted =
      first.months === 0 || last.months === 0
        ? ''
        : ` Incidents within ${formatCount(radiusM)} m: ${rate(first)} a month in the first of these times, ${rate(last)} in the last.`
    return `${who(sites)}: ${lived}.${counted}`
  },
  'biography-one-state': ({ sites, state, from, radiusM, all }) => {
    const counted =
      all.months === 0
        ? ''
        : ` ${noun(all.incidents, 'incident', 'incidents')} within ${formatCount(radiusM)} m in ${noun(all.months, 'month', 'months')}.`
    return `${who(sites)}: ${stateOf(state)} since ${formatMonth(from)}, without a change that anybody saw.${counted}`
  },
  'biography-no-state': ({ sites }) =>
    `${sites === 1 ? 'This building was' : 'These buildings were'} visited, but nobody said in what state.`,
}
