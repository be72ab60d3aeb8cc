/** What '.' and ',' mean in the numbers of a file: as the person importing says, else as the columns say, else asked. */
import type { ImportQuestion } from '#api/contract/import-questions.ts'
import { choice, given } from '../../questions/question.ts'
import { createStyleVote, type NumberStyle, parseNumber } from '../../reading/numbers.ts'
import { tableRows } from '../../reading/table-rows.ts'
import type { TableSample } from '../../reading/table-sample.ts'
import type { ImportFile } from '../format.ts'

export type DecidedMark = { style: NumberStyle; questions: ImportQuestion[] }

const marks = ['point', 'comma'] as const

export async function decideMark(
  file: ImportFile,
  table: TableSample,
  columns: readonly number[],
  /** The number in a cell, where more stands there. */
  numberIn: (cell: string) => string = (cell) => cell,
  /** Where nothing decides, a mark before three digits is taken to part thousands until somebody says otherwise. */
  assumesThousands = false,
): Promise<DecidedMark> {
  const { map } = file.sample
  const vote = createStyleVote()
  let open: { written: string; column: number } | null = null
  for await (const { rows } of tableRows(file, table, true))
    for (const row of rows)
      for (const column of columns) {
        const written = numberIn((row[column] ?? '').trim())
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
        given: given(map, ['decimal'], assumesThousands ? { decimal: ofLargest(written) } : null),
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

const ofLargest = (written: string): string =>
  readings(written).toSorted((a, b) => b.value - a.value)[0]?.mark ?? 'point'

/** The number a text can only be, whichever mark is the decimal one. */
export function readOneWay(written: string): number | null {
  const values = new Set(marks.flatMap((mark) => parseNumber(written, mark) ?? []))
  const [value = null] = values
  return values.size === 1 ? value : null
}
