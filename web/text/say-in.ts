// Says a statement in the words of one language. A language that lacks a statement, or asks for a parameter that does not travel,
// does not compile.
import type { Statement, StatementOf } from '#api/contract/statements/every-statement.ts'

type Code = Statement['code']
type Words<C extends Code> = { [P in C]: (statement: StatementOf[P]) => string }
export type WordsFor<S extends Statement> = Words<S['code']>

export const sayIn = <C extends Code>(words: Words<C>, statement: StatementOf[C]): string =>
  words[statement.code](statement)
