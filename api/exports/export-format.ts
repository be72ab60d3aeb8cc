/** What a file format must be able to do. One file a format, one line in registry.ts. */
import type { ExportTable } from './export-table.ts'
import type { Provenance } from './provenance.ts'

export type ExportFormat = {
  id: string
  contentType: string
  /**
   * `notes`: whether a format that has no place of its own for the provenance puts it before the rows. `name`: the file's, without
   * its ending.
   */
  write(
    table: ExportTable,
    provenance: Provenance,
    options: { notes: boolean; name: string },
  ): AsyncIterable<string | Uint8Array>
}
