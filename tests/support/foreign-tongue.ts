/** A language that is none: every word of English between brackets, so that a word from anywhere else stands out. */
import { en } from '#web/text/en.ts'
import type { Text } from '#web/text/use-text.tsx'

/** Said inside the words of a language, a bracketed part is one thing with its sentence. */
const bracketed = (said: string): string => `⟦${said.replaceAll(/[⟦⟧]/g, '')}⟧`

function translated<T>(words: T): T
function translated(words: unknown): unknown {
  if (typeof words === 'string') return bracketed(words)
  if (typeof words === 'function') return (...asked: unknown[]) => translated(words(...asked))
  if (Array.isArray(words)) return words.map((each) => translated(each))
  if (typeof words !== 'object' || words === null) return words
  return Object.fromEntries(Object.entries(words).map(([name, each]) => [name, translated(each)]))
}

export const foreignTongue: Text = translated(en)
