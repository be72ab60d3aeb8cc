/**
 * A zip of the plain CSV and, beside it, what it is: for people (README.txt) and for programs (datapackage.json, about.json). The CSV
 * has no byte order mark here: readers of data packages take it for a part of the first heading.
 */
import { Zip, ZipDeflate } from 'fflate'
import { csv } from './csv.ts'
import { dataPackage } from './data-package.ts'
import type { ExportFormat } from './export-format.ts'
import { type Provenance, provenanceLines } from './provenance.ts'

const utf8 = new TextEncoder()

export const csvZip: ExportFormat = {
  id: 'csv.zip',
  contentType: 'application/zip',
  async *write(table, provenance, writing) {
    const { name } = writing
    const file = `${name}.csv`
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
    const rows = begin(file)
    for await (const text of csv.write(table, provenance, { ...writing, notes: false, bom: false })) {
      rows.push(typeof text === 'string' ? utf8.encode(text) : text)
      yield* chunks.splice(0)
    }
    rows.push(new Uint8Array(), true)
    begin('README.txt').push(utf8.encode(readme(provenance, file)), true)
    begin('datapackage.json').push(json(dataPackage(file, name, table.columns, provenance)), true)
    begin('about.json').push(json({ file, ...provenance }), true)
    zip.end()
    yield* chunks.splice(0)
  },
}

const json = (told: object): Uint8Array => utf8.encode(`${JSON.stringify(told, null, 2)}\n`)

const readme = (provenance: Provenance, file: string): string =>
  [['file', file], ...provenanceLines(provenance), ['columns', 'each is described in datapackage.json']]
    .map(([name, value]) => `${name}: ${value}\r\n`)
    .join('')
