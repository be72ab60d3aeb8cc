/**
 * The shapes of a GeoPackage: a header of its own before well-known binary (OGC 12-128r19, 2.1.3; OGC 06-103r4, 8.2). Heights and
 * measures are passed over. Points, lines and outlines; what is none of them is null.
 */
import type { Geometry, Position } from 'geojson'

/** Bytes of the box in the header, by its kind. */
const boxBytes = [0, 32, 48, 48, 64]
const named = ['Point', 'LineString', 'Polygon', 'MultiPoint', 'MultiLineString', 'MultiPolygon'] as const

export function geometryOf(blob: Uint8Array): Geometry | null {
  const flags = blob[3] ?? 0
  if (blob[0] !== 0x47 || blob[1] !== 0x50 || (flags & 0x10) !== 0) return null
  const box = boxBytes[(flags >> 1) & 7]
  return box === undefined ? null : readWkb(blob, 8 + box).geometry
}

type Read<T> = { at: number } & T

export function readWkb(bytes: Uint8Array, from = 0): Read<{ geometry: Geometry | null }> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const isLittle = view.getUint8(from) === 1
  const code = view.getUint32(from + 1, isLittle)
  // Height and measure are said by thousands (ISO) or by the highest bits (an older custom).
  const kind = (code & 0x0fffffff) % 1000
  const iso = Math.floor((code & 0x0fffffff) / 1000)
  const more = (iso === 3 ? 2 : iso > 0 ? 1 : 0) + (code & 0x80000000 ? 1 : 0) + (code & 0x40000000 ? 1 : 0)
  let at = from + 5

  function count(): number {
    const value = view.getUint32(at, isLittle)
    at += 4
    if (value > bytes.byteLength / 8) throw new Error('the shape says it is longer than the file')
    return value
  }
  function position(): Position {
    const found = [view.getFloat64(at, isLittle), view.getFloat64(at + 8, isLittle)]
    at += 16 + 8 * more
    return found
  }
  const line = (): Position[] => Array.from({ length: count() }, position)
  const rings = (): Position[][] => Array.from({ length: count() }, line)
  const parts = (): (Geometry | null)[] =>
    Array.from({ length: count() }, () => {
      const part = readWkb(bytes, at)
      at = part.at
      return part.geometry
    })
  const coordinatesOf = <C>(type: string): C[] =>
    parts().flatMap((part) => (part?.type === type && 'coordinates' in part ? [part.coordinates as C] : []))

  function read(): Geometry | null {
    switch (named[kind - 1]) {
      case 'Point': {
        const coordinates = position()
        return coordinates.every(Number.isFinite) ? { type: 'Point', coordinates } : null
      }
      case 'LineString':
        return { type: 'LineString', coordinates: line() }
      case 'Polygon':
        return { type: 'Polygon', coordinates: rings() }
      case 'MultiPoint':
        return { type: 'MultiPoint', coordinates: coordinatesOf<Position>('Point') }
      case 'MultiLineString':
        return { type: 'MultiLineString', coordinates: coordinatesOf<Position[]>('LineString') }
      case 'MultiPolygon':
        return { type: 'MultiPolygon', coordinates: coordinatesOf<Position[][]>('Polygon') }
      default:
        return null
    }
  }
  const geometry = read()
  return { geometry, at }
}
