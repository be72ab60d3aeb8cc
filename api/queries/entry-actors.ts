/** Everybody who ever wrote an entry, as the record names them. */
import { z } from 'zod'
import { question } from './ask.ts'

export const entryActors = question('entry-actors', z.object({ actor: z.string() }))
