// Says a statement in the words of one language. A language that lacks a statement, or asks for a parameter that does not travel,
// does not compile.
import type { Statement, StatementOf } from '#api/contract/statements/every-statement.ts'

type Code = Statement['code']
type Words<C extends Code> = { [P in C]: (statement: StatementOf[P]) => string }
export type WordsFor<S extends Statement> = Words<S['code']>

/** That each code has its own words is settled above; which one is said is looked up. */
export function sayIn<C extends Code>(words: Words<C>, statement: StatementOf[C]): string
export function sayIn(
  words: Record<string, (statement: { code: string }) => string>,
  statement: { code: string },
): string {
  const say = words[statement.code]
  if (say === undefined) throw new TypeError(`no words for ${statement.code}`)
  return say(statement)
}
