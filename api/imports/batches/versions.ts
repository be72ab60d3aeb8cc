/**
 * Rows that are told again: whether each is new, known as it is, or known with other content, against the record and the rest of its
 * file. In one file the same id with other content is another thing, kept under an id made of both; the record's is a correction.
 */
import { createHash } from 'node:crypto'
import type { RowCorrection } from '#api/contract/imports.ts'
import type { Row } from '#api/mirror/values.ts'
import type { CellRow } from '../reading/line-writer.ts'

export type Version =
  | { is: 'new'; id: string }
  | { is: 'known' }
  | { is: 'corrected'; id: string; before: Row }
  /** Under another id, because its own was taken in this file. */
  | { is: 'apart'; id: string }

export type Versions = {
  /** Ids under which the record may know a row. */
  idsOf(id: string, row: CellRow): string[]
  tell(id: string, row: CellRow, held: ReadonlyMap<string, Row>): Version
}

/** `contentOf`: what counts as having been said, in one form for a row of the file and of the record. */
export function createVersions(contentOf: (row: CellRow | Row) => string): Versions {
  const inFile = new Map<string, string>()
  const apart = (id: string, content: string): string => `${id}~${hashOf(content).slice(0, 8)}`
  return {
    idsOf: (id, row) => [id, apart(id, contentOf(row))],
    tell(id, row, held) {
      const content = contentOf(row)
      const other = apart(id, content)
      if (inFile.get(id) === content || inFile.has(other)) return { is: 'known' }
      const sameApart = held.get(other)
      if (sameApart !== undefined && contentOf(sameApart) === content) {
        inFile.set(other, content)
        return { is: 'known' }
      }
      const before = held.get(id)
      if (inFile.has(id)) {
        inFile.set(other, content)
        return { is: 'apart', id: other }
      }
      inFile.set(id, content)
      if (before === undefined) return { is: 'new', id }
      return contentOf(before) === content ? { is: 'known' } : { is: 'corrected', id, before }
    },
  }
}

export const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 16)

const written = (value: unknown): string | null =>
  value === null || value === undefined || value === '' ? null : String(value)

/** Field by field, what a row said and says now. */
export function versionCorrections(
  line: number,
  id: string,
  fields: readonly string[],
  before: Row,
  now: CellRow,
): RowCorrection[] {
  return fields.flatMap((field) => {
    const [old, next] = [written(before[field]), written(now[field])]
    return old === next ? [] : [{ line, row: id, field, old, new: next }]
  })
}
