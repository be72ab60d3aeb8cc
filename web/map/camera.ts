// Where the camera stands, as the address writes it: `lng,lat,zoom`. And the box that holds a set of outlines.
import type { Boundaries } from '#api/contract/boundaries.ts'

export type Camera = { longitude: number; latitude: number; zoom: number }
export type Box = [west: number, south: number, east: number, north: number]

export function readCamera(text: string | undefined): Camera | null {
  const [longitude, latitude, zoom] = (text ?? '').split(',').map(Number)
  if (longitude === undefined || latitude === undefined || zoom === undefined) return null
  return [longitude, latitude, zoom].every(Number.isFinite) ? { longitude, latitude, zoom } : null
}
export const writeCamera = (c: Camera): string =>
  `${c.longitude.toFixed(4)},${c.latitude.toFixed(4)},${c.zoom.toFixed(2)}`

function widen(box: Box, coordinates: unknown): void {
  if (!Array.isArray(coordinates)) return
  const [lng, lat] = coordinates
  if (typeof lng === 'number' && typeof lat === 'number') {
    box[0] = Math.min(box[0], lng)
    box[1] = Math.min(box[1], lat)
    box[2] = Math.max(box[2], lng)
    box[3] = Math.max(box[3], lat)
  } else for (const part of coordinates) widen(box, part)
}

/** Null when there is nothing to hold. */
export function boxOf(outlines: Boundaries, keep: (pcode: string) => boolean = () => true): Box | null {
  const box: Box = [
    Number.POSITIVE_INFINITY,
    Number.POSITIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
  ]
  for (const f of outlines.features) if (keep(f.properties.pcode)) widen(box, f.geometry.coordinates)
  return Number.isFinite(box[0]) ? box : null
}
