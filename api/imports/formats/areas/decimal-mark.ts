/** What '.' and ',' mean in the numbers of a file: as the person importing says, else as the columns say, else asked. */
import type { ImportQuestion } from '#api/contract/import-questions.ts'
import { choice, given } from '../../questions/question.ts'
import { createStyleVote, type NumberStyle, parseNumber } from '../../reading/numbers.ts'
import { tableRows } from '../../reading/table-rows.ts'
import type { ImportFile } from '../format.ts'
import type { AreaLayout } from './area-layout.ts'

export type DecidedMark = { style: NumberStyle; questions: ImportQuestion[] }

const marks = ['point', 'comma'] as const

export async function decideMark(
  file: ImportFile,
  { table }: AreaLayout,
  columns: readonly number[],
): Promise<DecidedMark> {
  const { map } = file.sample
  const vote = createStyleVote()
  let open: { written: string; column: number } | null = null
  for await (const { rows } of tableRows(file, table, true))
    for (const row of rows)
      for (const column of columns) {
        const written = (row[column] ?? '').trim()
        vote.hear(written)
        if (open === null && readings(written).length === 2) open = { written, column }
      }
  const said = marks.find((mark) => mark === map.get('decimal'))
  const style = said ?? vote.style()
  if (open === null || (said === undefined && style !== 'ambiguous')) return { style, questions: [] }
  const column = table.header[open.column] ?? ''
  const { written } = open
  return {
    style,
    questions: [
      {
        ...{ asks: { code: 'ask-decimal-mark', column }, column, takes: 'one', key: 'decimal' },
        answers: readings(written).map(({ mark, value }) =>
          choice({ decimal: mark }, { code: 'answer-decimal', mark, written, value }),
        ),
        given: given(map, ['decimal'], null),
      },
    ],
  }
}

/** The numbers a text can be, where a point and a comma make two of it. */
function readings(written: string): { mark: (typeof marks)[number]; value: number }[] {
  if (!/[.,]/.test(written)) return []
  const found = marks.flatMap((mark) => {
    const value = parseNumber(written, mark)
    return value === null ? [] : [{ mark, value }]
  })
  return found[0]?.value === found[1]?.value ? [] : found
}
