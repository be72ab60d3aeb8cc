/**
 * What work is, guessed from the words somebody wrote of it: a kind where they name one, else only which of the three Ds its sector
 * belongs to. A guess answers a wish of a consultation only where the words say the very thing, so kinds are looked for narrowly.
 */
import { type Dimension, dimensions, type InterventionKind, interventionKinds } from '#data/schema/intervention.ts'
import { normaliseWord } from '../../reading/words.ts'

/** Read from the top: the first line that fits decides, so the narrower words stand first. */
const kinds: readonly (readonly [RegExp, InterventionKind])[] = [
  [
    /\bcommunity (oriented )?polic|\bpolice (and )?(community|public) (forum|liaison|committee|dialogue)/,
    'community-policing',
  ],
  [/\bpolice (post|station|outpost)|\bposte de police|\bpolicijsk\w* stanic/, 'police-post'],
  [/\bcheck ?points?\b|\broad ?blocks?\b/, 'checkpoint'],
  [/\bpatrol/, 'patrols'],
  [/\bmediat|\bconciliat|\b(dispute|conflict) (resolution|settlement)|\bposredovanj/, 'mediation'],
  [/\bdialog|\breconciliation (forum|meeting|conference)|\bpeace (forum|committee|conference)/, 'dialogue-forum'],
  [/\byouth (cent(er|re)|club|space|hub)|\bcentre de jeunes|\bomladinsk\w* cent/, 'youth-centre'],
  [/\b(street|public|solar) ?light|\beclairage public|\bjavn\w* rasvjet/, 'street-lighting'],
  [/\bwater (point|pump|kiosk|tower)|\bbore ?holes?\b|\bhand ?pumps?\b|\bpoints? d eau/, 'water-point'],
  [
    /\b(refurbish|renovat|rehabilitat|demoli|pull\w* down)\w*( of)?( \w+){0,3} (abandoned|derelict|vacant|building|house)/,
    'building-refurbished',
  ],
  [
    /\b(livelihood|income generat|cash for work|vocational|skills training|job creation|apprentice|micro ?(credit|finance|loan))/,
    'livelihoods-project',
  ],
]
const sectors: readonly (readonly [RegExp, Dimension])[] = [
  [/\bsocial (security|protection)|\bfood security|\bchild protection|\bcivil protection/, 'development'],
  [
    /\b(peace ?(building|keeping)?|reconcil|social cohesion|dialog|mediat|diplomacy|conflict (prevention|resolution|transformation)|governance|civil society|human rights|elections?|electoral|civic)/,
    'diplomacy',
  ],
  [
    /\b(security( sector)?|defen[cs]e|police|policing|military|army|border (control|management|guard)|disarm|ddr\b|small arms|mine action|demining|counter ?(terror|insurgency))/,
    'defence',
  ],
  [
    /\b(food|nutrition|health|sante|salud|zdravlj|education|obrazovanj|wash\b|water|sanitation|hygiene|shelter|camp (coordination|management)|cccm|livelihood|agricultur|protection|gbv|gender based|cash|early recovery|recovery|infrastructure|economic|employment|environment|energy|roads?|transport|logistic|telecommunication|coordination|multi ?(sector|cluster|purpose)|inter ?(sector|cluster)|refugees?|nfi\b|non food|housing|developpement|development)/,
    'development',
  ],
]
const known = new Map<string, InterventionKind>(
  interventionKinds.flatMap(({ id, label }) => [
    [id, id],
    [normaliseWord(id), id],
    [normaliseWord(label), id],
  ]),
)
const dimensionNames = new Map<string, Dimension>(dimensions.map(({ id }) => [id, id]))

/** A code or name of the list itself. */
export const kindNamed = (written: string): InterventionKind | null => known.get(normaliseWord(written)) ?? null
export const dimensionNamed = (written: string): Dimension | null => dimensionNames.get(normaliseWord(written)) ?? null
export const dimensionOf = (kind: InterventionKind): Dimension =>
  interventionKinds.find(({ id }) => id === kind)?.dimension ?? 'development'

export function guessKind(words: string): InterventionKind | null {
  const word = normaliseWord(words)
  return known.get(word) ?? kinds.find(([pattern]) => pattern.test(word))?.[1] ?? null
}

export function guessDimension(words: string): Dimension | null {
  const word = normaliseWord(words)
  return dimensionNames.get(word) ?? sectors.find(([pattern]) => pattern.test(word))?.[1] ?? null
}
