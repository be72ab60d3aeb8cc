/** What is written to people outside the page: a subject, and parts in plain words. The words are made in web/text. */
import { z } from 'zod'

const worded = z.object({ as: z.enum(['heading', 'paragraph', 'note']), text: z.string() })
const list = z.object({ as: z.literal('list'), items: z.array(z.string()) })
const link = z.object({ as: z.literal('link'), text: z.string(), address: z.string() })
export const letterPart = z.discriminatedUnion('as', [worded, list, link])
export type LetterPart = z.infer<typeof letterPart>
export const letter = z.object({ subject: z.string(), parts: z.array(letterPart) }).meta({ id: 'Letter' })
export type Letter = z.infer<typeof letter>
