/**
 * ACLED's event and sub-event types → our kinds. The sub-event decides; exports from before 2019 have none, and their event types were
 * others. Words are compared by how they begin, because exports differ in their endings.
 */
import type { IncidentKind } from '#data/schema/incident.ts'
import { normaliseWord } from '../../reading/words.ts'

const bySubEvent: readonly (readonly [string, IncidentKind])[] = [
  ['armed clash', 'armed-clash'],
  ['government regains', 'armed-clash'],
  ['non state actor overtakes', 'armed-clash'],
  ['chemical weapon', 'explosion'],
  ['air drone', 'explosion'],
  ['suicide bomb', 'explosion'],
  ['shelling', 'explosion'],
  ['remote explosive', 'explosion'],
  ['grenade', 'explosion'],
  ['attack', 'attack-on-civilians'],
  ['abduction', 'kidnapping'],
  ['sexual violence', 'gender-based-violence'],
  ['excessive force', 'abuse-by-security-forces'],
  ['peaceful protest', 'protest'],
  ['protest with intervention', 'protest'],
  ['violent demonstration', 'riot'],
  ['mob violence', 'mob-violence'],
  ['looting', 'property-destruction'],
]
const byEvent: readonly (readonly [string, IncidentKind])[] = [
  ['battle', 'armed-clash'],
  ['explosions', 'explosion'],
  ['remote violence', 'explosion'],
  ['violence against civilians', 'attack-on-civilians'],
  ['protests', 'protest'],
  ['riots', 'riot'],
  ['strategic development', 'strategic-development'],
  ['headquarters', 'strategic-development'],
  ['non violent', 'strategic-development'],
]
/** As numbers, 5 is rioters and 6 protesters, alone or with another party; in words they begin so. */
const saysProtesters = /^(6\d?|[1-46-8]6)$|^(?!riot).*protest/

/** `parties`: what `inter1` and `interaction` say. */
export function kindOfAcled(event: string, subEvent: string | null, parties: readonly string[]): IncidentKind {
  const sub = normaliseWord(subEvent ?? '')
  const type = normaliseWord(event)
  if (type === 'riots protests' && sub === '')
    return parties.some((party) => saysProtesters.test(party.trim().toLowerCase())) ? 'protest' : 'riot'
  const found = bySubEvent.find(([word]) => sub.startsWith(word)) ?? byEvent.find(([word]) => type.startsWith(word))
  return found?.[1] ?? 'other'
}
