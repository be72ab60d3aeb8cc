/** What came in with files between two moments: sorts and sources, which anybody may know; no file's name, and no number of people. */
import { z } from 'zod'
import { importedThings } from '#api/contract/digest-news.ts'
import { question } from './ask.ts'

const row = z.object({
  what: z.enum([...importedThings, 'taken-back']),
  source: z.string().nullable(),
  imports: z.int(),
  lastOn: z.string(),
})
export const importedBetween = question('imported-between', row)
