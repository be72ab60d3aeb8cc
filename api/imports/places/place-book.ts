/** The places of this instance as an importer asks after them: by code, by name, by position, and who lies in whom. */
import { z } from 'zod'
import { spanOf } from '#api/analytics/spatial/one-turn.ts'
import { keptByCode } from '#api/contract/statements/import-notes.ts'
import { createDistrictIndex, type DistrictIndex, type IndexedDistrict } from '#api/geography/district-index.ts'
import { drawnDistrict } from '#api/mirror/district-borders.ts'
import type { Mirror } from '#api/mirror/mirror.ts'
import { sqlFile } from '#api/mirror/sql-file.ts'
import { districtIndex, districtOutlines } from '#api/queries/district-locator.ts'
import { type Place, place } from '#data/schema/place.ts'
import type { Box } from './coordinates.ts'
import { createPlaceMatcher, type PlaceMatcher } from './place-match.ts'

const placesSql = sqlFile('imports/places/known-places.sql')
const bordersSql = sqlFile('imports/places/overview-borders.sql')
const knownByCodeSql = sqlFile('imports/places/known-by-code.sql')
const places = z.array(place)
const knownByCode = z.array(z.object({ pcode: z.string(), what: z.enum(keptByCode), records: z.number() }))

export type PlaceBook = PlaceMatcher & {
  readonly all: readonly Place[]
  readonly districts: readonly Place[]
  readonly country: Place | null
  get(pcode: string): Place | undefined
  /** The place itself or the nearest one above it at this level. */
  above(pcode: string, level: Place['level']): Place | null
  locate: DistrictIndex['locate']
  /** The districts as they are drawn. */
  outlines: readonly IndexedDistrict[]
  /** What is known of places by their codes alone: how many records of which sort. */
  knownByCode(pcodes: readonly string[]): Promise<KnownByCode[]>
  /** The districts' box with a margin; null when there are no boundaries. */
  box: Box | null
}

export type KnownByCode = z.infer<typeof knownByCode>[number]

/** Degrees around the country within which a point may be off the coast or just over the border. */
const margin = 1

export async function openPlaceBook(mirror: Mirror): Promise<PlaceBook> {
  const known = places.parse(await mirror.query(placesSql))
  const { locate } = await districtIndex(mirror)
  const borders = await mirror.query(bordersSql)
  return placeBook({
    known,
    locate,
    outlines: await districtOutlines(mirror),
    knownByCode: async (pcodes) => knownByCode.parse(await mirror.query(knownByCodeSql, { pcodes })),
    box: boxOf(borders.map((row) => String(row.geometry))),
  })
}

function placeBook({
  known,
  ...rest
}: { known: readonly Place[] } & Pick<PlaceBook, 'locate' | 'outlines' | 'knownByCode' | 'box'>): PlaceBook {
  const byPcode = new Map(known.map((one) => [one.pcode, one]))
  return {
    ...createPlaceMatcher(known),
    all: known,
    districts: known.filter(({ level }) => level === 'district'),
    country: known.find(({ level }) => level === 'country') ?? null,
    get: (pcode) => byPcode.get(pcode),
    above(pcode, level) {
      for (let one = byPcode.get(pcode); one !== undefined; one = byPcode.get(one.parentPcode ?? ''))
        if (one.level === level) return one
      return null
    },
    ...rest,
  }
}

/** What a boundary file would bring. */
export type Brought = {
  places: readonly Place[]
  /** Outlines of districts by p-code, as text. */
  outlines: ReadonlyMap<string, string>
  retired: ReadonlySet<string>
}

/** The places as they will be once the file is in. */
export function placesWith(places: PlaceBook, { places: brought, outlines, retired }: Brought): PlaceBook {
  const fresh = new Set(brought.map(({ pcode }) => pcode))
  const stays = ({ pcode }: { pcode: string }): boolean => !fresh.has(pcode) && !retired.has(pcode)
  const drawn = [...outlines].map(([pcode, geometry]) => drawnDistrict({ pcode, geometry }))
  const all = [...drawn, ...places.outlines.filter(stays)]
  return placeBook({
    known: [...places.all.filter(stays), ...brought],
    locate: createDistrictIndex(all).locate,
    outlines: all,
    knownByCode: places.knownByCode,
    box: boxOf(all.map(({ geometry }) => JSON.stringify(geometry))),
  })
}

/** By the shorter way round the globe: of a country across 180° the east lies beyond it. */
function boxOf(geometries: readonly string[]): Box | null {
  const lngs = new Set<number>()
  let [south, north] = [Infinity, -Infinity]
  for (const text of geometries)
    for (const [, x, y] of text.matchAll(/\[\s*(-?[\d.eE+-]+)\s*,\s*(-?[\d.eE+-]+)\s*\]/g)) {
      lngs.add(Number(x))
      south = Math.min(south, Number(y))
      north = Math.max(north, Number(y))
    }
  const span = spanOf([...lngs])
  if (span === null) return null
  const [west, east] = span
  return { west: west - margin, south: south - margin, east: east + margin, north: north + margin }
}
