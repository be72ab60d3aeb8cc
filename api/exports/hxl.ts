/**
 * CSV for humanitarian exchange: the same rows with a row of HXL 1.1 hashtags beneath the header. What the file says of itself stands
 * above the header, as HXL lets titles stand there: the first cell of a row as wide as the others, so that all rows are of one width.
 */
import { byteOrderMark, csvLine, header } from './csv.ts'
import type { ExportFormat } from './export-format.ts'
import { type Provenance, provenanceLines } from './provenance.ts'

/** Readers of HXL look for the tags in the first 25 rows. */
const mostNotes = 20

function titles(provenance: Provenance, width: number): string {
  const lines = provenanceLines(provenance).map(([name, value]) => `${name}: ${value}`)
  const shown =
    lines.length <= mostNotes ? lines : [...lines.slice(0, mostNotes - 1), lines.slice(mostNotes - 1).join(' | ')]
  return shown.map((line) => csvLine([line, ...Array<null>(width - 1).fill(null)])).join('')
}

export const hxl: ExportFormat = {
  id: 'hxl.csv',
  contentType: 'text/csv; charset=utf-8',
  async *write(table, provenance, { notes, bom }) {
    const tags = csvLine(table.columns.map(({ tag }) => tag))
    yield (bom ? byteOrderMark : '') +
      (notes ? titles(provenance, table.columns.length) : '') +
      header(table.columns) +
      tags
    for await (const rows of table.rows) yield rows.map((row) => csvLine(row.cells)).join('')
  },
}
