/**
 * As positions come in, what stands for each where only its neighbourhood may be told is worked out and kept beside it: once, so that
 * tiles and files of a million rows read it like any column. How a position is masked is not known here (`MaskOf`).
 */
import { createDistrictIndex, type DistrictIndex } from '#api/geography/district-index.ts'
import type { Entry } from '#api/record/entries.ts'
import type { Connection } from './db.ts'
import { districtBorders } from './district-borders.ts'
import { sqlFile } from './sql-file.ts'

const toldSql = sqlFile('mirror/folds/derived/positions-told.sql')
const heldSql = sqlFile('mirror/folds/derived/positions-held.sql')
const maskSql = sqlFile('mirror/folds/derived/position-mask.sql')
const forgetSql = sqlFile('mirror/folds/derived/position-mask-empty.sql')
export const maskTexts: readonly string[] = [toldSql, heldSql, maskSql, forgetSql]

export type Mask = { pcode: string; cell: string; lng: number; lat: number }
/** Null where a position lies in no district, or nothing near it could stand for it. */
export type MaskOf = (position: { lng: number; lat: number }, index: DistrictIndex) => Mask | null
export const noMask: MaskOf = () => null

/** Borders are read once, and again after they moved. */
const borders = new WeakMap<Connection, DistrictIndex>()

/** Call with the entries' own rows in place, in the same transaction. */
export async function maskPositions(
  connection: Connection,
  entries: readonly Entry[],
  { maskOf, bordersMoved }: { maskOf: MaskOf; bordersMoved: boolean },
): Promise<void> {
  if (maskOf === noMask) return
  if (bordersMoved) {
    borders.delete(connection)
    await connection.rows(forgetSql)
  }
  const missing = await positionsWithout(connection, entries)
  // An insert of no rows makes DuckDB 1.5 lose large ones that follow in the same transaction.
  if (missing.length === 0) return
  const index = borders.get(connection) ?? createDistrictIndex(await districtBorders((sql) => connection.rows(sql)))
  borders.set(connection, index)
  const masks = missing.map((position) => ({ position, mask: maskOf(position, index) }))
  await connection.rows(maskSql, {
    lngs: masks.map(({ position }) => position.lng),
    lats: masks.map(({ position }) => position.lat),
    pcodes: masks.map(({ mask }) => mask?.pcode ?? ''),
    cells: masks.map(({ mask }) => mask?.cell ?? ''),
    maskedLngs: masks.map(({ mask, position }) => mask?.lng ?? position.lng),
    maskedLats: masks.map(({ mask, position }) => mask?.lat ?? position.lat),
  })
}

type Position = { lng: number; lat: number }

async function positionsWithout(connection: Connection, entries: readonly Entry[]): Promise<Position[]> {
  if (entries.some(({ kind }) => kind === 'import.accepted' || kind === 'import.undone'))
    return positionsOf(await connection.rows(heldSql))
  const told = entries.flatMap(positionIn)
  if (told.length === 0) return []
  return positionsOf(
    await connection.rows(toldSql, { lngs: told.map(({ lng }) => lng), lats: told.map(({ lat }) => lat) }),
  )
}

const positionsOf = (rows: readonly Record<string, unknown>[]): Position[] =>
  rows.map(({ lng, lat }) => ({ lng: Number(lng), lat: Number(lat) }))

function positionIn({ kind, body }: Entry): Position[] {
  if (
    body === null ||
    (kind !== 'observation.submitted' && kind !== 'observation.reduced' && kind !== 'observation.placed')
  )
    return []
  const position = 'observation' in body ? body.observation.position : body.position
  return position === null ? [] : [position]
}
