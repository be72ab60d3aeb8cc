/** Which column holds what a kind of file cannot do without, one question each, with the cells each column begins with. */
import type { ImportQuestion } from '#api/contract/import-questions.ts'
import type { Sample } from '../formats/format.ts'
import { choice, given } from './question.ts'

const cellsShown = 3

export function askColumns({ table, map }: Sample, open: readonly string[]): ImportQuestion[] {
  if (table === null) return []
  const glimpseOf = (at: number): string =>
    [...new Set(table.rows.map((row) => (row[at] ?? '').trim()).filter((cell) => cell !== ''))]
      .slice(0, cellsShown)
      .join(', ')
  return open.map((field) => ({
    ...{ asks: { code: 'ask-field' as const, field }, column: null, takes: 'one' as const, key: field },
    answers: table.header.map((column, at) =>
      choice({ [field]: column }, { code: 'as-written', text: column }, { glimpse: glimpseOf(at) || null }),
    ),
    given: given(map, [field], null),
  }))
}
