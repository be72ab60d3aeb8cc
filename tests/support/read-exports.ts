/** Reads each exported format with a reader others made, into rows of plain values: what is empty is null. */
import { execFile } from 'node:child_process'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { DuckDBInstance } from '@duckdb/node-api'
import { parse } from 'csv-parse/sync'
import { strFromU8, unzipSync } from 'fflate'
import { deserialize } from 'flatgeobuf/lib/mjs/geojson.js'
import readXlsxFile from 'read-excel-file/node'

export type Cells = Record<string, unknown>
const run = promisify(execFile)
const nothing = (cell: unknown): unknown => (cell === '' || cell === undefined ? null : cell)
const tidy = (row: Cells): Cells => Object.fromEntries(Object.entries(row).map(([name, cell]) => [name, nothing(cell)]))
const day = (cell: unknown): unknown => (cell instanceof Date ? cell.toISOString().slice(0, 10) : cell)

export const readCsv = (text: string): Cells[] => (parse(text, { columns: true, bom: true }) as Cells[]).map(tidy)

export function readHxl(text: string): { tags: string[]; rows: Cells[] } {
  const [tags = {}, ...rows] = readCsv(text)
  return { tags: Object.values(tags).map(String), rows }
}

export const unzipped = (bytes: Uint8Array): Record<string, string> =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, content]) => [name, strFromU8(content)]))

/** A sheet as its header names it; days as YYYY-MM-DD. */
export async function readWorkbook(bytes: Uint8Array, at = 0): Promise<Cells[]> {
  const sheets = await readXlsxFile(Buffer.from(bytes))
  const [header = [], ...rows] = sheets[at]?.data ?? []
  return rows.map((row) => Object.fromEntries(header.map((name, i) => [String(name), day(row[i] ?? null)])))
}

export async function readParquet(bytes: Uint8Array, folder: string): Promise<{ rows: Cells[]; about: Cells }> {
  const path = join(folder, 'read.parquet')
  await writeFile(path, bytes)
  const connection = await (await DuckDBInstance.create(':memory:')).connect()
  const rows = await connection.runAndReadAll('SELECT * FROM read_parquet($path)', { path })
  const about = await connection.runAndReadAll(
    'SELECT decode(key) AS name, decode(value) AS text FROM parquet_kv_metadata($path)',
    { path },
  )
  const told = {
    rows: rows.getRowObjectsJS().map((row) => tidy(Object.fromEntries(Object.entries(row).map(plain)))),
    about: Object.fromEntries(about.getRowObjectsJS().map(({ name, text }) => [String(name), String(text)])),
  }
  connection.closeSync()
  return told
}
const plain = ([name, cell]: [string, unknown]): [string, unknown] => [
  name,
  typeof cell === 'bigint' ? Number(cell) : day(cell),
]

export type Drawn = { properties: Cells; geometry: { type: string; coordinates: unknown } | null }

/** By the format's own package. */
export async function readFlatGeobuf(bytes: Uint8Array): Promise<Drawn[]> {
  const features: Drawn[] = []
  for await (const { properties, geometry } of deserialize(bytes))
    features.push({ properties: properties ?? {}, geometry } as Drawn)
  return features
}

export const gdal = await run('ogr2ogr', ['--version']).then(
  ({ stdout }) => stdout.trim(),
  () => null,
)
if (gdal === null) console.warn('GDAL (ogr2ogr) is not installed here: FlatGeobuf is read by its own package alone.')

/** By GDAL, which is what a GIS reads with. */
export async function readByGdal(bytes: Uint8Array, folder: string): Promise<Drawn[]> {
  const [from, to] = [join(folder, 'read.fgb'), join(folder, 'read.geojson')]
  await writeFile(from, bytes)
  await run('ogr2ogr', ['-f', 'GeoJSON', '-lco', 'COORDINATE_PRECISION=15', to, from])
  return JSON.parse(await readFile(to, 'utf8')).features
}
