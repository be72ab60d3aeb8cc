/** Letters of digests as they fell due; `issueId` is what their deliveries are of. */
import { z } from 'zod'
import { question } from './ask.ts'

const row = z.object({
  digestId: z.string(),
  issueId: z.string(),
  dueAt: z.string(),
  since: z.string(),
  until: z.string(),
  seq: z.int(),
  arrived: z.boolean(),
})
export type DigestIssue = z.infer<typeof row>
export const digestIssues = question('digest-issues', row)
