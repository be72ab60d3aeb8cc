/** One report, first, and those of the same days that may lie near it, with the names the record knows their writers by. */
import { z } from 'zod'
import { reportInReview } from '#api/contract/observation-reviews.ts'
import { outline } from '#data/schema/outline.ts'
import { question } from './ask.ts'
import { jsonOf } from './json-of.ts'

const row = reportInReview.omit({ writer: true, isOwn: true }).extend({
  outline: jsonOf(outline).nullable(),
  actor: z.string(),
  minutesLater: z.number(),
  isSameSite: z.boolean(),
  isSamePlaceName: z.boolean(),
})
export type ReportAsked = z.infer<typeof row>
export const reportsInReview = question('reports-in-review', row)
