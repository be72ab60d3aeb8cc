/** Features as GeoJSON text. Every property is on every feature, null included: GDAL takes its fields from the first page. */
import type { Cell } from '#api/exports/column.ts'
import type { ExportRow } from '#api/exports/export-table.ts'
import type { Page } from './collection.ts'
import type { Link } from './links.ts'

/** Turns a row into a feature, named by one of its columns. */
export function featureOf(columns: readonly string[], idColumn: string) {
  const at = columns.indexOf(idColumn)
  return ({ cells, geometry }: ExportRow) => ({
    type: 'Feature' as const,
    id: String(cells[at]),
    properties: Object.fromEntries(columns.map((name, i) => [name, cells[i] ?? null])),
    geometry: geometry === null ? null : { type: geometry.type, coordinates: [...geometry.coordinates] },
  })
}

/** The text of that feature, put together without making it: a page may hold ten thousand. */
function featureTextOf(columns: readonly string[], idColumn: string): (row: ExportRow) => string {
  const at = columns.indexOf(idColumn)
  const before = columns.map((name, i) => `${i === 0 ? '' : ','}${JSON.stringify(name)}:`)
  return ({ cells, geometry }) => {
    let properties = ''
    for (let i = 0; i < before.length; i++) properties += before[i] + cellText(cells[i] ?? null)
    const id = JSON.stringify(String(cells[at]))
    return `{"type":"Feature","id":${id},"properties":{${properties}},"geometry":${JSON.stringify(geometry)}}`
  }
}

const cellText = (cell: Cell): string =>
  cell === null ? 'null' : typeof cell === 'string' ? JSON.stringify(cell) : String(cell)

type Around = { numberMatched: number; notHandedOn: number; timeStamp: string; links: readonly Link[] }

/** The text of a collection, some hundred features at a time; what is said of all of them comes after them. */
export async function* collectionText(
  features: Page['features'],
  { columns, idColumn }: { columns: readonly string[]; idColumn: string },
  around: Around,
): AsyncIterable<string> {
  const atOnce = 500
  const written = featureTextOf(columns, idColumn)
  const [many, textsFrom] =
    'texts' in features
      ? [features.texts.length, (from: number) => features.texts.slice(from, from + atOnce)]
      : [features.length, (from: number) => features.slice(from, from + atOnce).map(written)]
  yield '{"type":"FeatureCollection","features":['
  for (let from = 0; from < many; from += atOnce) yield `${from === 0 ? '' : ',\n'}${textsFrom(from).join(',\n')}`
  yield `],${JSON.stringify({ ...around, numberReturned: many }).slice(1)}`
}
