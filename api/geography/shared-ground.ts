/**
 * What share of the ground of each district lies in which districts of another set: how two editions of boundaries are told to
 * be of one country. Measured on points laid evenly over every part, each put through the exact district test. Clipping polygons
 * would be exact on paper and fails in practice where two outlines nearly coincide, which two editions of one border do
 * everywhere; this cannot fail, and is good to about one percent.
 */
import type { Position } from 'geojson'
import { areaKm2, partAreaKm2 } from './area.ts'
import { createDistrictIndex, type IndexedDistrict } from './district-index.ts'
import { partsOf, turnsOf } from './ring-walk.ts'

/** Points laid over a district, divided among its parts by their area; a part has at least a few. */
const pointsPerDistrict = 8_000
const fewestPoints = 25
/** Less than this is a seam between two drawings of one border. */
const leastShare = 0.01

/** For each district of `these`, the shares of its ground in districts of `those`, largest first. */
export function sharedGround(
  these: readonly IndexedDistrict[],
  those: readonly IndexedDistrict[],
): Map<string, { pcode: string; share: number }[]> {
  const parts = these.flatMap(({ pcode, geometry }) => {
    const whole = areaKm2(geometry)
    return partsOf(geometry).map((part, index) => ({ key: `${pcode}#${index}`, pcode, part, whole }))
  })
  const own = createDistrictIndex(
    parts.map(({ key, part }) => ({ pcode: key, geometry: { type: 'Polygon', coordinates: part } })),
  )
  const others = createDistrictIndex(those)
  const shares = new Map<string, Map<string, number>>(these.map(({ pcode }) => [pcode, new Map()]))
  for (const { key, pcode, part, whole } of parts) {
    const share = whole === 0 ? 0 : partAreaKm2(part) / whole
    const inside = pointsOver(part, Math.max(fewestPoints, pointsPerDistrict * share)).filter(
      ([lng = 0, lat = 0]) => own.locate(lng, lat) === key,
    )
    for (const [lng = 0, lat = 0] of inside) {
      const other = others.locate(lng, lat)
      const found = shares.get(pcode)
      if (other !== null) found?.set(other, (found.get(other) ?? 0) + share / inside.length)
    }
  }
  return new Map(
    [...shares].map(([pcode, found]) => [
      pcode,
      [...found]
        .map(([other, share]) => ({ pcode: other, share: Math.min(1, share) }))
        .filter(({ share }) => share >= leastShare)
        .sort((one, other) => other.share - one.share || (one.pcode < other.pcode ? -1 : 1)),
    ]),
  )
}

/** The middles of a grid's cells over the part's box, drawn without a jump at the antimeridian. */
function pointsOver(part: readonly Position[][], count: number): Position[] {
  const ring = part[0] ?? []
  const turns = turnsOf(ring)
  const lngs = ring.map(([lng = 0], at) => lng + 360 * (turns[at] ?? 0))
  const lats = ring.map(([, lat = 0]) => lat)
  const [west, east] = [Math.min(...lngs), Math.max(...lngs)]
  const [south, north] = [Math.min(...lats), Math.max(...lats)]
  const side = Math.ceil(Math.sqrt(count))
  return Array.from({ length: side * side }, (_, at) => [
    west + (((at % side) + 0.5) / side) * (east - west),
    south + ((Math.floor(at / side) + 0.5) / side) * (north - south),
  ])
}
