/** Consultations: who came, and what they asked for first. */
import { z } from 'zod'
import type { InterventionKind } from './intervention.ts'
import { ageBands, displacementAnswers, minorityAnswers, sexes } from './perception.ts'
import { pcode } from './place.ts'

export const consultationKinds = ['focus-group', 'interview', 'workshop'] as const
export const priorityIds = [
  'refurbish-buildings',
  'lighting',
  'water',
  'land',
  'jobs',
  'police-conduct',
  'more-police',
  'youth-space',
  'dialogue',
  'services',
] as const
export type PriorityId = (typeof priorityIds)[number]
/** `answeredBy`: which work answers it. A reading of the code lists, shown wherever it is used. */
export const priorities: readonly { id: PriorityId; label: string; answeredBy: readonly InterventionKind[] }[] = [
  {
    id: 'refurbish-buildings',
    label: 'Refurbish or pull down abandoned buildings',
    answeredBy: ['building-refurbished', 'youth-centre'],
  },
  { id: 'lighting', label: 'Street lighting', answeredBy: ['street-lighting'] },
  { id: 'water', label: 'Fair access to water', answeredBy: ['water-point'] },
  { id: 'land', label: 'Settle land disputes', answeredBy: ['mediation', 'dialogue-forum'] },
  { id: 'jobs', label: 'Jobs and training', answeredBy: ['livelihoods-project'] },
  { id: 'police-conduct', label: 'Police who treat people fairly', answeredBy: ['community-policing'] },
  { id: 'more-police', label: 'More police', answeredBy: ['police-post', 'patrols'] },
  { id: 'youth-space', label: 'A place for young people', answeredBy: ['youth-centre'] },
  { id: 'dialogue', label: 'Dialogue between groups', answeredBy: ['dialogue-forum', 'mediation'] },
  { id: 'services', label: 'Clinics, schools and roads', answeredBy: [] },
]
export const raisers = ['women', 'men', 'youth', 'minority', 'displaced', 'everyone'] as const
export type Raiser = (typeof raisers)[number]

export const consultation = z.object({
  consultationId: z.string().min(1),
  kind: z.enum(consultationKinds),
  heldOn: z.iso.date(),
  pcode,
  note: z.string().nullable(),
})
export const attendance = z.object({
  consultationId: z.string(),
  sex: z.enum(sexes),
  ageBand: z.enum(ageBands),
  minority: z.enum(minorityAnswers),
  people: z.int().min(0),
})
export const rankedPriority = z.object({
  consultationId: z.string(),
  /** 1 is what they asked for first. */
  rank: z.int().min(1),
  priority: z.string(),
  raisedBy: z.enum(raisers),
})
export type Consultation = z.infer<typeof consultation>
export type Attendance = z.infer<typeof attendance>
export type RankedPriority = z.infer<typeof rankedPriority>

/** As somebody writes it down here: who came, and what each group asked for, in its order. */
export const consultationHeld = z.strictObject({
  pcode,
  kind: z.enum(consultationKinds),
  heldOn: z.iso.date(),
  /** Where in the district, as people call it. */
  place: z.string().trim().min(1).max(200),
  attended: z
    .array(
      z.strictObject({
        people: z.int().min(1).max(10_000),
        sex: z.enum(sexes),
        ageBand: z.enum(ageBands),
        minority: z.enum(minorityAnswers),
        displacement: z.enum(displacementAnswers),
      }),
    )
    .min(1)
    .max(32),
  priorities: z
    .array(z.strictObject({ raisedBy: z.enum(raisers), rank: z.int().min(1).max(20), priority: z.enum(priorityIds) }))
    .min(1)
    .max(60),
  note: z.string().trim().max(2000).default(''),
  /** Who saw it otherwise, and how; absent where nobody did. */
  dissent: z.string().trim().min(1).max(2000).optional(),
})
export type ConsultationHeld = z.infer<typeof consultationHeld>
