/** Features on the ground: points become a table with their longitude and latitude, outlines stay GeoJSON. */
import type { Feature, FeatureCollection, Position } from 'geojson'
import type { Part } from './contents.ts'
import { recordsTable } from './records-table.ts'
import { writeText } from './table-file.ts'

type Row = Record<string, unknown>
const isOutline = ({ geometry }: Feature): boolean =>
  geometry !== null && /Polygon|GeometryCollection/.test(geometry?.type ?? '')

export async function writeFeatures(into: string, name: string, { features }: FeatureCollection): Promise<Part> {
  if (features.some(isOutline)) return writeText(into, name, geojson(features))
  return recordsTable(into, name, features.map(rowOf))
}

function* geojson(features: readonly Feature[]): Generator<string> {
  yield '{"type":"FeatureCollection","features":[\n'
  for (const [i, feature] of features.entries()) yield `${i === 0 ? '' : ',\n'}${JSON.stringify(feature)}`
  yield '\n]}\n'
}

function rowOf({ geometry, properties, id }: Feature): Row {
  const own = properties ?? {}
  const at = geometry?.type === 'Point' ? geometry.coordinates : pointOfLine(geometry)
  const named = (word: string): string => (word in own ? `geometry ${word}` : word)
  return {
    ...(id !== undefined && !('id' in own) && { id }),
    ...own,
    ...(at !== null && { [named('longitude')]: at[0], [named('latitude')]: at[1] }),
  }
}

const pointOfLine = (geometry: Feature['geometry']): Position | null =>
  geometry?.type === 'MultiPoint' && geometry.coordinates.length === 1 ? (geometry.coordinates[0] ?? null) : null
