// What a group asked for before all else, and what came of it.
import type { AgreementFinding, AskedAndGotFinding } from '#api/contract/statements/asked-and-got.ts'
import { interventionKinds } from '#data/schema/intervention.ts'
import { formatCount } from '../../format.ts'
import type { WordsFor } from '../../say-in.ts'
import { listed, noun, small } from '../grammar.ts'

const kindLabels = new Map<string, string>(interventionKinds.map(({ id, label }) => [id, small(label)]))
const who: Record<AskedAndGotFinding['raisedBy'], string> = {
  women: 'Women',
  men: 'Men',
  youth: 'Young people',
  minority: 'The minority',
  displaced: 'Displaced people',
  everyone: 'Everyone present',
}
/** More kinds of other work than a sentence holds are told by their number. */
const mostNamed = 3

export const askedAndGotFindings: WordsFor<AskedAndGotFinding | AgreementFinding> = {
  'asked-and-got': ({ raisedBy, priority, districts, got, instead }) => {
    const asked = `${who[raisedBy]} in ${noun(districts, 'district', 'districts')} asked first for: ${small(priority)}`
    const gotIt = got === 0 ? 'none got it' : `${formatCount(got)} of ${formatCount(districts)} got it`
    const others = instead
      .slice(0, mostNamed)
      .map(({ kind, districts: n }) => `${kindLabels.get(kind) ?? kind} in ${formatCount(n)}`)
    const more = instead.length - mostNamed
    const rest = more > 0 ? [...others, noun(more, 'other kind of work', 'other kinds of work')] : others
    return `${asked}; ${gotIt}${rest.length === 0 ? '' : `; where it did not come, other work did: ${listed(rest)}`}.`
  },
  'wishes-of-two': ({ one, other, heardBoth, differ, orders, wishes }) => {
    const both = `${small(who[one])} and ${small(who[other])}`
    const where =
      differ === 0
        ? `In ${noun(heardBoth, 'district', 'districts')} ${both} were both heard, and asked first for the same`
        : `In ${formatCount(differ)} of ${noun(heardBoth, 'district', 'districts')} ${both} asked first for different things`
    if (orders === null) return `${where}. Too few wishes were named by both to compare their orders.`
    const told = {
      alike: 'they order them alike',
      opposite: 'they order them the other way round',
      'cannot-tell': 'whether they order them alike nobody can tell',
    }[orders]
    return `${where}. Of the ${noun(wishes, 'wish', 'wishes')} both named anywhere, ${told}.`
  },
}
