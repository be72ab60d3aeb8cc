/**
 * When borders come or go, exact positions may lie in another district than the one they counted in. The record keeps what was
 * true when they came in; here each that moved is written down beside it, with the entry that moved the border, so that "as
 * known on" an earlier day still finds it where it was. What is known by its code alone moves nowhere.
 */
import { createDistrictIndex } from '#api/geography/district-index.ts'
import { lyingIn } from '#api/geography/firm-district.ts'
import type { Entry } from '#api/record/entries.ts'
import type { Connection } from './db.ts'
import { districtBorders } from './district-borders.ts'
import { sqlFile } from './sql-file.ts'
import type { Row } from './values.ts'

const bringsSql = sqlFile('mirror/folds/derived/brings-boundaries.sql')
const pointsSql = sqlFile('mirror/folds/derived/points.sql')
const standingSql = sqlFile('mirror/folds/derived/standing-places.sql')
const relocationSql = sqlFile('mirror/folds/derived/relocation.sql')
export const relocationTexts: readonly string[] = [bringsSql, pointsSql, standingSql, relocationSql]

/** Whether borders may come or go with an entry: it is then folded by itself. */
export const mayMoveBorders = ({ kind, body }: Entry): boolean =>
  kind === 'import.undone' || (kind === 'import.accepted' && body !== null && body.rows.some(isOfBorders))

const isOfBorders = ({ table }: { table: string }): boolean => table === 'boundary' || table === 'place_succession'

/** Call with the entry's own rows in place, in the same transaction. */
export async function relocate(connection: Connection, { kind, subject, at, seq }: Entry): Promise<void> {
  if (kind !== 'import.accepted' && kind !== 'import.undone') return
  if ((await connection.rows(bringsSql, { batchId: subject })).length === 0) return
  const moves = await movesOf(connection)
  // An insert of no rows makes DuckDB 1.5 lose large ones that follow in the same transaction.
  if (moves.length === 0) return
  const text = (name: string) => moves.map(({ point }) => String(point[name] ?? ''))
  const number = (name: string) => moves.map(({ point }) => Number(point[name]))
  await connection.rows(relocationSql, {
    subjects: text('subject'),
    precisions: text('precision'),
    lngs: number('lng'),
    lats: number('lat'),
    accuraciesM: moves.map(({ point }) => Number(point.accuracyM ?? -1)),
    fromPcodes: text('pcode'),
    fromRegions: text('regionPcode'),
    toPcodes: moves.map((move) => move.pcode ?? ''),
    toRegions: moves.map((move) => move.region ?? ''),
    recordedAt: at,
    seq,
  })
}

type Answer = { pcode: string | null; region: string | null }
type Move = Answer & { point: Row }

async function movesOf(connection: Connection): Promise<Move[]> {
  const borders = await districtBorders((sql) => connection.rows(sql))
  const { locate } = createDistrictIndex(borders)
  const firmly = (point: Row): string | null => {
    const [lng, lat, accuracyM] = [point.lng, point.lat, point.accuracyM ?? 0].map(Number) as [number, number, number]
    const { pcode, isFirm } = lyingIn(borders, { locate }, { lng, lat, accuracyM })
    return isFirm ? pcode : null
  }
  const regionOf = new Map<string, string | null>()
  for (const { pcode, regionPcode } of await connection.rows(standingSql))
    regionOf.set(String(pcode), regionPcode === null ? null : String(regionPcode))
  const moves: Move[] = []
  for await (const points of connection.stream(pointsSql)) {
    for (const point of points) {
      const found = answerFor(point, firmly(point), regionOf)
      if (found.pcode !== point.pcode || found.region !== point.regionPcode) moves.push({ ...found, point })
    }
  }
  return moves
}

/**
 * A point known exactly lies where it lies. One that stands for a whole district or region stays with it, even where that gave
 * way to others, as nobody knows in which of them it would lie.
 */
function answerFor(point: Row, located: string | null, regionOf: ReadonlyMap<string, string | null>): Answer {
  const [pcode, region] = [textOrNull(point.pcode), textOrNull(point.regionPcode)]
  const here = located === null ? null : (regionOf.get(located) ?? null)
  if (point.precision === 'region')
    return { pcode: null, region: region !== null && regionOf.has(region) ? region : here }
  if (point.precision === 'district' && pcode !== null && regionOf.has(pcode)) return { pcode, region }
  return point.subject === 'incident' ? { pcode: located, region: here } : { pcode: located ?? pcode, region }
}

const textOrNull = (value: unknown): string | null => (typeof value === 'string' ? value : null)
