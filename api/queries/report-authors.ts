/** Names the record knows the writers of observations by. Not for the wire. */
import { z } from 'zod'
import { question } from './ask.ts'

export const reportAuthors = question('report-authors', z.object({ actor: z.string() }))
