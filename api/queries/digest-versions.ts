/** Digests as they were ever set. Whom they are written to stays on the server but for those who may set them. */
import { z } from 'zod'
import { digest } from '#data/schema/digest.ts'
import { question } from './ask.ts'
import { jsonOf } from './json-of.ts'

const row = z.object({
  digestId: z.string(),
  digest: jsonOf(digest),
  setAt: z.string(),
  seq: z.int(),
  removed: z.boolean(),
})
export type DigestVersion = z.infer<typeof row>
export const digestVersions = question('digest-versions', row)
