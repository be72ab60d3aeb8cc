// What is known of one district, in sentences that can be read out and agreed to or not.
import type { DistrictFinding } from '#api/contract/statements/findings.ts'
import type { FlagHeadline } from '#api/contract/statements/flag.ts'
import { formatDate, formatMonth, formatShare } from '../../format.ts'
import type { WordsFor } from '../../say-in.ts'
import { actionPlan } from '../action-plan.ts'
import { askedAndGot } from '../asked-and-got.ts'
import { listed, noun, small } from '../grammar.ts'

export const districtFindings: WordsFor<Exclude<DistrictFinding, FlagHeadline>> = {
  'finding-felt': ({ label, estimate, women, men }) =>
    `${label}: ${small(formatShare(estimate))}. Women: ${small(formatShare(women))}. Men: ${small(formatShare(men))}.`,
  'finding-complaint': ({ label, estimate, previous }) => {
    const before = previous === null ? '' : ` The wave before: ${small(formatShare(previous))}.`
    return `Serious complaints, ${small(label)}: ${small(formatShare(estimate))}.${before}`
  },
  'finding-happened': ({ incidents, fatalities, from, to }) =>
    `${noun(incidents, 'incident', 'incidents')} and ${noun(fatalities, 'death', 'deaths')} are recorded from ${formatMonth(from)} to ${formatMonth(to)}.`,
  'finding-wish': ({ raisedBy, priority, firstOn, got }) => {
    const came = got.length === 0 ? 'nothing that answers it has begun since' : `since then: ${listed(got)}`
    return `${askedAndGot.by[raisedBy]} asked first for: ${small(priority)} (${formatDate(firstOn)}); ${came}.`
  },
  'finding-work': ({ name, phase, startsOn }) =>
    ({
      planned: `To come: ${name}, from ${formatDate(startsOn)}.`,
      active: `Under way: ${name}, since ${formatDate(startsOn)}.`,
      ended: `Over: ${name}, begun ${formatDate(startsOn)}.`,
    })[phase],
  'finding-promise': ({ promise, owner, dueOn, state, overdue }) =>
    `${owner} promised: ${small(promise)}, due ${formatDate(dueOn)}. ${actionPlan.states[state]}${overdue ? ', overdue' : ''}.`,
}
