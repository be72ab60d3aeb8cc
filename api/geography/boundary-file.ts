/**
 * A boundary file, already parsed, to places and their boundaries: codes, names and admin levels found without being told,
 * rings repaired, and everything doubtful said by feature. Nothing is left out in silence.
 * Must not know of requests, batches or the record.
 */
import { group, sum } from 'd3-array'
import type { FileReason } from '#api/contract/statements/import-files.ts'
import type { RowReason } from '#api/contract/statements/import-rows.ts'
import type { Place } from '#data/schema/place.ts'
import { areaKm2, arealOf } from './area.ts'
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
  reason: RowReason | FileReason
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

/** Fewer codes than this under several names each are slips of the pen. */
const fewestDiffering = 3

const NO_COLUMNS: BoundaryColumns = {
  code: null,
  name: null,
  regionCode: null,
  regionName: null,
  countryCode: null,
  countryName: null,
  validFrom: null,
  aliases: [],
}

export function readBoundaryFile(json: unknown, options: BoundaryFileOptions = {}): BoundaryFile {
  const read = readBoundaryFeatures(json, options.object)
  if ('refusal' in read) return refused(read.refusal, NO_COLUMNS)
  const { features } = read
  if (!features.some(({ geometry }) => geometry !== null)) {
    return refused({ code: 'boundaries-without-areas' }, NO_COLUMNS)
  }
  const rows = features.map((feature) => feature.properties)
  const columns = guessBoundaryColumns(rows, options.columns)
  if (columns.code === null && columns.name === null) {
    return refused({ code: 'boundaries-without-names' }, columns)
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

function refused(reason: FileReason, columns: BoundaryColumns): BoundaryFile {
  const problem = { feature: null, name: null, field: null, reason, isRejected: true }
  return { columns, places: [], boundaries: [], repairs: [], problems: [problem] }
}

type Part = { unit: PlaceCode; feature: number; drawn: Areal | null }

/** One place for each code, of all the features that carry it. */
function gather(features: readonly BoundaryFeature[], units: readonly (PlaceCode | null)[], level: Place['level']) {
  const problems: BoundaryProblem[] = []
  const repairs: RingRepair[] = []
  const featureOfName = new Map<string, number>()
  const tell = ({ unit, feature }: Part, reason: RowReason, isRejected: boolean) =>
    problems.push({ feature, name: unit.name, field: unit.field, reason, isRejected })

  const parts = features.flatMap((feature, index): Part[] => {
    const unit = units[index] ?? null
    return unit === null ? [] : [{ unit, feature: index + 1, drawn: feature.geometry }]
  })
  const byCode = [...group(parts, ({ unit }) => unit.pcode).values()]
  const areParts = namesArePartNames(byCode.map((same) => same.map(({ unit }) => unit.name)))
  const places: Place[] = []
  const boundaries: PlaceBoundary[] = []
  for (const same of byCode) {
    const [first] = same
    if (first === undefined) continue
    const isPart = ({ unit }: Part) => areParts || isSpelledAlike(first.unit.name, unit.name)
    const joined = same.filter(isPart)
    for (const part of same) {
      if (!isPart(part)) tell(part, { code: 'feature-code-taken', pcode: part.unit.pcode, by: first.unit.name }, true)
      else if (part !== first)
        tell(part, { code: 'feature-joined', name: first.unit.name, pcode: part.unit.pcode }, false)
      const written = features[part.feature - 1]?.geometryAsWritten ?? null
      if (part.drawn === null && isPart(part)) tell(part, { code: 'feature-without-area', drawn: written }, false)
    }
    const { pcode, parentPcode } = first.unit
    const name = nameOf(joined)
    const namesake = featureOfName.get(`${parentPcode} ${name}`)
    if (namesake !== undefined) tell(first, { code: 'feature-of-same-name', feature: namesake }, false)
    else featureOfName.set(`${parentPcode} ${name}`, first.feature)
    const aliases = [...new Set(joined.flatMap(({ unit }) => [unit.name, ...unit.aliases]))].filter(
      (alias) => alias !== name && alias !== pcode,
    )
    const drawn = arealOf(joined.flatMap((part) => (part.drawn === null ? [] : partsOf(part.drawn))))
    const { geometry, repair } = drawn === null ? { geometry: null, repair: null } : repairRings(pcode, name, drawn)
    if (repair !== null) repairs.push(repair)
    if (geometry !== null) boundaries.push({ pcode, level, geometry })
    const point = geometry === null ? null : insidePoint(geometry)
    const validFrom = first.unit.validFrom
    places.push({
      pcode,
      name,
      level,
      parentPcode,
      aliases,
      validFrom,
      lng: point?.lng ?? null,
      lat: point?.lat ?? null,
    })
  }
  problems.sort((one, other) => (one.feature ?? 0) - (other.feature ?? 0))
  return { places, boundaries, repairs, problems }
}

/** Names differing under most of the codes that repeat are those of parts (islands); under a few, a code was mistyped. */
function namesArePartNames(namesByCode: readonly (readonly string[])[]): boolean {
  const repeated = namesByCode.filter((names) => names.length > 1)
  const differing = repeated.filter(([first = '', ...others]) => others.some((name) => !isSpelledAlike(first, name)))
  return differing.length >= fewestDiffering && differing.length > 0.5 * repeated.length
}

/** "Aru" and "Aru (south)", "São Tomé" and "Sao Tome". */
function isSpelledAlike(one: string, other: string): boolean {
  const [a, b] = [plain(one), plain(other)]
  return a === b || a.startsWith(`${b} `) || b.startsWith(`${a} `)
}

const plain = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** The name most features carry; of several such, that of the largest. */
function nameOf(parts: readonly Part[]): string {
  const size = ({ drawn }: Part) => (drawn === null ? 0 : areaKm2(drawn))
  const named = [...group(parts, ({ unit }) => unit.name)].map(([name, same]) => ({
    name,
    times: same.length,
    area: sum(same, size),
  }))
  return named.toSorted((one, other) => other.times - one.times || other.area - one.area)[0]?.name ?? ''
}
