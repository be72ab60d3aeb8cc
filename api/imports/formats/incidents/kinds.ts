/** A source's own word for what happened → our kind. What no line below knows is 'other', with the source's word kept. */
import { type IncidentKind, incidentKinds } from '#data/schema/incident.ts'
import { normaliseWord } from '../../reading/words.ts'

/** Read from the top: the first line that fits decides, so the narrower words stand first. */
const words: readonly (readonly [RegExp, IncidentKind])[] = [
  [
    /\b(rape|sexual|gender|domestic|gbv|sgbv|viol sexuel|violencia de genero|silovanj|nasilje nad zenama)/,
    'gender-based-violence',
  ],
  [/\b(abduct|kidnap|hostage|disappear|enlevement|secuestro|otmic)/, 'kidnapping'],
  [/\b(political|politic|election|electoral|politick|politique)/, 'political-violence'],
  [/\b(protest|demonstrat|demostrat|march|strike|sit in|manifestation|manifestacion|prosvjed)/, 'protest'],
  [/\b(riot|emeute|disturbio|nered|unrest)/, 'riot'],
  [/\b(mob|lynch|vigilant)/, 'mob-violence'],
  [
    /\b(police brutality|excessive force|security force abuse|abuse by|extrajudicial|torture)/,
    'abuse-by-security-forces',
  ],
  [
    /\b(intercommunal|inter communal|communal|ethnic clash|tribal|cattle r(aid|ustl)|intercommunautaire)/,
    'intercommunal-clash',
  ],
  [
    /\b(explo[sd]|bomb|ied\b|grenade|mine\b|landmine|shelling|missile|air strike|drone|remote violence|eksplozij)/,
    'explosion',
  ],
  [/\b(armed robbery|hold up|vol a main armee|robo a mano armada|oruzana pljacka|carjack|bandit)/, 'armed-robbery'],
  [/\b(shoot|gunfire|gunshot|tiroteo|fusillade|pucnjav)/, 'shooting'],
  [/\b(attack on civilian|violence against civilian|one sided|massacre)/, 'attack-on-civilians'],
  [/\b(clash|battle|armed confrontation|combat|affrontement|enfrentamiento|sukob)/, 'armed-clash'],
  [/\b(homicide|murder|killing|manslaughter|meurtre|homicidio|asesinato|ubistv)/, 'homicide'],
  [/\b(robbery|mugging|pljack)/, 'armed-robbery'],
  [/\b(theft|burglar|stealing|larceny|house breaking|vol\b|cambriolage|hurto|robo\b|krad)/, 'theft'],
  [
    /\b(destruction|arson|vandal|property damage|looting|criminal damage|incendie|paljevin|unistavanje)/,
    'property-destruction',
  ],
  [/\b(assault|beating|injur|stabbing|agression|agresion|napad|offences against person)/, 'assault'],
  [/\b(attack|attaque|ataque)/, 'attack-on-civilians'],
]
const byName = new Map<string, IncidentKind>(
  incidentKinds.flatMap((kind) => [
    [normaliseWord(kind.id), kind.id],
    [normaliseWord(kind.label), kind.id],
  ]),
)
const known = new Map<string, IncidentKind>()

export function kindOf(reported: string): IncidentKind {
  const before = known.get(reported)
  if (before !== undefined) return before
  const word = normaliseWord(reported)
  const kind = byName.get(word) ?? words.find(([pattern]) => pattern.test(word))?.[1] ?? 'other'
  if (known.size < 10_000) known.set(reported, kind)
  return kind
}
