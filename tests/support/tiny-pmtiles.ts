/**
 * A vector tile archive of a single tile, the whole world at zoom 0, written byte by byte from the two specifications:
 * PMTiles 3 and Mapbox Vector Tile 2. Nothing is compressed.
 */
import { writeFileSync } from 'node:fs'

const tileExtent = 4096
const uncompressed = 1
const mapboxVectorTile = 1
const headerBytes = 127

type Shape = { layer: string; sort: 'line' | 'polygon'; kind: string; points: readonly (readonly [number, number])[] }

const varint = (value: number): number[] => (value < 128 ? [value] : [(value & 127) | 128, ...varint(value >>> 7)])
const zigzag = (value: number): number => (value < 0 ? -2 * value - 1 : 2 * value)
const bytesField = (field: number, bytes: readonly number[]): number[] => [
  ...varint(field * 8 + 2),
  ...varint(bytes.length),
  ...bytes,
]
const numberField = (field: number, value: number): number[] => [...varint(field * 8), ...varint(value)]
const textField = (field: number, text: string): number[] => bytesField(field, [...Buffer.from(text)])

/** Move to the first point, draw to the others, close a polygon. */
function geometry({ sort, points }: Shape): number[] {
  const steps = points.map(([x, y], i) => {
    const [fromX, fromY] = points[i - 1] ?? [0, 0]
    return [zigzag(x - fromX), zigzag(y - fromY)]
  })
  const commands = [9, ...(steps[0] ?? []), (steps.length - 1) * 8 + 2, ...steps.slice(1).flat()]
  return [...commands, ...(sort === 'polygon' ? [15] : [])].flatMap(varint)
}

const layer = (shape: Shape): number[] =>
  bytesField(3, [
    ...numberField(15, 2),
    ...textField(1, shape.layer),
    ...bytesField(2, [
      ...bytesField(2, [0, 0]),
      ...numberField(3, shape.sort === 'line' ? 2 : 3),
      ...bytesField(4, geometry(shape)),
    ]),
    ...textField(3, 'kind'),
    ...bytesField(4, textField(1, shape.kind)),
    ...numberField(5, tileExtent),
  ])

const square = (from: number, to: number) =>
  [
    [from, from],
    [to, from],
    [to, to],
    [from, to],
  ] as const

/** Land everywhere, a lake, a motorway across, a border up and down, and a layer nobody draws. */
export const tinyShapes: readonly Shape[] = [
  { layer: 'earth', sort: 'polygon', kind: 'earth', points: square(0, tileExtent) },
  { layer: 'water', sort: 'polygon', kind: 'lake', points: square(1000, 1400) },
  {
    layer: 'roads',
    sort: 'line',
    kind: 'highway',
    points: [
      [0, 2048],
      [4096, 2048],
    ],
  },
  {
    layer: 'boundaries',
    sort: 'line',
    kind: 'country',
    points: [
      [600, 0],
      [600, 4096],
    ],
  },
  { layer: 'dragons', sort: 'polygon', kind: 'red', points: square(2000, 3000) },
]

export function tinyPmtiles(shapes = tinyShapes): Buffer {
  const tile = Buffer.from(shapes.flatMap(layer))
  const root = Buffer.from([1, 0, 1, ...varint(tile.length), 1])
  const metadata = Buffer.from(
    JSON.stringify({
      vector_layers: shapes.map(({ layer }) => ({ id: layer, fields: {} })),
      attribution: 'Tinyland Maps',
    }),
  )
  const header = Buffer.alloc(headerBytes)
  header.write('PMTiles', 'latin1')
  header[7] = 3
  const sections = [root.length, metadata.length, 0, tile.length]
  let offset = headerBytes
  for (const [i, length] of sections.entries()) {
    header.writeBigUInt64LE(BigInt(offset), 8 + i * 16)
    header.writeBigUInt64LE(BigInt(length), 16 + i * 16)
    offset += length
  }
  for (const count of [72, 80, 88]) header.writeBigUInt64LE(1n, count)
  header.set([1, uncompressed, uncompressed, mapboxVectorTile, 0, 0], 96)
  const degrees = [-180, -85, 180, 85]
  for (const [i, degree] of degrees.entries()) header.writeInt32LE(degree * 10_000_000, 102 + i * 4)
  return Buffer.concat([header, root, metadata, tile])
}

export const writeTinyPmtiles = (path: string): void => writeFileSync(path, tinyPmtiles())
