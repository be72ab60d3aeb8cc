/**
 * GET (and HEAD) /api/uploads/{sha256}: how much of a file has arrived. PUT: the next part of it, with Content-Range. A file is named by
 * the SHA-256 of all its bytes, is seen by nobody but its sender, and becomes part of the record with the report that names it.
 */
import { z } from 'zod'
import { mostPhotos } from '#data/schema/observation.ts'

export const sha256 = z.string().regex(/^[0-9a-f]{64}$/, 'must be 64 hexadecimal digits')

/** In bytes: one part, one file, and all that one sender has on the way. */
export const largestPart = 1024 * 1024
export const largestUpload = 25 * 1024 * 1024
export const mostUploads = 60
export const mostUploaded = 150 * 1024 * 1024

export const uploadState = z
  .object({ sha256, received: z.int().describe('bytes that have arrived'), complete: z.boolean() })
  .meta({ id: 'UploadState' })
export type UploadState = z.infer<typeof uploadState>

/** What was uploaded before and belongs to a report: `name` is its part in it. */
export const uploaded = z.strictObject({
  name: z.enum(['photo', 'audio']),
  type: z.string().max(100),
  sha256,
})
export type Uploaded = z.infer<typeof uploaded>
/** What belongs to one report: a few photos, and one thing said. */
export const attachments = z
  .array(uploaded)
  .refine((all) => all.filter(({ name }) => name === 'photo').length <= mostPhotos, {
    params: { code: 'field-too-large', most: mostPhotos, of: 'things' },
  })
  .refine((all) => all.filter(({ name }) => name === 'audio').length <= 1, {
    params: { code: 'field-too-large', most: 1, of: 'things' },
  })
