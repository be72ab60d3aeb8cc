/** How long things are kept that could harm somebody: a steward says so, in days, for each sort of thing. What nobody limited is kept. */
import { z } from 'zod'

export const retentionKinds = [
  /** Of observations: where exactly, what was written, the typed place, the filled form. Kind, day and district stay. */
  'observation-details',
  'photos',
  /** The files imports were read from, their rejected rows and the list of what they corrected. */
  'import-files',
  /** Who saw exact positions, and who took what away. */
  'access-log',
] as const
export type RetentionKind = (typeof retentionKinds)[number]

export const shortestRetentionDays = 1
export const longestRetentionDays = 36_500
const days = z.int().min(shortestRetentionDays).max(longestRetentionDays).nullable()

/** Null is for good. */
export const retentionDays = z.strictObject({
  'observation-details': days,
  photos: days,
  'import-files': days,
  'access-log': days,
} satisfies Record<RetentionKind, typeof days>)
export type RetentionDays = z.infer<typeof retentionDays>
export const keptForGood: RetentionDays = {
  'observation-details': null,
  photos: null,
  'import-files': null,
  'access-log': null,
}
