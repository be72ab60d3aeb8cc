/** Entries of the record as an audit lists them: who, when, what sort of thing, about what. Never what they say. */
import { z } from 'zod'
import { question } from './ask.ts'

export const entriesTold = question(
  'entries-told',
  z.object({ seq: z.int(), writtenAt: z.string(), actor: z.string(), kind: z.string(), subject: z.string() }),
)
