/** Interventions: what is being done, where, when, by whom, for how much, and which of the three Ds it is. */
import { z } from 'zod'
import { pcode } from './place.ts'

export const dimensions = [
  { id: 'defence', label: 'Defence' },
  { id: 'development', label: 'Development' },
  { id: 'diplomacy', label: 'Diplomacy' },
] as const
export type Dimension = (typeof dimensions)[number]['id']
export const dimension = z.enum(dimensions.map((d) => d.id))

export const interventionKinds = [
  { id: 'youth-centre', label: 'Youth centre', dimension: 'development' },
  { id: 'street-lighting', label: 'Street lighting', dimension: 'development' },
  { id: 'water-point', label: 'Water point', dimension: 'development' },
  { id: 'livelihoods-project', label: 'Livelihoods project', dimension: 'development' },
  { id: 'building-refurbished', label: 'Building refurbished or removed', dimension: 'development' },
  { id: 'other-development', label: 'Other development work', dimension: 'development' },
  { id: 'police-post', label: 'Police post', dimension: 'defence' },
  { id: 'patrols', label: 'Patrols', dimension: 'defence' },
  { id: 'checkpoint', label: 'Checkpoint', dimension: 'defence' },
  { id: 'other-defence', label: 'Other defence work', dimension: 'defence' },
  { id: 'dialogue-forum', label: 'Dialogue forum', dimension: 'diplomacy' },
  { id: 'mediation', label: 'Mediation', dimension: 'diplomacy' },
  { id: 'community-policing', label: 'Community policing forum', dimension: 'diplomacy' },
  { id: 'other-diplomacy', label: 'Other diplomacy work', dimension: 'diplomacy' },
] as const
export type InterventionKind = (typeof interventionKinds)[number]['id']
/** What work is that no other kind describes; it answers no wish of a consultation, because nobody can say which. */
export const otherKinds = {
  defence: 'other-defence',
  development: 'other-development',
  diplomacy: 'other-diplomacy',
} as const satisfies Record<Dimension, InterventionKind>
export const interventionKind = z.enum(interventionKinds.map((k) => k.id))

export const intervention = z.object({
  interventionId: z.string().min(1),
  name: z.string().min(1),
  kind: interventionKind,
  dimension,
  startsOn: z.iso.date(),
  endsOn: z.iso.date().nullable(),
  budgetUsd: z.number().min(0).nullable(),
  actor: z.string().nullable(),
  lng: z.number().nullable(),
  lat: z.number().nullable(),
  pcode,
  note: z.string().nullable(),
})
export type Intervention = z.infer<typeof intervention>

/** A budget as it was agreed, and what one US dollar was counted as, by whoever wrote it down. */
export const budget = z.strictObject({
  amount: z.number().min(0).max(1e12),
  currency: z.string().regex(/^[A-Z]{3}$/),
  perUsd: z.number().positive().max(1e9),
})
export type Budget = z.infer<typeof budget>

const words = (most: number) => z.string().trim().min(1).max(most)

/** As somebody registers it here, rather than in a file. */
export const registeredIntervention = z.strictObject({
  name: words(200),
  kind: interventionKind,
  dimension,
  actor: words(120),
  startsOn: z.iso.date(),
  endsOn: z.iso.date().nullable().default(null),
  budget: budget.nullable().default(null),
  pcode,
  position: z
    .strictObject({ lng: z.number().min(-180).max(180), lat: z.number().min(-90).max(90) })
    .nullable()
    .default(null),
  /** The buildings it is done with. */
  siteIds: z.array(words(64)).max(40).default([]),
  note: z.string().trim().max(2000).default(''),
})
export type RegisteredIntervention = z.infer<typeof registeredIntervention>
