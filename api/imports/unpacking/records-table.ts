/** Records with names of their own become a table: every name any of them has is a column, in the order they first appear. */
import type { Part } from './contents.ts'
import { type CellValue, writeTable } from './table-file.ts'

export type JsonRecord = Record<string, unknown>

export async function recordsTable(into: string, name: string, records: readonly JsonRecord[]): Promise<Part> {
  const flat = records.map((record) => flatten(record))
  const columns = new Map<string, number>()
  for (const record of flat) for (const key of record.keys()) if (!columns.has(key)) columns.set(key, columns.size)
  const names = [...columns.keys()]
  function* rows(): Generator<readonly CellValue[]> {
    yield names
    for (const record of flat) yield names.map((key) => record.get(key) as CellValue)
  }
  return writeTable(into, name, rows())
}

/** `{a: {b: 1}}` is a column "a-b", and a point its parts, as ODK Central writes both in its CSV. */
function flatten(record: JsonRecord, prefix = '', into = new Map<string, unknown>()): Map<string, unknown> {
  for (const [key, value] of Object.entries(record)) {
    const isGroup = typeof value === 'object' && value !== null && !Array.isArray(value)
    if (isGroup && isPoint(value)) {
      const [longitude, latitude] = value.coordinates
      into.set(`${prefix}${key}-Latitude`, latitude).set(`${prefix}${key}-Longitude`, longitude)
    } else if (isGroup) flatten(value as JsonRecord, `${prefix}${key}-`, into)
    else into.set(`${prefix}${key}`, value)
  }
  return into
}

const isPoint = (value: object): value is { coordinates: number[] } =>
  'type' in value && value.type === 'Point' && 'coordinates' in value && Array.isArray(value.coordinates)
