/** The reviewers' queue, with the names the record knows the writers by: those stay on this side of the wire. */
import { z } from 'zod'
import { reviewRow } from '#api/contract/review-queue.ts'
import { question } from './ask.ts'

const row = reviewRow.omit({ writer: true, isOwn: true }).extend({ actor: z.string() })
export type QueuedReport = z.infer<typeof row>
export const reviewQueue = question('review-queue', row)
