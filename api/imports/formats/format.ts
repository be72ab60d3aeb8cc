/**
 * What a file format is to the importer: something that recognises a file from its beginning and turns it into rows of our
 * tables, saying for each row of the file what became of it. A new format is one file like this, a line in the registry and
 * a sample in data/samples. Must not know of HTTP, batches or the record.
 */
import type { ImportQuestion } from '#api/contract/import-questions.ts'
import type { RowCorrection, RowProblem } from '#api/contract/imports.ts'
import type { ImportNote } from '#api/contract/statements/import-notes.ts'
import type { RecognitionReason, UnreadFile } from '#api/contract/statements/import-recognition.ts'
import type { RowTable } from '#api/record/entries.ts'
import type { KnownRows } from '../batches/known-rows.ts'
import type { PlaceBook } from '../places/place-book.ts'
import type { Reconciliation } from '../places/reconcile.ts'
import type { Encoding } from '../reading/decode.ts'
import type { CellRow } from '../reading/line-writer.ts'
import type { TableSample } from '../reading/table-sample.ts'

/** The beginning of a file, looked at in every way a format might ask for. */
export type Sample = {
  filename: string
  text: string
  /** The beginning of the uploaded file itself, where it was JSON; else empty. */
  json: string
  /** Laid out as a table, when it can be. */
  table: TableSample | null
  /** `field=column` and other answers given by the person importing. */
  map: ReadonlyMap<string, string>
}

/** From 0 (not at all) to 1 (certainly), and why not more, for when nothing is recognised. */
export type Recognition = { score: number; because: RecognitionReason | null }

export type FoundProblem = RowProblem & {
  /** The row as it stood in the file, for the rejects file. */
  cells: readonly string[]
}

/** What is wrong with a row, or to be doubted about it. */
export type Told = { field: string } & Pick<RowProblem, 'reason' | 'suggestion'>

/** A stretch of the file, read. Rows accepted are the rest: read - corrected - rejected - duplicate. */
export type Portion = {
  read: number
  corrected: number
  rejected: number
  duplicate: number
  rows: Partial<Record<RowTable, readonly CellRow[]>>
  problems: FoundProblem[]
  corrections: RowCorrection[]
  /** What was understood. */
  notes: ImportNote[]
  /** What the person importing may decide, beside what any file is asked (imports/questions). */
  questions: ImportQuestion[]
  /** File column → field. */
  mapping: Record<string, string>
}

/** One table or layer of an uploaded file, as plain text. */
export type FilePart = {
  /** The file's own name, or that of the sheet or layer. */
  name: string
  path: string
  size: number
  encoding: Encoding
  sample: Sample
}
export type ImportFile = FilePart & {
  /** Sheets or layers of the same file, this one among them. */
  parts: readonly FilePart[]
}

/** What the importer knows besides the file. */
export type ImportContext = {
  /** Day of the import, YYYY-MM-DD. */
  today: string
  places: PlaceBook
  reconciliation: Reconciliation
  /** What is in the record already. */
  known: KnownRows
  /** What the rows are filed under, where the format asks for it. */
  source: string
  /** The country this instance is for. */
  country: { pcode: string; name: string }
}

/** What is read in place of a file that does not tell one thing a row. */
export type LaidOut = {
  part: FilePart
  notes: ImportNote[]
  questions: ImportQuestion[]
  /** Other sheets or layers that belong to it, of which the notes say what became of them. */
  dealtWith: string[]
}

export type ImportFormat = {
  id: string
  label: string
  /** Its rows are filed under a source that the file does not name. */
  asksSource?: true
  /** Files known by sight (not-read.ts) that are refused unless this format takes them. */
  takes?: UnreadFile
  /** It reads what it needs of the other sheets or layers by itself. */
  readsParts?: true
  /** Its files have no columns to be known again by: what was answered about the last of them is taken for the next. */
  remembersLines?: true
  /** File in data/samples that shows it. */
  sample: string
  /** The words of the columns it cannot do without, where it knows them by their words: `map` may name each. */
  columns?: readonly string[]
  /** Of a format that guesses its columns: the names in `map` of those it cannot do without and does not find. */
  lacks?(sample: Sample): readonly string[]
  recognise(sample: Sample): Recognition
  /** Before it is read; `into` is a folder for what is written. Null where the file can be read as it is. */
  layOut?(file: ImportFile, into: string): Promise<LaidOut | null>
  read(file: ImportFile, context: ImportContext): AsyncIterable<Portion>
}

/** What a format says of a file. */
export type Tried = Recognition & { format: ImportFormat }

export const portion = (found: Partial<Portion>): Portion => ({
  read: 0,
  corrected: 0,
  rejected: 0,
  duplicate: 0,
  rows: {},
  problems: [],
  corrections: [],
  notes: [],
  questions: [],
  mapping: {},
  ...found,
})

export const recognised = (score: number): Recognition => ({ score, because: null })
export const unlike = (because: RecognitionReason, score = 0): Recognition => ({ score, because })

/** For a table known by the names of its columns, as words: all of these, and it can be nothing else. */
export const byColumns =
  (needed: readonly string[]) =>
  ({ table }: Sample): Recognition => {
    if (table === null) return unlike({ code: 'no-table' })
    const lacking = needed.filter((name) => !table.words.includes(name))
    return lacking.length > 0 ? unlike({ code: 'columns-lacking', columns: lacking }) : recognised(1)
  }

/** A question or refusal that concerns the whole file; nothing is taken until it is answered. */
export const fileProblem = (
  reason: RowProblem['reason'],
  field: string | null = null,
  suggestion?: RowProblem['suggestion'],
): FoundProblem => ({
  line: null,
  field,
  reason,
  severity: 'rejected',
  cells: [],
  ...(suggestion === undefined ? {} : { suggestion }),
})

/** The answers of the person importing that name a column the table does not have. */
export const columnsNotThere = (unknown: readonly string[], { header }: TableSample): FoundProblem[] =>
  unknown.map((pair) =>
    fileProblem({ code: 'column-not-there', pair }, pair, { code: 'columns-there', columns: header }),
  )

/** What was told of a row, as the report has it. */
export const rowProblem = (
  line: number,
  severity: FoundProblem['severity'],
  cells: readonly string[],
  { field, reason, suggestion }: Told,
): FoundProblem => ({
  line,
  field,
  reason,
  severity,
  cells,
  ...(suggestion === undefined ? {} : { suggestion }),
})

/** "Is it this one?", of a place that is like what was written. */
export const perhaps = ({ pcode, name }: { pcode: string; name: string }) => ({
  code: 'perhaps-place' as const,
  pcode,
  name,
})
