/** How a question is put together, by formats that ask and for what any file is asked. Knows nothing of any one format. */
import type { AnswerMap, ImportChoice, ImportQuestion } from '#api/contract/import-questions.ts'

export const choice = (map: AnswerMap, says: ImportChoice['says'], more: Partial<ImportChoice> = {}): ImportChoice => ({
  map,
  says,
  rows: null,
  glimpse: null,
  ...more,
})

/** The answer that stands, of those given under `keys`; `assumed` where nobody gave one. */
export function given(
  map: ReadonlyMap<string, string>,
  keys: readonly string[],
  assumed: AnswerMap | null,
): ImportQuestion['given'] {
  const told = keys.flatMap((key) => (map.has(key) ? [[key, map.get(key) ?? ''] as const] : []))
  if (told.length > 0) return { map: Object.fromEntries(told), because: 'told' }
  return assumed === null ? null : { map: assumed, because: 'assumed' }
}

/** An answer a person gave for an earlier file is said to be that. */
export const asRemembered = (question: ImportQuestion, remembered: ReadonlySet<string>): ImportQuestion =>
  question.given?.because === 'told' && Object.keys(question.given.map).every((key) => remembered.has(key))
    ? { ...question, given: { ...question.given, because: 'last-time' } }
    : question
