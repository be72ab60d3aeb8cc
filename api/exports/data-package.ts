/**
 * What a CSV is, for programs: a Frictionless Data Package, version 1. Fields are described by the table's own columns; licences and
 * sources are those of the provenance.
 */
import type { Column, ColumnType } from './column.ts'
import type { Provenance } from './provenance.ts'

const fieldTypes: Record<ColumnType, string> = {
  text: 'string',
  code: 'string',
  // Local times with an offset are texts to Frictionless: its moments are UTC.
  moment: 'string',
  integer: 'integer',
  number: 'number',
  date: 'date',
}

export function dataPackage(file: string, name: string, columns: readonly Column[], provenance: Provenance): object {
  const { about, place, rows, madeAt, sources, recordSeq, page } = provenance
  const stated = sources.filter(({ licenceUrl }) => licenceUrl !== null)
  const licences = new Map(
    stated.map(({ licence, licenceUrl }) => [licence, { name: slug(licence), title: licence, path: licenceUrl }]),
  )
  return {
    profile: 'tabular-data-package',
    name: slug(name),
    title: `${about}, ${place}`,
    description: `${rows} ${provenance.withheld} ${provenance.imprecise}${provenance.leftOut === null ? '' : ` ${provenance.leftOut}`}`,
    homepage: page,
    version: String(recordSeq),
    created: madeAt,
    ...(licences.size > 0 && { licenses: [...licences.values()] }),
    sources: sources.map(({ title, brought, licence, licenceUrl, citation }) => ({
      title: [`${title}: ${brought}`, licence, citation].filter((part) => part !== null).join('; '),
      ...(licenceUrl !== null && { path: licenceUrl }),
    })),
    resources: [
      {
        name: slug(name),
        path: file,
        profile: 'tabular-data-resource',
        format: 'csv',
        mediatype: 'text/csv',
        encoding: 'utf-8',
        dialect: { delimiter: ',', lineTerminator: '\r\n', quoteChar: '"', doubleQuote: true, header: true },
        schema: { fields: columns.map(field), missingValues: [''] },
      },
    ],
    provenance,
  }
}

const field = ({ name, type, tag, says, unit, least, most, required, codes }: Column): object => ({
  name,
  type: fieldTypes[type],
  description: says,
  ...(unit !== undefined && { unit }),
  hxl: tag,
  constraints: {
    ...(required === true && { required }),
    ...(least !== undefined && { minimum: least }),
    ...(most !== undefined && { maximum: most }),
    ...(codes !== undefined && { enum: codes }),
  },
})

/** As names of packages and licences may be written. */
const slug = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^a-z0-9._-]+/g, '-')
    .replace(/^-|-$/g, '')
