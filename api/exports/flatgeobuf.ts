/**
 * FlatGeobuf, for a GIS: QGIS, GDAL and what is built on it open it as they do a GeoPackage. A GeoPackage is an SQLite database, which Node 20 can
 * write only whole in memory; this format is a header and one feature after another, so a million rows pass through in constant memory.
 * For the same reason it carries no spatial index and no count: readers take it from front to back. The package's own encoder keeps
 * every feature and takes the columns from the first, so only its schema classes are used. What the file says of itself is in the
 * header: title, description, and as `metadata` (JSON) what GDAL shows.
 */
import { Builder } from 'flatbuffers'
import { Column as FgbColumn } from 'flatgeobuf/lib/mjs/flat-geobuf/column.js'
import { ColumnType } from 'flatgeobuf/lib/mjs/flat-geobuf/column-type.js'
import { Crs } from 'flatgeobuf/lib/mjs/flat-geobuf/crs.js'
import { Feature } from 'flatgeobuf/lib/mjs/flat-geobuf/feature.js'
import { Geometry } from 'flatgeobuf/lib/mjs/flat-geobuf/geometry.js'
import { GeometryType } from 'flatgeobuf/lib/mjs/flat-geobuf/geometry-type.js'
import { Header } from 'flatgeobuf/lib/mjs/flat-geobuf/header.js'
import type { Cell, Column, ColumnType as Sort } from './column.ts'
import type { ExportFormat } from './export-format.ts'
import type { ExportRow, ExportTable } from './export-table.ts'
import { provenanceLines } from './provenance.ts'
import { partsOf, type Rings, type Shape } from './shapes.ts'

const magic = Uint8Array.of(0x66, 0x67, 0x62, 0x03, 0x66, 0x67, 0x62, 0x00)
const wgs84 = 4326
/** Every message is a whole number of these long, so that readers may look at coordinates where they lie. */
const numberBytes = 8

const columnTypes: Record<Sort, ColumnType> = {
  text: ColumnType.String,
  code: ColumnType.String,
  // Its own type for instants has no place for "this day".
  date: ColumnType.String,
  moment: ColumnType.String,
  integer: ColumnType.Long,
  number: ColumnType.Double,
}

export const fgb: ExportFormat = {
  id: 'fgb',
  contentType: 'application/vnd.flatgeobuf',
  async *write(table, provenance, { name }) {
    yield magic
    const says = Object.fromEntries(provenanceLines(provenance).map(([key, value], i) => [`${key}_${i}`, value]))
    yield headerOf(table, { name, description: provenance.rows, metadata: JSON.stringify(says) })
    for await (const rows of table.rows) if (rows.length > 0) yield featuresOf(table.columns, rows)
  },
}

type Said = { name: string; description: string; metadata: string }

function headerOf({ columns, drawnAs }: ExportTable, { name, description, metadata }: Said): Uint8Array {
  const builder = new Builder()
  builder.prep(numberBytes, 0)
  const described = columns.map((column) => {
    const called = builder.createString(column.name)
    const title = builder.createString(column.unit ?? '')
    const says = builder.createString(column.says)
    FgbColumn.startColumn(builder)
    FgbColumn.addName(builder, called)
    FgbColumn.addType(builder, columnTypes[column.type])
    if (column.unit !== undefined) FgbColumn.addTitle(builder, title)
    FgbColumn.addDescription(builder, says)
    FgbColumn.addNullable(builder, column.required !== true)
    return FgbColumn.endColumn(builder)
  })
  const columnsAt = Header.createColumnsVector(builder, described)
  const org = builder.createString('EPSG')
  Crs.startCrs(builder)
  Crs.addOrg(builder, org)
  Crs.addCode(builder, wgs84)
  const crs = Crs.endCrs(builder)
  const [nameAt, descriptionAt, metadataAt] = [name, description, metadata].map((text) => builder.createString(text))
  Header.startHeader(builder)
  Header.addName(builder, nameAt ?? 0)
  Header.addGeometryType(builder, drawnAs === 'points' ? GeometryType.Point : GeometryType.MultiPolygon)
  Header.addColumns(builder, columnsAt)
  Header.addFeaturesCount(builder, 0n)
  Header.addIndexNodeSize(builder, 0)
  Header.addCrs(builder, crs)
  Header.addTitle(builder, nameAt ?? 0)
  Header.addDescription(builder, descriptionAt ?? 0)
  Header.addMetadata(builder, metadataAt ?? 0)
  builder.finishSizePrefixed(Header.endHeader(builder))
  return builder.asUint8Array()
}

/** Each feature is a message of its own; the builder's memory serves them all. */
function featuresOf(columns: readonly Column[], rows: readonly ExportRow[]): Uint8Array {
  const builder = new Builder(4096)
  return Buffer.concat(
    rows.map(({ cells, geometry }) => {
      builder.clear()
      builder.prep(numberBytes, 0)
      const properties = Feature.createPropertiesVector(builder, propertiesOf(columns, cells))
      const shape = geometry === null ? null : shapeOf(builder, geometry)
      Feature.startFeature(builder)
      if (shape !== null) Feature.addGeometry(builder, shape)
      Feature.addProperties(builder, properties)
      builder.finishSizePrefixed(Feature.endFeature(builder))
      return builder.asUint8Array().slice()
    }),
  )
}

/** Column by column: its number, then its value; what is empty is left out. */
function propertiesOf(columns: readonly Column[], cells: readonly Cell[]): Uint8Array {
  const parts: Buffer[] = []
  for (const [i, { type }] of columns.entries()) {
    const cell = cells[i] ?? null
    if (cell === null) continue
    const isText = typeof cell !== 'number'
    const text = isText ? Buffer.from(String(cell)) : null
    const part = Buffer.alloc(2 + (text === null ? 8 : 4))
    part.writeUInt16LE(i)
    if (text !== null) part.writeUInt32LE(text.length, 2)
    else if (columnTypes[type] === ColumnType.Long) part.writeBigInt64LE(BigInt(Number(cell)), 2)
    else part.writeDoubleLE(Number(cell), 2)
    parts.push(part)
    if (text !== null) parts.push(text)
  }
  return Buffer.concat(parts)
}

function shapeOf(builder: Builder, shape: Shape): number {
  if (shape.type === 'Point') {
    const xy = Geometry.createXyVector(builder, shape.coordinates)
    Geometry.startGeometry(builder)
    Geometry.addXy(builder, xy)
    return Geometry.endGeometry(builder)
  }
  const parts = Geometry.createPartsVector(
    builder,
    partsOf(shape).map((rings) => polygonOf(builder, rings)),
  )
  Geometry.startGeometry(builder)
  Geometry.addType(builder, GeometryType.MultiPolygon)
  Geometry.addParts(builder, parts)
  return Geometry.endGeometry(builder)
}

function polygonOf(builder: Builder, rings: Rings): number {
  let end = 0
  const ends = rings.map((ring) => {
    end += ring.length
    return end
  })
  const endsAt = Geometry.createEndsVector(builder, ends)
  const xy = Geometry.createXyVector(
    builder,
    rings.flat().flatMap((at) => [at[0], at[1]]),
  )
  Geometry.startGeometry(builder)
  Geometry.addEnds(builder, endsAt)
  Geometry.addXy(builder, xy)
  Geometry.addType(builder, GeometryType.Polygon)
  return Geometry.endGeometry(builder)
}
