/** A zip of the plain CSV and, beside it, what it is: for people (README.txt) and for programs (about.json). */
import { Zip, ZipDeflate } from 'fflate'
import { csv } from './csv.ts'
import type { ExportFormat } from './export-format.ts'
import type { Provenance } from './provenance.ts'

const utf8 = new TextEncoder()

export const csvZip: ExportFormat = {
  id: 'csv.zip',
  contentType: 'application/zip',
  async *write(table, provenance, { name }) {
    const chunks: Uint8Array[] = []
    const zip = new Zip((error, chunk) => {
      if (error) throw error
      chunks.push(chunk)
    })
    const begin = (file: string): ZipDeflate => {
      const entry = new ZipDeflate(file)
      // The same answer is the same file.
      entry.mtime = provenance.madeAt
      zip.add(entry)
      return entry
    }
    const rows = begin(`${name}.csv`)
    for await (const text of csv.write(table, provenance, { notes: false, name })) {
      rows.push(typeof text === 'string' ? utf8.encode(text) : text)
      yield* chunks.splice(0)
    }
    rows.push(new Uint8Array(), true)
    begin('README.txt').push(utf8.encode(readme(provenance, `${name}.csv`)), true)
    begin('about.json').push(utf8.encode(`${JSON.stringify({ file: `${name}.csv`, ...provenance }, null, 2)}\n`), true)
    zip.end()
    yield* chunks.splice(0)
  },
}

const readme = ({ sources, ...provenance }: Provenance, file: string): string =>
  [
    `file: ${file}`,
    ...Object.entries(provenance).flatMap(([name, value]) => (value === null ? [] : [`${name}: ${value}`])),
    'sources:',
    ...sources.map((source) => `  ${source}`),
    '',
  ].join('\r\n')
