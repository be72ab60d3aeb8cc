/**
 * The rows of table `boundary`: country, regions and districts at three details, borders shared at each of them.
 * A border is thinned once, before outlines are put together, so that neighbours never drift apart.
 */
import type { Position } from 'geojson'
import { type Border, outline } from './borders.ts'
import { COUNTRY_CODE, type Country } from './country.ts'
import { furnitureRows } from './furniture.ts'

/** Degrees a thinned border may lie from the full one: overview about 1 km, middle about 200 m. */
const tolerances = [0.009, 0.002, 0] as const

export interface BoundaryRow {
  pcode: string
  level: string
  detail: number
  geometry: string
}

export function drawBoundaries(country: Country): BoundaryRow[] {
  const rows = tolerances.flatMap((tolerance, detail) => {
    const borders = tolerance === 0 ? country.borders : country.borders.map((border) => thin(border, tolerance))
    const row = (pcode: string, level: string, isInside: (area: number) => boolean): BoundaryRow => ({
      pcode,
      level,
      detail,
      geometry: JSON.stringify(outline(borders, isInside)),
    })
    return [
      row(COUNTRY_CODE, 'country', (area) => area >= 0),
      ...country.regions.map(({ pcode }, region) =>
        row(pcode, 'region', (area) => country.districts[area]?.region === region),
      ),
      ...country.districts.map(({ pcode }, district) => row(pcode, 'district', (area) => area === district)),
    ]
  })
  return [...rows, ...furnitureRows(country)]
}

/** Douglas & Peucker (1973); a closed border keeps the point farthest from its start as a second fixed end. */
function thin(border: Border, tolerance: number): Border {
  const { line } = border
  const closed = String(line[0]) === String(line.at(-1))
  if (!closed) return { ...border, line: thinLine(line, tolerance) }
  const away = line.map((p) => Math.hypot(p[0]! - line[0]![0]!, p[1]! - line[0]![1]!))
  const far = away.indexOf(Math.max(...away))
  const kept = [...thinLine(line.slice(0, far + 1), tolerance), ...thinLine(line.slice(far), tolerance).slice(1)]
  return { ...border, line: kept.length > 4 ? kept : line.filter((_, k) => k % 8 === 0 || k === line.length - 1) }
}

export function thinLine(line: Position[], tolerance: number): Position[] {
  const [a, b] = [line[0]!, line.at(-1)!]
  const length = Math.hypot(b[0]! - a[0]!, b[1]! - a[1]!)
  let farthest = 0
  let most = tolerance
  for (let k = 1; k < line.length - 1; k++) {
    const p = line[k]!
    const cross = (b[0]! - a[0]!) * (p[1]! - a[1]!) - (b[1]! - a[1]!) * (p[0]! - a[0]!)
    const off = length === 0 ? Math.hypot(p[0]! - a[0]!, p[1]! - a[1]!) : Math.abs(cross) / length
    if (off <= most) continue
    most = off
    farthest = k
  }
  if (farthest === 0) return [a, b]
  return [...thinLine(line.slice(0, farthest + 1), tolerance), ...thinLine(line.slice(farthest), tolerance).slice(1)]
}
