/**
 * On which scale a column of precision codes is written. Sources number differently: 2 is "near a known place" in UCDP's codebook and
 * "a part of a region" in ACLED's, 3 "its district" or "a larger region". A code above 3 can only be the codebook's; 1 is the exact
 * place in both. Where a column cannot say, the person importing is asked.
 */
import type { ColumnGuess } from '../../reading/columns.ts'
import { hearColumns } from '../../reading/table-rows.ts'
import type { TableSample } from '../../reading/table-sample.ts'
import { type FoundProblem, fileProblem, type ImportFile } from '../format.ts'
import type { IncidentField } from './incident-columns.ts'

/** A source's own word for how exactly a place is known → the code of data/schema/precision.ts; null for none of them. */
export type PrecisionScale = (written: string) => number | null

export const codebookScale: PrecisionScale = (written) => {
  const code = Number(written)
  return Number.isInteger(code) && code >= 1 && code <= 7 ? code : null
}

/** A town; a part of a region, which its district may count; a larger region, drawn at its capital. */
const acledCodes: Readonly<Record<string, number>> = { '1': 1, '2': 3, '3': 4 }
export const acledScale: PrecisionScale = (written) => acledCodes[written] ?? null

const scales: Readonly<Record<string, PrecisionScale>> = { ucdp: codebookScale, acled: acledScale }
/** Columns only the codebook's owners, or this product's own exports, have. */
const codebookWords = ['where prec', 'kind as reported']

const isOpenCode = (cell: string): boolean => /^\s*[23]\s*$/.test(cell)
const isCodebookCode = (cell: string): boolean => /^\s*[4-7]\s*$/.test(cell)

export type DecidedScale = {
  scale: PrecisionScale
  /** The question, once a row has a code that needs its answer. */
  question(): FoundProblem | null
}

export async function decideScale(
  file: ImportFile,
  table: TableSample,
  { geoPrecision: column }: ColumnGuess<IncidentField>,
): Promise<DecidedScale> {
  const settled = (scale: PrecisionScale): DecidedScale => ({ scale, question: () => null })
  const asked = scales[file.sample.map.get('precision')?.toLowerCase() ?? '']
  if (asked !== undefined) return settled(asked)
  if (column === undefined || codebookWords.some((word) => table.words.includes(word))) return settled(codebookScale)
  const name = table.header[column] ?? ''
  const question = fileProblem({ code: 'precision-scale-open', column: name }, name, { code: 'say-precision-scale' })
  const cells = table.rows.map((row) => row[column] ?? '')
  let isOpen = cells.some(isOpenCode)
  if (isOpen) {
    let isCodebook = false
    await hearColumns(file, table, [column], (_, text) => {
      if (isCodebookCode(text)) isCodebook = true
    })
    if (isCodebook) return settled(codebookScale)
  }
  return {
    question: () => (isOpen ? question : null),
    scale: (written) => {
      if (isOpenCode(written)) isOpen = true
      return codebookScale(written)
    },
  }
}
