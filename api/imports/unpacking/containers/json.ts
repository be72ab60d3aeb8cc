/** JSON: features of a map, or records in a list, which may be wrapped as an API answers them. */
import { readFile } from 'node:fs/promises'
import type { Feature, FeatureCollection } from 'geojson'
import { type Opener, Refused } from '../contents.ts'
import { partRepeats } from '../json-repeats.ts'
import { type JsonRecord, recordsTable } from '../records-table.ts'
import { writeFeatures } from '../write-features.ts'

/** Under which key APIs of the field hand out their rows. */
const wrappers = ['data', 'results', 'value', 'rows', 'records', 'items']

export const openJson: Opener = async (path, filename, into) => {
  const text = new TextDecoder('utf-8').decode(await readFile(path))
  const json = parsed(text)
  const layers = featuresOf(json)
  if (layers !== null && layers.features.length > 0)
    return { parts: [await writeFeatures(into, filename, layers)], passedOver: [] }
  const records = recordsOf(json)
  // TopoJSON, and what only its own format understands.
  if (records === null || records.length === 0) return { parts: [{ name: filename, path }], passedOver: [] }
  const { whole, repeats } = partRepeats(records)
  const parts = [await recordsTable(into, filename, whole)]
  for (const [name, rows] of repeats) parts.push(await recordsTable(into, name, rows))
  return { parts, passedOver: [] }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new Refused('damaged')
  }
}

const isRecord = (value: unknown): value is JsonRecord =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const isCollection = (value: unknown): value is FeatureCollection =>
  isRecord(value) && Array.isArray(value.features) && value.features.every(isRecord)

/** Also several collections in a list, as a survey with several questions about places is exported. */
function featuresOf(json: unknown): FeatureCollection | null {
  if (isCollection(json)) return json
  if (isRecord(json) && json.type === 'Feature')
    return { type: 'FeatureCollection', features: [json as unknown as Feature] }
  if (!Array.isArray(json) || json.length === 0 || !json.every(isCollection)) return null
  return { type: 'FeatureCollection', features: json.flatMap(({ features }) => features) }
}

function recordsOf(json: unknown): JsonRecord[] | null {
  if (Array.isArray(json)) return json.every(isRecord) ? json : null
  if (!isRecord(json) || json.type === 'Topology') return null
  const key = wrappers.find((name) => Array.isArray(json[name]))
  return key === undefined ? null : recordsOf(json[key])
}
