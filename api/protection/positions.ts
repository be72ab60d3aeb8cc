/** Takes points out of what someone without any right to see positions asks for. Counts stay: they are given by district anyway. */
import type { ActorRole } from '#api/contract/session.ts'
import type { PositionPrecision } from '#data/schema/precision.ts'
import { may } from './permissions.ts'

type Placed = {
  lng: number | null
  lat: number | null
  positionPrecision: PositionPrecision | null
  siteIds?: readonly string[]
}

export const withoutPoints = <T extends Placed>(rows: readonly T[]): T[] =>
  rows.map((row) => ({
    ...row,
    lng: null,
    lat: null,
    positionPrecision: row.positionPrecision === null ? null : ('district' as const),
    ...(row.siteIds === undefined ? {} : { siteIds: [] }),
  }))

/** The rows as this role may see them. */
export const pointsFor = <T extends Placed>(role: ActorRole, rows: readonly T[]): T[] =>
  may(role, 'seePositions') ? [...rows] : withoutPoints(rows)
