// Where the camera stands, as the address writes it: `lng,lat,zoom`. And the box that holds a set of outlines.
import { spanOf } from '#api/analytics/spatial/one-turn.ts'
import type { Boundaries } from '#api/contract/boundaries.ts'

export type Camera = { longitude: number; latitude: number; zoom: number }
/** MapLibre's own limit. */
const closest = 22
export type Box = [west: number, south: number, east: number, north: number]

/** Null where no map can stand: no three numbers, or numbers that are no place on Earth. */
export function readCamera(text: string | undefined): Camera | null {
  const written = /^(-?\d+(?:\.\d+)?),(-?\d+(?:\.\d+)?),(\d+(?:\.\d+)?)$/.exec(text ?? '')
  const [longitude = Number.NaN, latitude = Number.NaN, zoom = Number.NaN] = written?.slice(1).map(Number) ?? []
  const isOnEarth = Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90 && zoom <= closest
  return isOnEarth ? { longitude, latitude, zoom } : null
}
/** A map drawn across 180° counts on beyond it; the address does not. */
const wrapped = (lng: number): number => (Math.abs(lng) <= 180 ? lng : ((((lng + 180) % 360) + 360) % 360) - 180)
export const writeCamera = (c: Camera): string =>
  `${wrapped(c.longitude).toFixed(4)},${c.latitude.toFixed(4)},${c.zoom.toFixed(2)}`

function gather(coordinates: unknown, lngs: number[], lats: number[]): void {
  if (!Array.isArray(coordinates)) return
  const [lng, lat] = coordinates
  if (typeof lng === 'number' && typeof lat === 'number') {
    lngs.push(lng)
    lats.push(lat)
  } else for (const part of coordinates) gather(part, lngs, lats)
}

/** By the shorter way round the globe, so that east may be beyond 180. Null when there is nothing to hold. */
export function boxOf(outlines: Boundaries, keep: (pcode: string) => boolean = () => true): Box | null {
  const lngs: number[] = []
  const lats: number[] = []
  for (const f of outlines.features) if (keep(f.properties.pcode)) gather(f.geometry.coordinates, lngs, lats)
  const span = spanOf(lngs)
  if (span === null) return null
  const [south, north] = lats.reduce(([low, high], lat) => [Math.min(low, lat), Math.max(high, lat)], [90, -90])
  return [span[0], south, span[1], north]
}
