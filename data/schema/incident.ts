/**
 * Incidents: one dated, placed event each, and the closed list of what they can be. `sensitivity` is that of a kind where its source is
 * no public one (protection-macros.sql): what is severe is severe whoever tells of it.
 */
import { z } from 'zod'
import { pcode } from './place.ts'
import { geoPrecision, timePrecision } from './precision.ts'

export const incidentKinds = [
  { id: 'armed-robbery', label: 'Armed robbery', armed: true, sensitivity: 'low' },
  { id: 'shooting', label: 'Shooting', armed: true, sensitivity: 'low' },
  { id: 'kidnapping', label: 'Kidnapping', armed: true, sensitivity: 'high' },
  { id: 'explosion', label: 'Explosion or remote violence', armed: true, sensitivity: 'low' },
  { id: 'armed-clash', label: 'Armed clash', armed: true, sensitivity: 'low' },
  { id: 'attack-on-civilians', label: 'Attack on civilians', armed: true, sensitivity: 'moderate' },
  { id: 'intercommunal-clash', label: 'Intercommunal clash', armed: true, sensitivity: 'low' },
  { id: 'gender-based-violence', label: 'Gender-based violence', armed: false, sensitivity: 'severe' },
  { id: 'abuse-by-security-forces', label: 'Abuse by security forces', armed: true, sensitivity: 'high' },
  { id: 'political-violence', label: 'Political violence', armed: false, sensitivity: 'low' },
  { id: 'mob-violence', label: 'Mob violence', armed: false, sensitivity: 'low' },
  { id: 'assault', label: 'Assault', armed: false, sensitivity: 'moderate' },
  { id: 'homicide', label: 'Homicide', armed: false, sensitivity: 'moderate' },
  { id: 'property-destruction', label: 'Property destruction', armed: false, sensitivity: 'low' },
  { id: 'theft', label: 'Theft or burglary', armed: false, sensitivity: 'low' },
  { id: 'protest', label: 'Protest', armed: false, sensitivity: 'low' },
  { id: 'riot', label: 'Riot', armed: false, sensitivity: 'low' },
  { id: 'strategic-development', label: 'Strategic development', armed: false, sensitivity: 'low' },
  { id: 'other', label: 'Other', armed: false, sensitivity: 'low' },
] as const
export type IncidentKind = (typeof incidentKinds)[number]['id']
export const incidentKindIds = incidentKinds.map((k) => k.id)
export const incidentKind = z.enum(incidentKindIds)

/** Neither told nor counted to those who may not see the records themselves: one in a district and month is somebody. */
export const severeKinds: readonly IncidentKind[] = incidentKinds
  .filter(({ sensitivity }) => sensitivity === 'severe')
  .map(({ id }) => id)

const peaceful: ReadonlySet<IncidentKind> = new Set(['protest', 'strategic-development'])

/** What a rate or a hotspot counts unless the filter names kinds, and what the flag always counts: a protest or an agreement is not violence. */
export const violentKinds: readonly IncidentKind[] = incidentKindIds.filter((id) => !peaceful.has(id))

export const incident = z.object({
  /** Stable across imports of the same file: `<source>:<the source's own id>`. */
  incidentId: z.string().min(1),
  source: z.string().min(1),
  kind: incidentKind,
  /** The source's own word for what happened. */
  kindAsReported: z.string().nullable(),
  dateStart: z.iso.date(),
  dateEnd: z.iso.date(),
  timePrecision,
  /** Local time with its offset from UTC, where the source says both; `dateStart` is the day it names. */
  occurredAt: z.iso.datetime({ offset: true }).nullable().optional(),
  lng: z.number().min(-180).max(180).nullable(),
  lat: z.number().min(-90).max(90).nullable(),
  geoPrecision,
  /** District the record may count in; null when it is outside every district or known less precisely. */
  pcode: pcode.nullable(),
  /** Region the record may count in; null when only the country is known. */
  regionPcode: pcode.nullable(),
  actor: z.string().nullable(),
  fatalities: z.int().min(0).nullable(),
  fatalitiesLow: z.int().min(0).nullable(),
  fatalitiesHigh: z.int().min(0).nullable(),
  note: z.string().nullable(),
  /** The source's own stamp of this version, seconds since 1970: an earlier one never replaces a later. */
  revision: z.int().nullable().optional(),
  /** The source took it back: it happened nowhere, or is told by another row. Kept as the last version, counted nowhere. */
  withdrawn: z.literal(true).nullable().optional(),
})
export type Incident = z.infer<typeof incident>
