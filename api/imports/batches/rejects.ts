/**
 * The rejects file: every row refused or doubted as it stood, with its line and what is wrong, in words for whoever opens it in a
 * spreadsheet and as statements for other languages. Read back for the report.
 */
import { z } from 'zod'
import type { RowProblem } from '#api/contract/imports.ts'
import type { Statement } from '#api/contract/statements/every-statement.ts'
import { importReason } from '#api/contract/statements/import-reasons.ts'
import { importSuggestion } from '#api/contract/statements/import-suggestions.ts'
import type { FoundProblem } from '../formats/format.ts'
import { decodeFile } from '../reading/decode.ts'
import { readRows } from '../reading/delimited-rows.ts'
import { createFirstProblems } from './first-problems.ts'
import { asKept, writtenOnce } from './kept-statements.ts'
import { createRowsFile } from './rows-file.ts'

const ownColumns = ['line', 'outcome', 'field', 'reason', 'suggestion', 'says'] as const

export type Say = (statement: Statement) => string
export type RejectsFile = {
  readonly count: number
  write(problems: readonly FoundProblem[]): Promise<void>
  close(): Promise<void>
}

/** `header` names the columns of the file the rows come from. */
export function createRejectsFile(path: string, header: readonly string[], say: Say): RejectsFile {
  const file = createRowsFile(path, [...ownColumns, ...header])
  return {
    get count() {
      return file.count
    },
    write: (problems) =>
      file.write(
        problems.map(({ line, severity, field, reason, suggestion, cells }) => [
          line,
          severity,
          field,
          say(reason),
          suggestion === undefined ? '' : say(suggestion),
          JSON.stringify({ reason, suggestion }),
          ...cells,
        ]),
      ),
    close: file.close,
  }
}

/** Null where it is no JSON: a file whose own columns begin with one called like ours. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

const said = asKept(z.object({ reason: importReason, suggestion: importSuggestion.optional() }))

/** The first problems of a rejects file. An earlier version wrote no statements beside the sentences. */
export async function readRejects(path: string): Promise<{ problems: RowProblem[]; total: number }> {
  const problems = createFirstProblems()
  let total = -1
  let saysToo = false
  for await (const { rows } of readRows(decodeFile(path, 'utf-8'), { delimiter: ',', eol: '\n' })) {
    for (const [line = '', severity, field = '', reason = '', suggestion, says = ''] of rows) {
      total++
      if (total === 0) saysToo = says === 'says'
      if (total === 0) continue
      const statements = saysToo ? said.safeParse(parsed(says)) : null
      problems.add({
        line: line === '' ? null : Number(line),
        severity: severity === 'warning' ? 'warning' : 'rejected',
        field: field === '' ? null : field,
        ...(statements?.success === true ? statements.data : writtenOnce(reason, suggestion)),
      })
    }
  }
  return { problems: problems.list(), total: Math.max(0, total) }
}
