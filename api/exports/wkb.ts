/** A shape as well-known binary (OGC 06-103r4) in hexadecimal: little-endian, two dimensions. */
import { type Outline, partsOf, type Shape } from './shapes.ts'

const pointCode = 1
const polygonCode = 3
const multiPolygonCode = 6
const headBytes = 5

export const wkbOf = (shape: Shape): string =>
  (shape.type === 'Point' ? pointBytes(shape.coordinates) : outlineBytes(shape)).toString('hex')

function pointBytes([lng, lat]: readonly [number, number]): Buffer {
  const bytes = Buffer.alloc(headBytes + 16)
  let at = begin(bytes, 0, pointCode)
  at = bytes.writeDoubleLE(lng, at)
  bytes.writeDoubleLE(lat, at)
  return bytes
}

function outlineBytes(outline: Outline): Buffer {
  const parts = partsOf(outline)
  const positions = parts.flat(2).length
  const bytes = Buffer.alloc((1 + parts.length) * (headBytes + 4) + parts.flat().length * 4 + positions * 16)
  let at = bytes.writeUInt32LE(parts.length, begin(bytes, 0, multiPolygonCode))
  for (const rings of parts) {
    at = bytes.writeUInt32LE(rings.length, begin(bytes, at, polygonCode))
    for (const ring of rings) {
      at = bytes.writeUInt32LE(ring.length, at)
      for (const [lng, lat] of ring) at = bytes.writeDoubleLE(lat, bytes.writeDoubleLE(lng, at))
    }
  }
  return bytes
}

const begin = (bytes: Buffer, at: number, code: number): number => bytes.writeUInt32LE(code, bytes.writeUInt8(1, at))
