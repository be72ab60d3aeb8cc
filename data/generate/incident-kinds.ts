/** What an incident is like: its kind, who told of it, who did it and who died. Knows kinds and words, no places but a name. */
import type { Random } from '#api/analytics/numeric/random.ts'
import type { Incident, IncidentKind } from '#data/schema/incident.ts'
import type { Community } from './country.ts'
import { chooser, pick } from './draws.ts'
import { armedGroups } from './place-names.ts'

interface Nature {
  kind: IncidentKind
  share: number
  /** Chance that somebody died. */
  deadly: number
  words: readonly string[]
}

const natures: readonly Nature[] = [
  { kind: 'theft', share: 19, deadly: 0, words: ['burglary', 'theft', 'livestock taken'] },
  { kind: 'armed-robbery', share: 14, deadly: 0.04, words: ['armed robbery', 'hold-up', 'shop robbed at gunpoint'] },
  { kind: 'assault', share: 12, deadly: 0.01, words: ['assault', 'beating', 'stabbing'] },
  { kind: 'gender-based-violence', share: 10, deadly: 0.03, words: ['sexual assault', 'violence in the home'] },
  { kind: 'protest', share: 8, deadly: 0, words: ['march', 'sit-in', 'road blocked'] },
  { kind: 'property-destruction', share: 7, deadly: 0, words: ['arson', 'crops destroyed', 'boat burnt'] },
  { kind: 'shooting', share: 6, deadly: 0.28, words: ['shooting', 'shots fired'] },
  { kind: 'intercommunal-clash', share: 4, deadly: 0.22, words: ['clash between villages', 'fight over a well'] },
  {
    kind: 'abuse-by-security-forces',
    share: 4,
    deadly: 0.08,
    words: ['beating in custody', 'extortion at checkpoint'],
  },
  { kind: 'homicide', share: 3, deadly: 1, words: ['murder', 'body found'] },
  { kind: 'mob-violence', share: 3, deadly: 0.15, words: ['mob attack'] },
  { kind: 'political-violence', share: 2.5, deadly: 0.06, words: ['attack on a candidate', 'party office attacked'] },
  { kind: 'kidnapping', share: 2, deadly: 0.08, words: ['kidnapping', 'abduction for ransom'] },
  { kind: 'riot', share: 2, deadly: 0.07, words: ['riot'] },
  { kind: 'attack-on-civilians', share: 1.6, deadly: 0.4, words: ['attack on a village', 'ambush of a bus'] },
  { kind: 'armed-clash', share: 1.2, deadly: 0.45, words: ['armed clash'] },
  { kind: 'explosion', share: 0.4, deadly: 0.3, words: ['grenade thrown', 'explosion'] },
  { kind: 'other', share: 0.8, deadly: 0, words: ['threat', 'unrest'] },
]
const armedStreet: readonly IncidentKind[] = ['armed-robbery', 'shooting', 'kidnapping']
const thefty: readonly IncidentKind[] = ['theft', 'assault', 'property-destruction']
/** Who may hear of what: the police see less of what is done at home or by themselves. */
const unseenByPolice: readonly IncidentKind[] = ['gender-based-violence', 'abuse-by-security-forces']
const withoutActor = 0.55

export interface Mix {
  natures: readonly Nature[]
  choose: (random: Random) => number
}
const mixed = (list: readonly Nature[]): Mix => ({ natures: list, choose: chooser(list.map(({ share }) => share)) })
const usual = mixed(natures)
const street = mixed(natures.filter(({ kind }) => armedStreet.includes(kind)))
const theft = mixed(
  natures.map((nature) => ({ ...nature, share: nature.share * (thefty.includes(nature.kind) ? 5 : 0.6) })),
)

export const mixOf = (which: boolean | 'armed-street'): Mix =>
  which === 'armed-street' ? street : which ? theft : usual

type Report = Pick<
  Incident,
  'source' | 'kind' | 'kindAsReported' | 'actor' | 'fatalities' | 'fatalitiesLow' | 'fatalitiesHigh' | 'note'
>

export function writeReport(mix: Mix, place: Community, random: Random): Report {
  const { kind, deadly, words } = mix.natures[mix.choose(random)]!
  const turn = random.uniform()
  const byPolice = unseenByPolice.includes(kind) ? 0.2 : place.urban ? 0.5 : 0.42
  const source = turn < byPolice ? 'police' : turn < byPolice + (place.urban ? 0.28 : 0.16) ? 'press' : 'monitors'
  const fatalities = random.uniform() < deadly ? 1 + Math.floor(-1.1 * Math.log(1 - random.uniform())) : 0
  const doubted = fatalities > 1 && random.uniform() < 0.5
  const kindAsReported = pick(random, words)
  return {
    source,
    kind,
    kindAsReported,
    actor: random.uniform() < withoutActor ? null : pick(random, armedGroups),
    fatalities,
    fatalitiesLow: doubted ? fatalities - 1 : fatalities,
    fatalitiesHigh: doubted ? fatalities + 1 + random.integerBelow(3) : fatalities,
    note: `${kindAsReported[0]!.toUpperCase()}${kindAsReported.slice(1)}, ${place.name}`,
  }
}
