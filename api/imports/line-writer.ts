/**
 * Writes rows as canonical CSV, the same lines as api/mirror/canonical-csv.ts, with what each column needs decided once
 * rather than for every cell: a million rows pass here.
 */
import { type Column, csvLine } from '#api/mirror/canonical-csv.ts'

export type LineWriter = (row: object) => string

export const createLineWriter =
  (columns: readonly Column[]): LineWriter =>
  (row) =>
    csvLine(columns, { ...row })
