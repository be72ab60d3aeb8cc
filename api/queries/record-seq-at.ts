/** The last import the record held at a moment: what "as known then" was read from. */
import { z } from 'zod'
import { question } from './ask.ts'

export const recordSeqAt = question('record-seq-at', z.object({ moment: z.string(), seq: z.int() }))
