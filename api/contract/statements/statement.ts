/**
 * What an answer says in words travels as a statement: a code and the parameters its sentence needs, raw. Sentences are made of
 * it in web/text/<language>. An English one rides beside the code for people who read JSON: the published description names it,
 * http/in-english.ts puts it there as the answer leaves, and it falls away on reading, so that no code of ours can lean on it.
 */
import { z } from 'zod'

export const statement = <const C extends string, P extends z.core.$ZodShape>(code: C, parameters: P) =>
  z.object({ code: z.literal(code), ...parameters, sentence: z.string() }).transform(withoutSentence)

function withoutSentence<T extends object>(said: T): Omit<T, 'sentence'>
function withoutSentence({ sentence: _english, ...rest }: { sentence?: unknown }): object {
  return rest
}

/** What another program, a file, a person at this machine's terminal or an earlier version said, in its own words. */
export const asWritten = statement('as-written', { text: z.string() })
export type AsWritten = z.infer<typeof asWritten>
