/** GeoJSON (RFC 7946): one feature a row, its columns as properties; what the file says of itself as the member `provenance`. */
import type { Column } from './column.ts'
import type { ExportFormat } from './export-format.ts'
import type { ExportRow } from './export-table.ts'

const feature = (columns: readonly Column[], { cells, geometry }: ExportRow): string =>
  JSON.stringify({
    type: 'Feature',
    properties: Object.fromEntries(columns.map(({ name }, i) => [name, cells[i] ?? null])),
    geometry,
  })

export const geojson: ExportFormat = {
  id: 'geojson',
  contentType: 'application/geo+json',
  async *write(table, provenance) {
    yield `{"type":"FeatureCollection","provenance":${JSON.stringify(provenance)},"features":[`
    let first = true
    for await (const rows of table.rows) {
      if (rows.length === 0) continue
      yield `${first ? '' : ','}\n${rows.map((row) => feature(table.columns, row)).join(',\n')}`
      first = false
    }
    yield '\n]}\n'
  },
}
