/** Consultations: who came, and what they asked for first. */
import { z } from 'zod'
import { ageBands, minorityAnswers, sexes } from './perception.ts'
import { pcode } from './place.ts'

export const consultationKinds = ['focus-group', 'interview', 'workshop'] as const
export const priorities = [
  { id: 'refurbish-buildings', label: 'Refurbish or pull down abandoned buildings' },
  { id: 'lighting', label: 'Street lighting' },
  { id: 'water', label: 'Fair access to water' },
  { id: 'land', label: 'Settle land disputes' },
  { id: 'jobs', label: 'Jobs and training' },
  { id: 'police-conduct', label: 'Police who treat people fairly' },
  { id: 'more-police', label: 'More police' },
  { id: 'youth-space', label: 'A place for young people' },
  { id: 'dialogue', label: 'Dialogue between groups' },
  { id: 'services', label: 'Clinics, schools and roads' },
] as const

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
  raisedBy: z.enum(['women', 'men', 'youth', 'minority', 'everyone']),
})
export type Consultation = z.infer<typeof consultation>
export type Attendance = z.infer<typeof attendance>
export type RankedPriority = z.infer<typeof rankedPriority>
