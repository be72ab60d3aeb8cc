/**
 * A boundary file, already parsed, to places and their boundaries: codes, names and admin levels found without being told,
 * rings repaired, and everything doubtful said by feature. Nothing is left out in silence.
 * Must not know of requests, batches or the record.
 */
import type { Place } from '#data/schema/place.ts'
import { arealOf } from './area.ts'
import { type BoundaryColumns, guessBoundaryColumns } from './boundary-columns.ts'
import { type BoundaryFeature, readBoundaryFeatures } from './boundary-features.ts'
import { insidePoint } from './inside-point.ts'
import { codePlaces, type PlaceCode } from './place-codes.ts'
import { type RingRepair, repairRings } from './ring-repair.ts'
import { type Areal, partsOf } from './ring-walk.ts'

export interface PlaceBoundary {
  pcode: string
  level: Place['level']
  geometry: Areal
}

export interface BoundaryProblem {
  /** 1-based place in the file; null when it concerns the whole file. */
  feature: number | null
  name: string | null
  field: string | null
  message: string
  /** Whether the feature, or the file, was left out because of it. */
  isRejected: boolean
}

export interface BoundaryFile {
  columns: BoundaryColumns
  places: Place[]
  boundaries: PlaceBoundary[]
  repairs: RingRepair[]
  problems: BoundaryProblem[]
}

export interface BoundaryFileOptions {
  columns?: Partial<BoundaryColumns>
  /** The level of the features themselves. */
  level?: 'country' | 'region' | 'district'
  /** The TopoJSON object to read. */
  object?: string
  /** The country, where the file has no column for it. */
  country?: { pcode: string; name: string }
}

const NO_COLUMNS: BoundaryColumns = {
  code: null,
  name: null,
  regionCode: null,
  regionName: null,
  countryCode: null,
  countryName: null,
  aliases: [],
}

export function readBoundaryFile(json: unknown, options: BoundaryFileOptions = {}): BoundaryFile {
  const read = readBoundaryFeatures(json, options.object)
  if ('refusal' in read) return refused(read.refusal, NO_COLUMNS)
  const { features } = read
  if (!features.some(({ geometry }) => geometry !== null)) {
    return refused('The file holds no areas: every feature is a point, a line or empty.', NO_COLUMNS)
  }
  const rows = features.map((feature) => feature.properties)
  const columns = guessBoundaryColumns(rows, options.columns)
  if (columns.code === null && columns.name === null) {
    return refused('No property looks like the code or the name of a place. Say which ones they are.', columns)
  }
  const coded = codePlaces(rows, columns, options)
  const level = options.level ?? 'district'
  const districts = gather(features, coded.units, level)
  return {
    columns,
    places: [...coded.above, ...districts.places],
    boundaries: districts.boundaries,
    repairs: districts.repairs,
    problems: [...coded.problems, ...districts.problems],
  }
}

function refused(message: string, columns: BoundaryColumns): BoundaryFile {
  const problem = { feature: null, name: null, field: null, message, isRejected: true }
  return { columns, places: [], boundaries: [], repairs: [], problems: [problem] }
}

function gather(features: readonly BoundaryFeature[], units: readonly (PlaceCode | null)[], level: Place['level']) {
  const problems: BoundaryProblem[] = []
  const repairs: RingRepair[] = []
  const found = new Map<string, { unit: PlaceCode; parts: Areal[] }>()
  const featureOfName = new Map<string, number>()

  features.forEach((feature, index) => {
    const unit = units[index] ?? null
    if (unit === null) return
    const tell = (message: string, isRejected: boolean) =>
      problems.push({ feature: index + 1, name: unit.name, field: unit.field, message, isRejected })
    const known = found.get(unit.pcode)
    if (known !== undefined && known.unit.name !== unit.name) {
      tell(`The code ${unit.pcode} is already that of ${known.unit.name}.`, true)
      return
    }
    if (known !== undefined) tell(`${unit.name} (${unit.pcode}) is drawn in several features; they were joined.`, false)
    else {
      const sameName = featureOfName.get(`${unit.parentPcode} ${unit.name}`)
      if (sameName !== undefined) tell(`Feature ${sameName} has the same name under another code.`, false)
      featureOfName.set(`${unit.parentPcode} ${unit.name}`, index + 1)
    }
    if (feature.geometry === null) {
      const what = feature.geometryAsWritten === null ? 'nothing drawn' : `a ${feature.geometryAsWritten}, not an area`
      tell(`The feature has ${what}: the place is kept without a boundary.`, false)
    }
    const parts = feature.geometry === null ? [] : [feature.geometry]
    if (known === undefined) found.set(unit.pcode, { unit, parts })
    else known.parts.push(...parts)
  })

  const places: Place[] = []
  const boundaries: PlaceBoundary[] = []
  for (const { unit, parts } of found.values()) {
    const { pcode, name, parentPcode, aliases } = unit
    const drawn = arealOf(parts.flatMap(partsOf))
    const { geometry, repair } = drawn === null ? { geometry: null, repair: null } : repairRings(pcode, name, drawn)
    if (repair !== null) repairs.push(repair)
    if (geometry !== null) boundaries.push({ pcode, level, geometry })
    const point = geometry === null ? null : insidePoint(geometry)
    places.push({ pcode, name, level, parentPcode, aliases, lng: point?.lng ?? null, lat: point?.lat ?? null })
  }
  return { places, boundaries, repairs, problems }
}
