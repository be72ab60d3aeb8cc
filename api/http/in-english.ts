/**
 * An answer as it leaves: an English sentence beside each of its statements, for people who read JSON. The words are the page's
 * own (web/text/en), which are pure and know only the contract: the one thing of web/ that api/ may see.
 */
import type { Problem, SpokenProblem } from '#api/contract/problems.ts'
import type { Statement } from '#api/contract/statements/every-statement.ts'
import type { ProblemStatement } from '#api/contract/statements/problems.ts'
import { problemTitles } from '#web/text/en/statements/problem-titles.ts'
import { statements } from '#web/text/en/statements.ts'
import { sayIn } from '#web/text/say-in.ts'

export function inEnglish<T>(answer: T): T
export function inEnglish(answer: unknown): unknown {
  if (Array.isArray(answer)) return answer.map((each) => inEnglish(each))
  if (typeof answer !== 'object' || answer === null) return answer
  const parts = Object.fromEntries(Object.entries(answer).map(([name, part]) => [name, inEnglish(part)]))
  return isStatement(answer) ? { ...parts, sentence: sayInEnglish(answer) } : parts
}

const isStatement = (part: object): part is Statement =>
  'code' in part && typeof part.code === 'string' && Object.hasOwn(statements, part.code)

export const sayInEnglish = (statement: Statement): string => sayIn(statements, statement)

/** A problem as it leaves: what it says, and the same flat and in English. */
export function problemInEnglish({ code, detail, fields, reference }: Problem): SpokenProblem {
  const said = (why: ProblemStatement) => ({ ...inEnglish(why), sentence: sayInEnglish(why) })
  const of = <T>(make: (why: ProblemStatement) => T): { detail?: T; fields?: Record<string, T> } => ({
    ...(detail === undefined ? {} : { detail: make(detail) }),
    ...(fields === undefined
      ? {}
      : { fields: Object.fromEntries(Object.entries(fields).map(([field, why]) => [field, make(why)])) }),
  })
  return {
    code,
    title: problemTitles[code],
    ...of((why) => said(why).sentence),
    says: of(said),
    ...(reference === undefined ? {} : { reference }),
  }
}
