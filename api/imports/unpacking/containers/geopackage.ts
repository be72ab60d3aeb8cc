/** A GeoPackage: every layer of features, outlines as GeoJSON and points as a table; tables without a shape are tables. */
import { readFile } from 'node:fs/promises'
import type { Feature } from 'geojson'
import initSqlJs, { type Database } from 'sql.js'
import { type Opener, type Part, Refused } from '../contents.ts'
import { geometryOf } from '../geopackage-geometry.ts'
import { writeTable } from '../table-file.ts'
import { writeFeatures } from '../write-features.ts'

type Layer = { name: string; column: string | null }

export const openGeopackage: Opener = async (path, _, into) => {
  const SQL = await initSqlJs()
  const database = new SQL.Database(await readFile(path))
  try {
    const parts: Part[] = []
    for (const layer of layersOf(database)) parts.push(await writeLayer(database, layer, into))
    if (parts.length === 0) throw new Refused('nothing-inside')
    return { parts, passedOver: [] }
  } finally {
    database.close()
  }
}

function layersOf(database: Database): Layer[] {
  const [found] = database.exec(
    `SELECT c.table_name, g.column_name
     FROM gpkg_contents c LEFT JOIN gpkg_geometry_columns g ON g.table_name = c.table_name
     WHERE c.data_type IN ('features', 'attributes') ORDER BY c.table_name`,
  )
  return (found?.values ?? []).map(([name, column]) => ({
    name: String(name),
    column: column === null || column === undefined ? null : String(column),
  }))
}

async function writeLayer(database: Database, { name, column }: Layer, into: string): Promise<Part> {
  // The name of a table cannot be a parameter; a quoted name holds nothing but a name.
  const [found] = database.exec(`SELECT * FROM "${name.replaceAll('"', '""')}"`)
  const columns = found?.columns ?? []
  const rows = found?.values ?? []
  if (column === null) return writeTable(into, name, [columns, ...rows])
  const features = rows.map((row): Feature => {
    const at = columns.indexOf(column)
    const shape = row[at]
    return {
      type: 'Feature',
      geometry: (shape instanceof Uint8Array ? geometryOf(shape) : null) as Feature['geometry'],
      properties: Object.fromEntries(columns.flatMap((key, i) => (i === at ? [] : [[key, row[i]]]))),
    }
  })
  return writeFeatures(into, name, { type: 'FeatureCollection', features })
}
