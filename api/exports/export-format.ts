/** What a file format must be able to do. One file a format, one line in registry.ts. */
import type { Deps } from '#api/deps.ts'
import type { ExportTable } from './export-table.ts'
import type { Provenance } from './provenance.ts'

export type Writing = {
  /** Whether a format that has no place of its own for the provenance puts it before the rows. */
  notes: boolean
  /** The file's name without its ending. */
  name: string
  /** Whether text begins with a byte order mark, by which a spreadsheet knows UTF-8. */
  bom: boolean
  /** What the table is of: districts, incidents. */
  what: string
  /** For formats that DuckDB writes. */
  deps: Pick<Deps, 'mirror' | 'blobs'>
}

export type ExportFormat = {
  id: string
  contentType: string
  write(table: ExportTable, provenance: Provenance, writing: Writing): AsyncIterable<string | Uint8Array>
}
