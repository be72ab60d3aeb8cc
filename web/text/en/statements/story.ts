// The links of a story of prevention, from the place to what could be done next.
import type { StoryFinding } from '#api/contract/statements/story.ts'
import { interventionKinds } from '#data/schema/intervention.ts'
import { formatCount, formatDate, formatMonthLong } from '../../format.ts'
import type { WordsFor } from '../../say-in.ts'
import { listed, noun, plural, small } from '../grammar.ts'

const kindLabels = new Map<string, string>(interventionKinds.map(({ id, label }) => [id, small(label)]))
const who: Record<Extract<StoryFinding, { code: 'story-asked' }>['raisedBy'], string> = {
  women: 'Women',
  men: 'Men',
  youth: 'Young people',
  minority: 'The minority',
  displaced: 'Displaced people',
  everyone: 'Everyone present',
}
const dimensions = { defence: 'defence', development: 'development', diplomacy: 'diplomacy' } as const
/** More places than a sentence holds are told by their number. */
const mostNamed = 3

export const storyFindings: WordsFor<StoryFinding> = {
  'story-place': ({ districtName, buildings, incidents, armed, months, until, rank, clusters }) =>
    `In ${districtName} ${plural(buildings, 'one abandoned building stood', `${buildings} abandoned buildings stood`)} together: ${noun(incidents, 'violent incident', 'violent incidents')} within 250 m in the ${plural(months, 'month', `${months} months`)} to ${formatMonthLong(until)}, ${armed === incidents ? 'all of them' : formatCount(armed)} armed${rank === 1 && clusters > 1 ? `, the most around any of ${formatCount(clusters)} such clusters` : ''}.`,
  'story-no-place': ({ districtName }) =>
    `Missing link: no cluster of abandoned buildings is known where this work began in ${districtName}.`,
  'story-people': ({ meetings, people, women, under25 }) =>
    `Before it began ${noun(people, 'person was', 'people were')} heard in ${noun(meetings, 'consultation', 'consultations')}: ${noun(women, 'woman', 'women')}, ${formatCount(under25)} under 25.`,
  'story-no-people': () => 'Missing link: nobody is on record as consulted before it began.',
  'story-asked': ({ raisedBy, priority, firstOn, others }) =>
    `${who[raisedBy]} asked first for: ${small(priority)} (${formatDate(firstOn)})${others === 0 ? '' : `; the work also answers ${noun(others, 'other wish', 'other wishes')}`}.`,
  'story-not-asked': () => 'Missing link: no consultation on record asked first for work of this kind.',
  'story-done': ({ name, kind, dimension, startsOn, budgetUsd }) =>
    `${name} (${kindLabels.get(kind) ?? kind}; ${dimensions[dimension]}) began on ${formatDate(startsOn)}${budgetUsd === null ? '' : `, for US$ ${formatCount(budgetUsd)}`}.`,
  'story-confirmed': ({ done, confirmed, contested }) =>
    `Of ${noun(done, 'promise', 'promises')} made here before it began and since said to be done, the community confirms ${formatCount(confirmed)} and contests ${formatCount(contested)}.`,
  'story-not-confirmed': ({ done }) =>
    done === 0
      ? 'Missing link: no promise on record here was made before it began and is said to be done.'
      : `Missing link: the community has not been asked about ${plural(done, 'the promise', `the ${done} promises`)} said to be done.`,
  'story-next': ({ places, unanswered, contested }) => {
    const named = places
      .slice(0, mostNamed)
      .map((p) => `${p.districtName} (${noun(p.incidents, 'incident', 'incidents')})`)
    const more = places.length - named.length
    const rest = more > 0 ? [...named, `${more} more`] : named
    const parts = [
      ...(places.length === 0
        ? []
        : [
            `${plural(places.length, 'one other cluster has', `${places.length} other clusters have`)} more incidents around ${plural(places.length, 'it', 'them')} than comparable streets and no such work: ${listed(rest)}`,
          ]),
      ...(unanswered === 0 ? [] : [`${noun(unanswered, 'wish', 'wishes')} of the same district nothing has answered`]),
      ...(contested === 0 ? [] : [`${noun(contested, 'promise', 'promises')} the community contests`]),
    ]
    return parts.length === 0 ? 'Nothing on record calls for more here.' : `Still open: ${parts.join('; ')}.`
  },
}
