/** The words lists use for what a place is and how it stands → ours. What no line knows is null. */
import { type ObservationKind, observationKinds, type SiteState, siteStates } from '#data/schema/observation.ts'
import { normaliseWord } from '../../reading/words.ts'

/** Read from the top: the first line that fits decides. */
const states: readonly (readonly [RegExp, SiteState])[] = [
  [/\b(demolish|razed|pulled down|torn down|removed|demoli|sruse|porusen)/, 'demolished'],
  [
    /\b(refurbish|renovat|rehabilitat|restored|repaired|in use|reused|occupied by (owner|resident|famil)|obnovljen)/,
    'refurbished',
  ],
  [/\b(armed|gang|militia|criminal|insurgent|fighter|squatted by)/, 'used-by-armed-group'],
  [/\b(secured|sealed|boarded|fenced|locked|closed off|zatvoren)/, 'secured'],
  [
    /\b(empty|vacant|abandon|derelict|disused|unoccupied|open|ruin|destroyed|damaged|prazn|napusten|vide|vacio|مهجور|فارغ)/,
    'empty',
  ],
]
const kinds: readonly (readonly [RegExp, ObservationKind])[] = [
  [
    /\b(abandon|vacant|derelict|disused|empty|unoccupied|ruin|napusten)\w*\b.*\b(build|house|home|propert|structure|shop|mill|barn|factory|warehouse|school|hotel|objek|kuc)|\b(building|house|structure)s? (notice|site)/,
    'abandoned-building',
  ],
  [/\b(unlit|dark street|street light|no lighting)/, 'unlit-street'],
  [/\b(checkpoint|road ?block|barrier)/, 'checkpoint'],
  [/\b(armed (group|men|actor)|militia|gunmen)/, 'armed-group-seen'],
  [/\b(tension|dispute|quarrel)/, 'tension-in-community'],
  [/\b(broken|water point|service outage|clinic closed|school closed)/, 'broken-service'],
  [/\b(good practice|something that helps|success)/, 'good-practice'],
]

const named = <T extends string>(list: readonly { id: T; label: string }[]): ReadonlyMap<string, T> =>
  new Map(list.flatMap(({ id, label }) => [[normaliseWord(id), id] as const, [normaliseWord(label), id] as const]))
const [stateNames, kindNames] = [named(siteStates), named(observationKinds)]

export function siteStateOf(written: string): SiteState | null {
  const word = normaliseWord(written)
  return stateNames.get(word) ?? states.find(([pattern]) => pattern.test(word))?.[1] ?? null
}

export function observationKindOf(written: string): ObservationKind | null {
  const word = normaliseWord(written)
  return kindNames.get(word) ?? kinds.find(([pattern]) => pattern.test(word))?.[1] ?? null
}
