/** How long things are kept that could harm somebody: a steward says so, in days, for each sort of thing. What nobody limited is kept. */
import { z } from 'zod'

export const retentionKinds = [
  /** Of observations: where exactly, what was written, the typed place, the filled form. Kind, day and district stay. */
  'observation-details',
  'photos',
  /** Of weekly lines: who wrote them, and the settlement. The district's week stays as it was counted. */
  'weekly-lines',
  /** Photos and sound on their way, in parts, which no report has named. */
  'uploads',
  /** The files imports were read from, their rejected rows and the list of what they corrected. */
  'import-files',
  /** Who saw exact positions, and who took what away. */
  'access-log',
] as const
export type RetentionKind = (typeof retentionKinds)[number]

export const shortestRetentionDays = 1
export const longestRetentionDays = 36_500
const days = z.int().min(shortestRetentionDays).max(longestRetentionDays).nullable()

/** What is on its way is never kept for good. @unit days */
export const usualUploadDays = 7
export const longestUploadDays = 30

/** Null is for good. */
export const retentionDays = z.strictObject({
  'observation-details': days,
  photos: days,
  'weekly-lines': days,
  uploads: z.int().min(shortestRetentionDays).max(longestUploadDays),
  'import-files': days,
  'access-log': days,
} satisfies Record<RetentionKind, z.ZodType<number | null>>)
export type RetentionDays = z.infer<typeof retentionDays>
/** As the record keeps it: what was said before there were weekly lines and uploads says nothing of them. */
export const retentionSaid = retentionDays.extend({
  'weekly-lines': days.default(null),
  uploads: retentionDays.shape.uploads.default(usualUploadDays),
})
export const keptForGood: RetentionDays = {
  'observation-details': null,
  photos: null,
  'weekly-lines': null,
  uploads: usualUploadDays,
  'import-files': null,
  'access-log': null,
}
